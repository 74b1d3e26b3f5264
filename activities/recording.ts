import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Kysely } from 'kysely';
import { millis, plusHours } from '../domain/clock/time';
import type { WallInstant } from '../domain/clock/whose';
import { ruleBookVersion } from '../domain/rules/rule-book';
import type { Database } from '../store/database';
import { RecordingRefused } from '../store/record/errors';
import { recordCaseEvents } from '../store/record/record-case-events';
import { recordVisitEvents } from '../store/record/record-visit-events';
import { noteRecordedAgain, noteStopped } from '../store/record/stopped';
import { whyUnrecordable } from '../store/record/unrecordable';
import type { RulesCache } from '../store/rules/load-rules';
import { listSettings } from '../store/rules/settings';
import { wallNow } from '../store/wall-clock';
import { type Unrecordable, unrecordableCode } from '../workflows/messages';
import type { Activities, Recorded } from './interface';

/** What looks lasting once may have been two recorders at once, so it is only believed the third time. */
const triesUntilBelieved = 3;

/** By so much a machine's clock may be wrong; further ahead, somebody has moved the time of the workflow. */
const wrongClockHours = 1;

type Recording = Pick<Activities, 'recordCase' | 'recordVisit' | 'noteRecordingStopped'>;

/** The world of a worker's namespace: of the real cases, or of rehearsals. */
export type World = 'real' | 'rehearsals';

/**
 * Recording a case's and a visit's events, by the wall clock, for the workflows of one world; what would fail for ever fails at
 * once, for the workflow to see.
 */
export function recordingActivities(
  world: World,
  {
    db,
    rules,
    now = wallNow,
  }: { readonly db: Kysely<Database>; readonly rules: RulesCache; readonly now?: () => WallInstant },
): Recording {
  const inOwnWorld = (subject: string, rehearsal: string | undefined): { readonly rehearsalId?: string } => {
    if ((world === 'rehearsals') !== Boolean(rehearsal)) throw new RecordingRefused(subject, { what: 'otherWorld' });
    return rehearsal ? { rehearsalId: rehearsal } : {};
  };
  const done = async (id: string, version: number, wasStopped = false): Promise<Recorded> => {
    if (wasStopped) await noteRecordedAgain(db, id, version);
    return { recorded: version };
  };
  return {
    recordCase({ municipality, caseId, rehearsal, settingsVersion, events, wasStopped }) {
      return orUnrecordable(async () => {
        const own = inOwnWorld(`case ${caseId}`, rehearsal);
        const recording = { municipality, caseId, settingsVersion, events, now: now(), ...own };
        const { version, latestSettings } = await recordCaseEvents({ db, rules }, recording);
        const recorded = await done(caseId, version, wasStopped);
        if (latestSettings <= settingsVersion) return recorded;
        const all = await listSettings(db, { municipality, rehearsalId: rehearsal ?? null });
        const settings = all.filter((one) => one.version > settingsVersion);
        return { ...recorded, missed: { settings, rulesVersion: ruleBookVersion } };
      });
    },
    recordVisit({ municipality, visitId, rehearsal, events, wasStopped }) {
      return orUnrecordable(async () => {
        const own = inOwnWorld(`visit ${visitId}`, rehearsal);
        const recording = { municipality, visitId, events, now: now(), ...own };
        const { version } = await recordVisitEvents(db, recording);
        return done(visitId, version, wasStopped);
      });
    },
    async noteRecordingStopped({ subject, id, municipality, rehearsal = null, why, events }) {
      const { runId = '' } = activityInfo().workflowExecution ?? {};
      const stopped = { subject, id, municipality, rehearsalId: rehearsal, runId, why, since: now() };
      await noteStopped(db, stopped, events);
    },
  };
}

async function orUnrecordable<T>(record: () => Promise<T>): Promise<T> {
  try {
    return await record();
  } catch (error) {
    const why = whyUnrecordable(error);
    if (!why || activityInfo().attempt < triesUntilBelieved) throw error;
    const details: [Unrecordable] = [{ why, mayPass: mayPass(error) }];
    throw ApplicationFailure.create({
      message: why,
      type: unrecordableCode,
      nonRetryable: true,
      details,
      cause: asError(error),
    });
  }
}

/** Where only minutes are missing, a clock is wrong: it passes with them. What is far ahead must never be recorded by waiting. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof RecordingRefused) || error.problem.what !== 'aheadOfTheClock') return true;
  const { at, now } = error.problem;
  return millis(at) <= millis(plusHours(now, wrongClockHours));
}

const asError = (error: unknown): Error | undefined => (error instanceof Error ? error : undefined);
