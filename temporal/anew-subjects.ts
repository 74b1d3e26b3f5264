import { WorkflowNotFoundError } from '@temporalio/client';
import type { CaseId, Command, MunicipalityId } from '../domain';
import type { VisitCommand } from '../domain/visit/lone-visit';
import { openVisits } from '../store/read/open-visits';
import { rehearsalsOfBefore } from '../store/read/rehearsed';
import { openCases } from '../store/read/state';
import { findVisit } from '../store/read/visit-list';
import { findRegistration } from '../store/record/registration';
import { findStopped, type StoppedRecording } from '../store/record/stopped';
import { everyRule } from '../store/rules/rule-book';
import {
  type CommandMessage,
  caseWorkflowId,
  caseWorkflowType,
  visitQueue,
  visitWorkflowId,
  visitWorkflowType,
} from '../workflows/messages';
import { notRecorded } from './end-run';
import type { ReviveDependencies } from './revive';
import { restartOfCase, type StartOfCase } from './start-case';
import { type StartOfVisit, startOfVisit } from './start-visit';
import type { LeftOut, Run } from './taken-commands';

/** The start of a run from the event log, and what the one before had taken and nobody recorded. */
export interface Anew {
  readonly start: StartOfCase | StartOfVisit;
  readonly missing: readonly CommandMessage<unknown>[];
}

/** A case or a visit that the store knows something to be open in, or that merely runs. */
export interface Subject {
  readonly of: 'case' | 'visit';
  readonly workflowId: string;
  readonly rehearsalId: string | null;
  /** How it goes on after a run that was ended; undefined where there is nothing to go on with. */
  readonly anew: (ended: Run | undefined, leftOut?: LeftOut) => Promise<Anew | undefined>;
}

/**
 * What is open by the store, and what runs: a case that began a moment ago may not be in the record yet. Rehearsals in a
 * world of their own began under this version of histories.
 */
export async function everySubject(world: ReviveDependencies): Promise<readonly Subject[]> {
  const { store, client, taskQueue } = world;
  const subjects = new Map<string, Subject>();
  const ofBefore = await rehearsalsOfBefore(store.db);
  const isElsewhere = (rehearsalId: string | null) => rehearsalId !== null && !ofBefore.has(rehearsalId);
  for await (const { municipality, caseId, rehearsalId } of openCases(store.db)) {
    if (isElsewhere(rehearsalId)) continue;
    const workflowId = caseWorkflowId(municipality, caseId);
    subjects.set(workflowId, aCase(world, workflowId, rehearsalId));
  }
  for (const { visitId, rehearsalId } of await openVisits(store.db)) {
    if (isElsewhere(rehearsalId)) continue;
    const workflowId = visitWorkflowId(visitId);
    subjects.set(workflowId, aVisit(world, workflowId, rehearsalId));
  }
  const types = `WorkflowType in ('${caseWorkflowType}', '${visitWorkflowType}')`;
  const query = `${types} and ExecutionStatus = 'Running' and TaskQueue in ('${taskQueue}', '${visitQueue(taskQueue)}')`;
  for await (const { workflowId, type } of client.workflow.list({ query })) {
    if (subjects.has(workflowId)) continue;
    const subject = type === caseWorkflowType ? aCase : aVisit;
    subjects.set(workflowId, subject(world, workflowId, null));
  }
  return [...subjects.values()];
}

function aCase(world: ReviveDependencies, workflowId: string, rehearsalId: string | null): Subject {
  const [, municipality, caseId] = workflowId.split('/') as [string, MunicipalityId, CaseId];
  return {
    of: 'case',
    workflowId,
    rehearsalId,
    async anew(ended, leftOut) {
      const { db } = world.store;
      const stopped = await findStopped(db, caseId);
      const missing = await missingOf<Command>(world, { of: 'case', id: caseId }, { ended, stopped, leftOut });
      const isKnown = stopped !== undefined || (await findRegistration(db, caseId)) !== undefined;
      if (!isKnown && missing.length === 0) return undefined;
      const rules = await everyRule(world.rules, municipality);
      return { start: restartOfCase(world, { municipality, caseId, rules, missing }), missing };
    },
  };
}

function aVisit(world: ReviveDependencies, workflowId: string, rehearsalId: string | null): Subject {
  const [, visitId = ''] = workflowId.split('/');
  return {
    of: 'visit',
    workflowId,
    rehearsalId,
    async anew(ended, leftOut) {
      const stopped = await findStopped(world.store.db, visitId);
      const missing = await missingOf<VisitCommand>(world, { of: 'visit', id: visitId }, { ended, stopped, leftOut });
      const municipality = (await findRegistration(world.store.db, visitId))?.municipality ?? begunIn(missing);
      if (!municipality) return undefined;
      const found = await findVisit(world.store.db, municipality, visitId);
      if (found?.state.status === 'checkedOut') return undefined;
      const takenUp = found && { takenUp: found.state };
      return { start: startOfVisit(world, { municipality, visitId, missing, ...takenUp }), missing };
    },
  };
}

type Before = {
  readonly ended: Run | undefined;
  readonly stopped: StoppedRecording | undefined;
  readonly leftOut: LeftOut | undefined;
};

/**
 * What the last run, and the one whose recording stopped, were given and nobody recorded. Where the latter's history is gone, what
 * it could not record is kept in the store; but for what must be taken again, for which it throws.
 */
async function missingOf<C>(
  world: ReviveDependencies,
  subject: { readonly of: 'case' | 'visit'; readonly id: string },
  { ended, stopped, leftOut }: Before,
): Promise<readonly CommandMessage<C>[]> {
  const found = new Map<string, CommandMessage<C>>();
  const take = async (run: Run): Promise<void> => {
    for (const message of await notRecorded<C>(world, subject, run, leftOut)) found.set(message.id, message);
  };
  if (stopped && stopped.runId !== ended?.runId) {
    await take({ workflowId: workflowIdOf(stopped), runId: stopped.runId }).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError) || stopped.why === 'aheadOfTheClock') throw error;
    });
  }
  if (ended) await take(ended);
  return [...found.values()];
}

type Registered = Pick<StoppedRecording, 'subject' | 'id' | 'municipality' | 'rehearsalId'>;

export function workflowIdOf({ subject, id, municipality }: Registered): string {
  return subject === 'case' ? caseWorkflowId(municipality, id as CaseId) : visitWorkflowId(id);
}

/** A case or a visit by what it is registered as. */
export function subjectOf(world: ReviveDependencies, registered: Registered): Subject {
  const { subject, rehearsalId } = registered;
  return (subject === 'case' ? aCase : aVisit)(world, workflowIdOf(registered), rehearsalId);
}

/** A visit that nothing is recorded of says where it is by its first command. */
function begunIn(missing: readonly CommandMessage<VisitCommand>[]): MunicipalityId | undefined {
  for (const { command } of missing) if (command.type === 'startVisit') return command.data.municipality;
  return undefined;
}
