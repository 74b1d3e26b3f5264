import fc from 'fast-check';
import type { CommandData, CommandType } from '../../domain';
import { commandsAllowedIn } from '../../domain/case/status';
import { atLocal, type LocalDate, type LocalTime, plusDays, plusMinutes } from '../../domain/clock/time';
import { aCase, anna, type CaseStory, lead, type Municipality, shippedRules } from './a-case';
import { recipes, somethingToSay } from './any-steps';

/** What happens next in a made-up case: time passes, or the system is away that long, and someone says something. */
export type Step = {
  readonly hours: number;
  readonly away: boolean;
  /** Chooses among the commands allowed now, or among all of them. */
  readonly command: number;
  readonly allowedOnly: boolean;
  readonly dice: readonly number[];
};

export type MadeUp = {
  readonly municipality: Municipality;
  readonly concern: Concern;
  readonly opening: number;
  readonly hold: boolean;
  /** Days of the windows of the unreachable chain; small ones put their warnings close together. */
  readonly windows: number;
  readonly unreachableDays: number;
  readonly startsOn: number;
  readonly dice: readonly number[];
  readonly steps: readonly Step[];
};

/** Without fast-check's liking for zeros: every choice is as likely as the next. */
const number = fc.noBias(fc.nat(9970));
const dice = fc.array(number, { minLength: 12, maxLength: 12 });

const step: fc.Arbitrary<Step> = fc.record({
  hours: fc.oneof(
    { weight: 12, arbitrary: fc.nat(48) },
    { weight: 3, arbitrary: fc.nat(24 * 20) },
    { weight: 1, arbitrary: fc.nat(24 * 100) },
  ),
  away: fc.boolean(),
  command: number,
  allowedOnly: number.map((one) => one % 10 > 0),
  dice,
});

/** A whole made-up case: how it opens, on which settings, and up to so many steps. */
export const madeUpCase = (maxLength: number): fc.Arbitrary<MadeUp> =>
  fc.record({
    municipality: fc.constantFrom('ballerup', 'gentofte'),
    concern: fc.constantFrom(...concernNames),
    opening: number,
    hold: fc.boolean(),
    windows: fc.constantFrom(1, 2, 3, 14, 14, 30),
    unreachableDays: fc.constantFrom(5, 30, 90, 90),
    startsOn: fc.nat(800),
    dice,
    steps: fc.array(step, { minLength: maxLength / 3, maxLength, size: 'max' }),
  });

/** Settings from before there were floors under a plan, variety of attempts and a second word. */
const nothingAskedFor = {
  floors: { days: 1, attempts: 0 },
  variety: { days: 0, dayParts: 0, ways: 0 },
  secondWord: 'none',
} as const;

/** The case before anything has been said, and what can be said first. */
export function begun(madeUp: MadeUp): Playing {
  const { municipality, hold, windows, unreachableDays, startsOn } = madeUp;
  const book = shippedRules(municipality, (shipped) => ({
    ...shipped,
    unreachable: {
      ...shipped.unreachable,
      days: unreachableDays,
      assessmentDays: windows,
      promptDays: windows,
      graceDays: windows,
      unassessed: hold ? 'hold' : 'plan',
      ...(unreachableDays < shipped.unreachable.floors.days && nothingAskedFor),
    },
    decline: { ...shipped.decline, assessmentDays: windows },
    handover: { ...shipped.handover, bridgingDays: windows },
  }));
  const story = aCase(municipality, book).passTimeUntil(
    atLocal(plusDays('2025-01-01' as LocalDate, startsOn), '13:00' as LocalTime),
  );
  const playing: Playing = { story, concern: madeUp.concern, transcript: [] };
  const type = (['refer', 'startOwnInitiative', 'moveIn', 'reopen'] as const)[madeUp.opening % 4] ?? 'refer';
  say(playing, type, madeUp.dice);
  return playing;
}

export type Playing = { readonly story: CaseStory; readonly concern: Concern; readonly transcript: string[] };

/** Lets time pass as the step says. */
export function applyDueStep({ story, transcript }: Playing, { hours, away }: Step): void {
  const until = plusMinutes(story.now, hours * 60);
  transcript.push(`${until.slice(0, 16)} ${away ? 'back after being away' : 'time has passed'}`);
  if (away) story.now = until;
  story.passTimeUntil(until);
}

/** Nothing more can come of it: the case has ended and is closed for corrections. */
export function isOver({ story: { state } }: Playing): boolean {
  return state.ended !== undefined && !state.ended.correctable && state.ended.ground !== 'merged';
}

/** How often another thing is said where the first is refused, so that most steps come to something. */
const attempts = 8;

/** Says what the step says, and other things where it is refused. */
export function saySomething(playing: Playing, { command, allowedOnly, dice: thrown }: Step): void {
  const { story, concern } = playing;
  const all = allowedOnly ? commandsAllowedIn(story.status) : (Object.keys(recipes) as CommandType[]);
  const choice = all.flatMap((one) => Array<CommandType>(howOften(one, concern)).fill(one));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const type = choice[(command + attempt * 997) % choice.length];
    if (type && say(playing, type, thrown)) return;
  }
}

/** What a made-up case is mostly about; a case about nothing in particular meets every command. */
const concerns: Readonly<Record<'anything' | 'handover' | 'silence' | 'theEnd', readonly CommandType[]>> = {
  anything: [],
  handover: [
    'accept',
    'giveConsent',
    'offerHandover',
    'sendHandover',
    'answerHandover',
    'agreeFirstMeeting',
    'recordAttendance',
    'assessLanding',
    'withdrawHandover',
    'withdrawConsent',
    'logContact',
  ],
  silence: [
    'accept',
    'logContact',
    'setUnreachablePlan',
    'answerMayItEnd',
    'agreeToEnding',
    'continueInstead',
    'takeBackAnswer',
    'pause',
    'resume',
    'correct',
    'takeInMerged',
    'releaseMerged',
    'applySettings',
  ],
  theEnd: [
    'accept',
    'acceptAndWait',
    'leaveWaitingList',
    'recordDecline',
    'assessDecline',
    'correct',
    'undoMerge',
    'mergeInto',
    'endOnGround',
    'makeAppointment',
    'pause',
    'logContact',
    'openChildConcern',
    'markCrisis',
  ],
};
export type Concern = keyof typeof concerns;
export const concernNames = Object.keys(concerns) as Concern[];

/** Endings are rare, so that cases last long enough. */
const seldom: readonly CommandType[] = [
  'declareOutsideTargetGroup',
  'joinToCase',
  'mergeInto',
  'endOnGround',
  'recordDecline',
  'applySettings',
  'addNote',
  'addConcern',
  'linkReopened',
];

function howOften(type: CommandType, concern: Concern): number {
  if (concerns[concern].includes(type)) return 30;
  return seldom.includes(type) ? 1 : 4;
}

/** What another than who answered is to say. */
const leadsWord: readonly CommandType[] = ['agreeToEnding', 'continueInstead', 'confirmEnding'];

/** Whether it was done. */
function say({ story, transcript }: Playing, type: CommandType, thrown: readonly number[]): boolean {
  const { data } = somethingToSay(type, story, thrown);
  const line = `${story.now.slice(0, 16)} ${type} ${JSON.stringify(data)}`;
  transcript.push(line);
  const refused = story.by(leadsWord.includes(type) ? lead : anna).tries(type, data as never);
  if (refused) transcript[transcript.length - 1] = `${line} → ${refused.rejected}`;
  else if (type === 'applySettings') story.takesSettings(data as CommandData['applySettings']);
  return !refused;
}
