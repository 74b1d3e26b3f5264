import type { Kysely } from 'kysely';
import type { CaseEvent, CaseState } from '../../domain';
import { readCaseState } from '../../domain/case/state-versions';
import type { Database } from '../database';
import { canonicalJson } from '../keys/digest';
import { attentionRows, shownFrom } from '../record/attention-rows';
import { caseColumns } from '../record/case-columns';
import { findRegistration } from '../record/registration';
import { type RulesCache, withRules } from '../rules/load-rules';
import { type Difference, differingPaths, valuesAt, workflowAhead } from './differences';
import { type Expected, expectedOf } from './expected';

/** Asks a running workflow for its state: undefined where none runs. */
export type LiveState = (of: {
  municipality: string;
  caseId: string;
  rehearsalId: string | null;
}) => Promise<CaseState | undefined>;

type Found = Omit<Difference, 'subject' | 'id'>;

/** Every difference in one case; its rows are read in one transaction, so that a recording in between is no difference. */
export async function verifyCase(
  db: Kysely<Database>,
  rules: RulesCache,
  caseId: string,
  liveState?: LiveState,
): Promise<Difference[]> {
  const { at, events, row, attention, messages } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => readCase(tx, caseId));
  const found: Found[] = gaps(events);
  const log = events.map(({ event }) => event as CaseEvent);
  const expected =
    at &&
    (await withRules(rules.inRehearsal(at.rehearsalId), at.municipality, async (municipal) =>
      expectedOf(municipal, at, log),
    ));
  if (!expected || !row) {
    if (expected || row)
      found.push({ where: 'read model', expected: expected !== undefined, found: row !== undefined });
    return found.map((difference) => ({ subject: 'case', id: caseId, ...difference }));
  }
  found.push(...columnDifferences(expected, row));
  found.push(...attentionDifferences(expected, row, attention));
  found.push(...messageDifferences(expected, messages));
  if (liveState) found.push(...(await liveDifferences(expected, at?.rehearsalId ?? null, liveState)));
  return found.map((difference) => ({ subject: 'case', id: caseId, ...difference }));
}

async function readCase(tx: Kysely<Database>, caseId: string) {
  const at = await findRegistration(tx, caseId);
  const events = await tx.selectFrom('case_events').selectAll().where('case_id', '=', caseId).orderBy('seq').execute();
  const row = await tx.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  const attention = await tx.selectFrom('attention').selectAll().where('case_id', '=', caseId).execute();
  const messages = await tx
    .selectFrom('messages')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('visit_id', 'is', null)
    .execute();
  return { at, events, row, attention, messages };
}

type CaseRows = Awaited<ReturnType<typeof readCase>>;

/** The log itself: numbers without gaps, and columns that say what the event says. */
function gaps(events: CaseRows['events']): Found[] {
  return events.flatMap((row, index) => {
    const { seq, at, type } = row.event as CaseEvent;
    const says = { seq: index + 1, at, type };
    const found = { seq: row.seq, at: row.at, type: row.type };
    return row.seq === seq ? compared('events', says, found) : compared('events', { ...says, seq }, found);
  });
}

function columnDifferences(expected: Expected, row: NonNullable<CaseRows['row']>): Found[] {
  const { state: expectedState, ...columns } = caseColumns(expected);
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const state = readCaseState(row.state as object);
  const paths = differingPaths(expectedState, state);
  const inState =
    paths.length > 0
      ? [{ where: 'state', expected: valuesAt(expectedState, paths), found: valuesAt(state, paths) }]
      : [];
  return [...inState, ...names.flatMap((name) => compared(`column ${name}`, columns[name], row[name]))];
}

function attentionDifferences(
  expected: Expected,
  row: NonNullable<CaseRows['row']>,
  attention: CaseRows['attention'],
): Found[] {
  const { worker_id, team, rehearsal_id } = row;
  const shownIn = { rehearsalId: rehearsal_id, latest: expected.latest };
  const wanted = attentionRows(expected.attention, shownIn).map((item) => ({
    ...item,
    worker_id,
    team,
    rehearsal_id,
  }));
  // A rehearsal that an earlier release recorded is shown from the very moment.
  const found = attention.map(({ municipality: _municipality, case_id: _case, ...item }) => ({
    ...item,
    shows_from: shownFrom(item.shows_from, shownIn),
  }));
  return compared('attention', sorted(wanted), sorted(found));
}

/**
 * Who a message went to was decided by who was there that day, so it is not decided again: every cause that called for
 * a message and still matters has one, and nothing that no longer matters still waits to be read.
 */
function messageDifferences({ mattering }: Expected, found: CaseRows['messages']): Found[] {
  const standing = found.filter(({ withdrawn_at }) => withdrawn_at === null);
  const written = new Set(standing.map(({ cause }) => cause));
  const waiting = standing.filter(({ read_at }) => !read_at).map(({ cause }) => cause);
  return [
    ...[...mattering]
      .filter((cause) => !written.has(cause))
      .map((cause) => ({ where: 'messages', expected: cause, found: null })),
    ...[...new Set(waiting)]
      .filter((cause) => !mattering.has(cause))
      .map((cause) => ({ where: 'messages', expected: null, found: cause })),
  ];
}

/** A workflow may be ahead of what is recorded for a moment; longer, or beside it, it may not be. */
async function liveDifferences(
  { state }: Expected,
  rehearsalId: string | null,
  liveState: LiveState,
): Promise<Found[]> {
  const live = await liveState({ municipality: state.municipality, caseId: state.caseId, rehearsalId });
  if (!live) return [];
  if (live.version > state.version) return [{ where: workflowAhead, expected: live.version, found: state.version }];
  const paths = differingPaths(state, live);
  return paths.length > 0
    ? [{ where: 'workflow', expected: valuesAt(state, paths), found: valuesAt(live, paths) }]
    : [];
}

function compared(where: string, expected: unknown, found: unknown): Found[] {
  return canonicalJson(expected ?? null) === canonicalJson(found ?? null) ? [] : [{ where, expected, found }];
}

const sorted = (rows: readonly object[]): string[] => rows.map(canonicalJson).sort();
