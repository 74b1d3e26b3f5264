import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  log,
  proxyActivities,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import type { Activities } from '../activities/interface';
import { theProcess } from '../domain';
import {
  decideVisit,
  evolveVisit,
  nextVisitDeadline,
  type VisitEvent,
  type VisitState,
  visitDeadlineReached,
  visitEventVersions,
} from '../domain/visit/lone-visit';
import { clockOf } from './clock';
import { visitCommand, visitState } from './handlers';
import { longestRecordingMs, type VisitAnswer, type VisitInput, type VisitMessageIn } from './messages';
import { readVisitInput } from './read-kept';
import { Recorder } from './recording';
import { refuse } from './refusal';
import { oneTimer } from './timer';

/**
 * A lone visit: reminds at its expected end, raises an alarm some minutes later, ends when the worker has checked out. It
 * is a workflow of its own so that nothing in the case can silence it.
 */
export async function visitWorkflow(kept: VisitInput): Promise<VisitState> {
  const { municipality, visitId, rehearsal, takenUp, missing = [] } = readVisitInput(kept);
  const clock = clockOf(rehearsal);
  const timer = oneTimer(clock);
  const unrecorded: VisitEvent[] = [];
  let state: VisitState | undefined = takenUp;
  const { recordVisit, noteRecordingStopped } = proxyActivities<Activities>({
    startToCloseTimeout: longestRecordingMs,
    retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '15s' },
    summary: 'lone visit',
  });
  const inRehearsal = rehearsal && { rehearsal: rehearsal.id };
  const recorder = new Recorder<VisitEvent>({
    unrecorded: () => unrecorded,
    markRecorded: (events) => unrecorded.splice(0, events.length),
    record: (events, wasStopped) =>
      recordVisit({ municipality, visitId, events, ...inRehearsal, ...(wasStopped && { wasStopped }) }),
    noteStopped: (why, events) =>
      noteRecordingStopped({ subject: 'visit', id: visitId, municipality, why, events, ...inRehearsal }),
  });

  setHandler(visitCommand, take, { validator: validate });
  setHandler(visitState, () => state ?? null);

  for (const message of missing) if (!refusal(message)) take(message);
  if (!(await condition(() => state !== undefined, '1m'))) {
    throw ApplicationFailure.nonRetryable('no visit has begun under this id', 'notBegun');
  }
  while (state?.status !== 'checkedOut' || unrecorded.length > 0) {
    await timer.sleepUntil(state && nextVisitDeadline(state), () => unrecorded.length > 0);
    if (state) applyEvents(visitDeadlineReached(state, clock.now()));
    while (unrecorded.length > 0) await recorder.recordPiece();
    setCurrentDetails(state ? `**${state.status}**` : '');
    await condition(allHandlersFinished);
  }
  return state;

  function validate(message: VisitMessageIn): void {
    recorder.refuseWhenStopped();
    const refused = refusal(message);
    if (refused) refuse(refused);
  }

  function takenBefore({ id }: VisitMessageIn) {
    return state?.taken.find((taken) => taken.id === id);
  }

  function refusal(message: VisitMessageIn) {
    const before = takenBefore(message);
    if (before) {
      const params = { commandId: message.id };
      return before.digest === message.digest ? undefined : { rejected: 'commandIdReused', params };
    }
    const decision = decideVisit(state, message.command, { now: clock.now(), by: message.by });
    return 'rejected' in decision ? decision : undefined;
  }

  function take(message: VisitMessageIn): VisitAnswer {
    const before = takenBefore(message);
    if (before && state) return { version: before.version, status: state.status, takenBefore: true };
    const decision = decideVisit(state, message.command, { now: clock.now(), by: message.by });
    if ('rejected' in decision) throw ApplicationFailure.nonRetryable(decision.rejected, decision.rejected);
    const { id, digest, by } = message;
    applyEvents(decision.events, { by, command: { id, digest } });
    log.info('visit command taken', { visitId, type: message.command.type });
    return { version: state?.version ?? 0, status: state?.status ?? 'underWay' };
  }

  function applyEvents(
    facts: ReturnType<typeof visitDeadlineReached>,
    source: Pick<VisitEvent, 'by' | 'command'> = { by: theProcess },
  ): void {
    for (const fact of facts) {
      const seq = (state?.version ?? 0) + 1;
      const event = { seq, v: visitEventVersions[fact.type], at: clock.now(), ...source, ...fact } as VisitEvent;
      state = evolveVisit(state, event);
      unrecorded.push(event);
    }
  }
}
