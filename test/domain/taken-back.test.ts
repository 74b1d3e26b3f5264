import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { CaseEvent, CommandType } from '../../domain';
import { plusMinutes } from '../../domain/clock/time';
import { timedStepsOf } from '../../domain/process';
import type { OpenTask } from '../../domain/tasks/open-task';
import { nextReminderOf } from '../../domain/tasks/reminding';
import { isLong } from '../environment/form';
import { type CaseStory, otherCase, text } from './a-case';
import { somethingToSay } from './any-steps';
import { told } from './in-every-case';
import { Inbox } from './inbox';
import { applyDueStep, begun, type MadeUp, madeUpCase, type Playing, saySomething } from './made-up-case';

const numRuns = Number(process.env.PROPERTY_RUNS ?? (isLong ? 2_000 : 120));

const seeded = process.env.SEED ? { seed: Number(process.env.SEED), path: process.env.SEED_PATH ?? '' } : {};

/** What can be taken back, and how: a correction names the last event of this type. */
const undoings = {
  logContact: 'contactLogged',
  makeAppointment: 'appointmentMade',
  moveAppointment: 'appointmentMoved',
  giveConsent: 'consentGiven',
  withdrawConsent: 'consentWithdrawn',
  recordIncident: 'incidentRecorded',
  recordStableContact: 'stableContactReached',
  changePhase: 'phaseChanged',
  markCrisis: 'crisisMarked',
  endOnGround: 'caseEnded',
  recordDecline: 'declined',
  declareOutsideTargetGroup: 'caseEnded',
  mergeInto: 'undoMerge',
  joinToCase: 'undoJoin',
  takeInMerged: 'releaseMerged',
  addConcern: 'releaseJoined',
} as const satisfies Partial<Record<CommandType, CaseEvent['type'] | CommandType>>;
type Undoable = keyof typeof undoings;
const undoable = Object.keys(undoings) as Undoable[];

/** Does it, and says how it is taken back; undefined where it is refused. */
function does(story: CaseStory, type: Undoable, thrown: readonly number[]): ((back: CaseStory) => boolean) | undefined {
  const said = somethingToSay(type, story, thrown).data;
  const data = type === 'addConcern' ? { ...said, joined: otherCase, underWay: true } : said;
  const before = story.state.version;
  if (story.tries(type, data as never)) return undefined;
  const how = undoings[type];
  switch (how) {
    case 'undoMerge':
    case 'undoJoin':
      return (back) => !back.tries(how, { reason: text });
    case 'releaseMerged':
    case 'releaseJoined':
      return (back) => !back.tries(how, { caseId: otherCase, reason: text });
    default: {
      const ended = story.state.ended ?? story.state.ending;
      const own = story.events.find((event) => event.seq > before && event.type === how);
      const target = how === 'declined' || how === 'caseEnded' ? ended?.seq : own?.seq;
      return (back) => !back.tries('correct', { target: target ?? 0, reason: text });
    }
  }
}

/**
 * What closes by itself, and the question whether the case may end also where it is held open, is warned of anew when it is
 * taken up again: only that it is open, and until when, is the same. That something has been taken back is news of its own.
 */
function leftOpen(story: CaseStory, inbox: Inbox, takenBack: readonly number[] = []) {
  const { state, rules, openTasks } = story;
  const closing = timedStepsOf(state, rules).map(({ cause }) => cause);
  const causes = openTasks.map(({ cause }) => cause);
  const isWarnedAnew = ({ kind, cause }: OpenTask) => kind === 'mayItEnd' || closing.includes(cause);
  const byThemselves = openTasks.filter(isWarnedAnew);
  const ordinary = openTasks.filter((task) => !isWarnedAnew(task));
  const closesByItself = (cause: string) => byThemselves.some(({ kind }) => cause.startsWith(`${kind}:`));
  return {
    status: state.status,
    phase: state.phase,
    byThemselves: byThemselves.map(({ kind, asks, due }) => ({ kind, asks, due })),
    tasks: ordinary.map(({ kind, asks, showsFrom, due }) => ({ kind, asks, showsFrom, due })).sort(asText),
    reminders: ordinary
      .flatMap((task) => {
        const next = nextReminderOf(task, state, rules, causes);
        return next ? [{ of: task.kind, at: next.at, kind: next.kind }] : [];
      })
      .sort(asText),
    messages: inbox
      .record()
      .standing.filter(({ step, cause }) => step !== 'news' || !takenBack.includes(Number(cause.split(':')[2])))
      .map(({ kind, step, to, cause, due }) => ({ kind, to, ...(closesByItself(cause) ? {} : { step, due }) }))
      .sort(asText),
  };
}

const asText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function played({ steps, ...madeUp }: MadeUp): { playing: Playing; inbox: Inbox } | undefined {
  const playing = begun({ ...madeUp, steps });
  if (playing.story.events.length === 0) return undefined;
  const inbox = new Inbox(playing.story).record();
  for (const step of steps) {
    applyDueStep(playing, { ...step, away: false });
    inbox.record();
    saySomething(playing, step);
    inbox.record();
  }
  playing.story.catchUp();
  playing.story.passTimeUntil(playing.story.now);
  inbox.record();
  return { playing, inbox };
}

/** Steps by which the process itself goes on towards an end: what they open is opened anew, with all its days. */
const stepsTowardsAnEnd: readonly CaseEvent['type'][] = [
  'moreAttemptsAsked',
  'mayItEndAsked',
  'graceStarted',
  'caseEnded',
  'landingAsked',
  'correctionWindowClosed',
  'settingsTookEffect',
];

test('what is taken back leaves the tasks, reminders and messages that there would be had it never happened', () => {
  const compared: Record<string, number> = {};
  fc.assert(
    fc.property(
      madeUpCase(18),
      fc.noBias(fc.nat(9970)),
      fc.array(fc.noBias(fc.nat(9970)), { minLength: 12, maxLength: 12 }),
      fc.oneof(fc.constant(0), fc.nat(23), fc.nat(23), fc.nat(24 * 15)),
      (madeUp, which, thrown, hours) => {
        const withIt = played(madeUp);
        if (!withIt) return fc.pre(false);
        const { story } = withIt.playing;
        const type = undoable[which % undoable.length] ?? 'logContact';
        const joins = type === 'takeInMerged' || type === 'addConcern';
        if (joins && story.state.links.some(({ caseId }) => caseId === otherCase)) return fc.pre(false);
        const takeBack = does(story, type, thrown);
        if (!takeBack) return fc.pre(false);
        withIt.inbox.record();
        const without = played(madeUp);
        if (!without) return fc.pre(false);
        const then = plusMinutes(story.now, hours * 60);
        for (const { playing, inbox } of [withIt, without]) {
          const known = playing.story.events.length;
          playing.story.passTimeUntil(then);
          inbox.record();
          const meanwhile = playing.story.events.slice(known);
          if (meanwhile.some((event) => stepsTowardsAnEnd.includes(event.type))) return fc.pre(false);
        }
        const { version } = story.state;
        if (!takeBack(story)) return fc.pre(false);
        const takenBack = story.events.filter(({ seq, command }) => seq > version && command).map(({ seq }) => seq);
        withIt.inbox.record();
        story.passTimeUntil(story.now);
        const [found, expected] = [
          leftOpen(story, withIt.inbox, takenBack),
          leftOpen(without.playing.story, without.inbox),
        ];
        compared[type] = (compared[type] ?? 0) + 1;
        if (!isDeepStrictEqual(found, expected)) {
          throw told(`${type} taken back after ${hours} hours: ${difference(found, expected)}`, withIt.playing);
        }
      },
    ),
    { numRuns, maxSkipsPerRun: 1_000, includeErrorInReport: true, endOnFailure: true, ...seeded },
  );
  if (isLong) console.log(compared);
});

function difference(found: object, expected: object): string {
  return Object.entries(found)
    .filter(([key, value]) => !isDeepStrictEqual(value, expected[key as keyof typeof expected]))
    .map(
      ([key, value]) =>
        `${key}\n  found    ${JSON.stringify(value)}\n  expected ${JSON.stringify(expected[key as keyof typeof expected])}`,
    )
    .join('\n');
}
