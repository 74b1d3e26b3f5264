import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { CaseFile } from './case-file';
import { searchAttributes } from './messages';

const key = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);
const keys = {
  status: key(searchAttributes.status),
  phase: key(searchAttributes.phase),
  municipality: key(searchAttributes.municipality),
  team: key(searchAttributes.team),
};

/**
 * Shows the case in the Temporal UI: search attributes, upserted only when one changes since each upsert is an event in the
 * history, and the current details, which are encrypted like every payload.
 */
export function showInUi(file: CaseFile, revision: number): void {
  const state = file.current();
  if (!state) return;
  const values = {
    status: state.status,
    phase: state.phase,
    municipality: state.municipality,
    team: state.assignment.team,
  };
  const shown = workflowInfo().typedSearchAttributes;
  const changed = (Object.keys(keys) as (keyof typeof keys)[]).filter(
    (name) => (shown.get(keys[name]) ?? null) !== values[name],
  );
  if (changed.length > 0) upsertSearchAttributes(changed.map((name) => ({ key: keys[name], value: values[name] })));
  const next = file.nextStep();
  const { nextDeadline: due, nextReminder: reminder } = file.deadlines();
  setCurrentDetails(
    [
      `**${state.status}**${state.phase ? ` · ${state.phase}` : ''} · version ${state.version}`,
      `Standard ${state.standard.id} ${state.standard.version} · revision ${revision}`,
      `Due: ${due ? `${due.at} ${due.kind} ${due.cause} (${due.basis.clause ?? 'lokalt fastsat'})` : 'nothing'}`,
      `Next reminder: ${reminder ? `${reminder.at} ${reminder.kind} ${reminder.cause}` : 'none'}`,
      `Timer: ${next ? `${next.at} ${next.kind} ${next.cause}` : 'none'}`,
    ].join('\n\n'),
  );
}
