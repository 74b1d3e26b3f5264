import fc from 'fast-check';
import type { CaseId, CommandData, CommandType, EntryId, MunicipalityId, StaffId } from '../../domain';
import { crisisKinds, incidentKinds } from '../../domain/case/care-facts';
import type { CarriedEntry, LateEntry } from '../../domain/case/carried';
import { personRoles } from '../../domain/case/consent-facts';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { openHandoverStates, services } from '../../domain/case/handover-states';
import { referralChannels, referrerKinds } from '../../domain/case/intake-facts';
import { pauseReasons } from '../../domain/case/paused-days';
import { namedPlaceKinds } from '../../domain/case/place-facts';
import { commandsAllowedIn } from '../../domain/case/status';
import {
  atLocal,
  type Instant,
  type LocalDate,
  type LocalTime,
  localDateOf,
  plusDays,
  plusMinutes,
} from '../../domain/clock/time';
import { contactsTo } from '../../domain/ending/endings';
import { administrativeGrounds } from '../../domain/rules/grounds';
import {
  aCase,
  anna,
  bo,
  type CaseStory,
  type Municipality,
  otherCase,
  settingsOf,
  shippedRules,
  team,
  text,
} from './a-case';

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

/** Something that may be said now by that command, sensible or not. */
export function somethingToSay<T extends CommandType>(type: T, story: CaseStory, thrown: readonly number[]) {
  return { type, data: recipes[type](new Dice(thrown, story)) };
}

/** Whether it was done. */
function say({ story, transcript }: Playing, type: CommandType, thrown: readonly number[]): boolean {
  const data = recipes[type](new Dice(thrown, story));
  const line = `${story.now.slice(0, 16)} ${type} ${JSON.stringify(data)}`;
  transcript.push(line);
  const refused = story.tries(type, data as never);
  if (refused) transcript[transcript.length - 1] = `${line} → ${refused.rejected}`;
  else if (type === 'applySettings') story.takesSettings(data as CommandData['applySettings']);
  return !refused;
}

const numbers = [1, 2, 4, 7, 14, 30, 60, 90, 5, 3, 10, 20, 0, -1, 0.5, Number.NaN, 1e9];

/** Chooses by given random numbers, so that one list of numbers always makes the same choices. */
class Dice {
  private thrown = 0;
  constructor(
    private readonly values: readonly number[],
    readonly story: CaseStory,
  ) {}

  private next(): number {
    this.thrown += 1;
    return this.values[this.thrown % this.values.length] ?? 0;
  }

  of<T>(list: readonly T[]): T {
    return list[this.next() % list.length] as T;
  }

  sometimes(): boolean {
    return this.next() % 3 === 0;
  }

  mostly(): boolean {
    return this.next() % 8 !== 0;
  }

  number(): number {
    return this.mostly() ? this.of(numbers.slice(0, 12)) : this.of(numbers);
  }

  /** Mostly soon; now and then long ago, or further than anyone plans. */
  date(): LocalDate {
    const roll = this.next();
    if (roll % 40 === 0) return '9999-12-31' as LocalDate;
    if (roll % 41 === 0) return '0001-01-01' as LocalDate;
    return plusDays(localDateOf(this.story.now), (roll % 100) - 10);
  }

  /** Mostly in the last days; now and then in the future, or in another age. */
  moment(): Instant {
    const roll = this.next();
    if (roll % 40 === 0) return '9999-12-31T23:59:59.999Z' as Instant;
    if (roll % 41 === 0) return '0000-01-01T00:00:00.000Z' as Instant;
    if (roll % 7 === 0) return plusMinutes(this.story.now, -(roll % 100) * 24 * 60);
    return plusMinutes(this.story.now, -(roll % 60) * 60);
  }

  soon(): Instant {
    return this.mostly() ? plusMinutes(this.story.now, (this.next() % 30) * 24 * 60) : this.moment();
  }

  entry(list: readonly { readonly id: EntryId }[]): EntryId {
    return list.length > 0 && this.mostly() ? this.of(list).id : ('unknown' as EntryId);
  }

  phase(): string {
    return this.mostly() ? this.of(this.story.rules.standard.phases).id : 'noSuchPhase';
  }

  plan() {
    return this.mostly()
      ? { days: this.of([30, 60, 90]), attempts: this.of([0, 2, 4]) }
      : { days: this.number(), attempts: 1 };
  }
}

type Recipes = { [T in CommandType]: (dice: Dice) => CommandData[T] };

const caseId = 'ca5e0000-0000-4000-8000-000000000009' as CaseId;
const by = (d: Dice): StaffId => d.of([anna, bo]);
const municipality = (d: Dice) => d.story.rules.standard.municipality as MunicipalityId;
const assessment = (d: Dice) => ({
  ...(d.mostly() && { leastIntrusive: text }),
  ...(d.sometimes() && { phase: d.phase() }),
  ...(d.sometimes() && { firstAttemptBy: d.date() }),
  ...(d.sometimes() && { followUpDays: d.number() }),
  ...(d.sometimes() && { plan: d.plan() }),
  reason: text,
});
const outreach = (d: Dice) => ({ worker: by(d), team, assessment: assessment(d) });
const contactIn = (d: Dice) => ({
  id: `past-${d.number()}-${d.number()}` as EntryId,
  seq: 3,
  at: d.moment(),
  outcome: d.of(outcomes),
  place: d.of(placeKinds),
  ...(d.sometimes() && { followUpOn: d.date() }),
});

const endingGround = (d: Dice): CommandData['endOnGround'] =>
  d.sometimes()
    ? { ground: 'isolationBroken', contactTo: [d.of(contactsTo)], selfReliant: 'withoutOtherMeasure' }
    : { ground: d.of([...administrativeGrounds, 'local:noSuchGround'] as const) };

/** What comes along from another case has been taken there: its dates are such as that case would take. */
const soonOn = (d: Dice) => plusDays(localDateOf(d.story.now), d.of([0, 1, 30]));
const lateEntries = (d: Dice): LateEntry[] => [
  ...(d.sometimes()
    ? [{ entry: 'incident', id: pastId(d), kind: d.of(incidentKinds), since: d.story.now } as const]
    : []),
  ...(d.sometimes() ? [{ entry: 'pairRule', since: d.story.now, reviewOn: soonOn(d) } as const] : []),
  ...(d.sometimes() ? [{ entry: 'childConcern', id: pastId(d), kind: 'child', since: d.story.now } as const] : []),
  ...(d.sometimes() ? [{ entry: 'place', id: pastId(d), kind: d.of(namedPlaceKinds), name: text } as const] : []),
];
const carriedEntries = (d: Dice): CarriedEntry[] => [
  ...lateEntries(d),
  ...(d.sometimes() ? [{ entry: 'crisis', kind: d.of(crisisKinds), since: d.story.now } as const] : []),
  ...(d.sometimes()
    ? [
        {
          entry: 'consent',
          id: pastId(d),
          until: soonOn(d),
          covers: { to: { kind: 'service', service: d.of(fewServices) }, what: d.of(whatIsShared) },
        } as const,
      ]
    : []),
  ...(d.sometimes()
    ? [{ entry: 'appointment', id: pastId(d), at: plusMinutes(d.story.now, d.of([-60, 60, 30_000])) } as const]
    : []),
  ...(d.sometimes()
    ? [
        {
          entry: 'handover',
          id: pastId(d),
          service: d.of(services),
          consent: 'past-1' as EntryId,
          shares: d.of(whatIsShared),
          state: d.of(openHandoverStates),
          since: plusMinutes(d.story.now, -60),
        } as const,
      ]
    : []),
  ...(d.sometimes() ? [{ entry: 'secondWorker', worker: by(d) } as const] : []),
  ...(d.sometimes() ? [{ entry: 'goals', goals: text } as const] : []),
];
const pastId = (d: Dice): EntryId => `past-${d.number()}` as EntryId;

/** Few enough that a consent and an offer are often about the same. */
const fewServices = services.slice(0, 2);
const whatIsShared = [[], ['name'], ['name'], ['name', 'diagnosis'], ['name', 'noSuchInformation']];

/** How each command may be put, sensibly or not. */
const recipes: Recipes = {
  refer: (d) => ({
    caseId,
    municipality: municipality(d),
    channel: d.of(referralChannels),
    referrer: d.of(referrerKinds),
    description: text,
    ...(d.sometimes() && { receivedAt: d.moment() }),
    urgent: d.sometimes(),
    targetGroups: d.sometimes() ? ['isolated'] : [],
    ...(d.sometimes() && { age: { years: d.number(), estimated: true } }),
  }),
  startOwnInitiative: (d) => ({ caseId, municipality: municipality(d), judgement: text, ...outreach(d) }),
  moveIn: (d) => ({
    caseId,
    municipality: municipality(d),
    referredAt: d.moment(),
    acceptedAt: d.story.now,
    phase: d.phase(),
    worker: anna,
    team,
    contacts: [0, 1].map((n) => ({
      id: `moved-${n}` as EntryId,
      happenedAt: d.moment(),
      outcome: d.of(outcomes),
      place: d.of(placeKinds),
    })),
    ...(d.sometimes() && { followUpOn: d.date() }),
    ...(d.sometimes() && { needReviewOn: d.date() }),
    ...(d.sometimes() && { plan: { ...d.plan(), assessedAt: d.moment() } }),
  }),
  reopen: (d) => ({
    caseId,
    municipality: municipality(d),
    from: otherCase,
    reason: text,
    targetGroups: [],
    ...(d.mostly() && { contacts: [contactIn(d)], entries: carriedEntries(d) }),
    ...outreach(d),
  }),
  accept: outreach,
  acceptAndWait: (d) => ({ reason: text, ...(d.sometimes() && { lookAgainOn: d.date() }) }),
  declareOutsideTargetGroup: () => ({ reason: text }),
  joinToCase: (d) => ({ caseId: d.of([otherCase, caseId]), ...(d.mostly() && { carried: true }) }),
  changeUrgency: (d) => ({ urgent: d.sometimes(), reason: text }),
  setTargetGroups: (d) => ({ targetGroups: d.of([['isolated'], ['noSuchGroup']]) }),
  recordAge: (d) => ({ age: { years: d.number(), estimated: true } }),
  leaveWaitingList: outreach,
  keepWaiting: (d) => ({ lookAgainOn: d.date(), reason: text }),
  addConcern: (d) => ({
    channel: 'phone',
    referrer: 'neighbour',
    description: text,
    ...(d.sometimes() && { joined: otherCase, underWay: true, entries: carriedEntries(d) }),
  }),
  addNote: () => ({ note: text }),
  assign: (d) => ({ worker: by(d), reason: text }),
  unassign: () => ({ because: 'deactivated' }),
  addSecondWorker: (d) => ({ worker: by(d) }),
  removeSecondWorker: (d) => ({ worker: by(d) }),
  changePhase: (d) => ({ to: d.phase(), ...(d.mostly() && { reason: text }) }),
  recordStableContact: () => ({}),
  logContact: (d) => ({
    happenedAt: d.moment(),
    outcome: d.of(outcomes),
    channel: d.of(contactChannels),
    place: d.of(placeKinds),
    reason: text,
    ...(d.sometimes() && { nextFollowUpOn: d.date() }),
  }),
  namePlace: (d) => ({ kind: d.of(namedPlaceKinds), name: text }),
  renamePlace: (d) => ({ place: d.entry(d.story.state.places), name: text }),
  retirePlace: (d) => ({ place: d.entry(d.story.state.places) }),
  makeAppointment: (d) => ({ at: d.soon(), what: text }),
  moveAppointment: (d) => ({ appointment: d.entry(d.story.state.appointments), at: d.soon() }),
  settleAppointment: (d) => ({
    appointment: d.entry(d.story.state.appointments),
    outcome: d.of(['kept', 'missed', 'cancelled'] as const),
  }),
  setFollowUp: (d) => ({ on: d.date(), reason: text }),
  snoozeFollowUp: (d) => ({ on: d.date(), reason: text }),
  recordNeedReview: (d) => ({
    need: 'continues',
    leastIntrusive: text,
    reason: text,
    ...(d.sometimes() && { followUpDays: d.number() }),
    ...(d.sometimes() && { plan: d.plan() }),
    ...(d.sometimes() && { nextReviewOn: d.date() }),
  }),
  pause: (d) => ({ because: d.of(pauseReasons), until: d.date() }),
  extendPause: (d) => ({ until: d.date(), reason: text }),
  resume: (d) => ({ reason: text, ...(d.sometimes() && { followUpOn: d.date() }) }),
  markCrisis: (d) => ({ kind: d.of(crisisKinds) }),
  closeCrisis: () => ({ note: text }),
  openChildConcern: (d) => ({ kind: d.of(['child', 'pregnancy'] as const), note: text }),
  recordChildConcernNotice: (d) => ({ concern: d.entry(d.story.state.childConcerns), sentOn: d.date() }),
  settleChildConcern: (d) => ({ concern: d.entry(d.story.state.childConcerns), reason: text }),
  giveConsent: (d) => ({
    to: d.mostly() ? { kind: 'service', service: d.of(fewServices) } : { kind: 'person', role: d.of(personRoles) },
    toWhom: text,
    what: d.of(whatIsShared),
    ...(d.sometimes() && { until: d.date() }),
  }),
  withdrawConsent: (d) => ({ consent: d.entry(d.story.state.consents) }),
  setUnreachablePlan: (d) => ({ ...d.plan(), reason: text }),
  answerMayItEnd: (d) =>
    d.sometimes() ? { answer: 'continue', plan: d.plan(), reason: text } : { answer: 'end', reason: text },
  recordDecline: (d) => ({ ...(d.sometimes() && { happenedAt: d.moment() }) }),
  assessDecline: () => ({ reasons: text }),
  offerHandover: (d) => ({
    service: d.of(fewServices),
    consent: d.entry(d.story.state.consents),
    share: d.of(whatIsShared),
    send: d.mostly(),
    leastIntrusive: text,
    reason: text,
  }),
  sendHandover: (d) => ({
    handover: d.entry(d.story.state.handovers),
    ...(d.sometimes() && { consent: d.entry(d.story.state.consents) }),
  }),
  answerHandover: (d) => ({
    handover: d.entry(d.story.state.handovers),
    answer: d.of(['accepted', 'accepted', 'rejected'] as const),
    reason: text,
    ...(d.sometimes() && { meetingOn: d.date() }),
  }),
  withdrawHandover: (d) => ({ handover: d.entry(d.story.state.handovers), reason: text }),
  agreeFirstMeeting: (d) => ({ handover: d.entry(d.story.state.handovers), on: d.date() }),
  recordAttendance: (d) => ({
    handover: d.entry(d.story.state.handovers),
    attended: d.mostly(),
    ...(d.sometimes() && { attendedAt: d.moment() }),
  }),
  assessLanding: (d) => ({ handover: d.entry(d.story.state.handovers), landed: d.sometimes(), reasons: text }),
  endOnGround: (d) => ({ ...endingGround(d), ...(d.mostly() && { reasons: text }) }),
  confirmEnding: () => ({}),
  recordIncident: (d) => ({
    kind: d.of(incidentKinds),
    happenedAt: d.moment(),
    visitsInPairs: d.sometimes(),
    note: text,
  }),
  reviewIncident: (d) => ({ incident: d.entry(d.story.state.incidents), note: text }),
  liftPairRule: () => ({ reason: text }),
  extendPairRule: (d) => ({ reviewOn: d.date(), reason: text }),
  overridePairRule: () => ({ visit: 'v', reason: text }),
  correct: (d) => ({
    target: d.of([...d.story.events.map(({ seq }) => seq).slice(-12), 0, -1, Number.NaN]),
    reason: text,
    ...(d.sometimes() && {
      contact: { happenedAt: d.moment(), outcome: d.of(outcomes), place: d.of(placeKinds) },
    }),
  }),
  mergeInto: (d) => ({ caseId: otherCase, reason: text, ...(d.mostly() && { carried: true }) }),
  takeInMerged: (d) => ({
    caseId: otherCase,
    contacts: [contactIn(d), contactIn(d)],
    ...(d.sometimes() && { underWay: true }),
    ...(d.sometimes() && { activeSince: plusMinutes(d.story.now, -d.of([60, 3_000, 90_000])) }),
    entries: carriedEntries(d),
  }),
  undoMerge: () => ({ reason: text }),
  releaseMerged: () => ({ caseId: otherCase, reason: text }),
  undoJoin: () => ({ reason: text }),
  releaseJoined: (d) => ({ caseId: d.of([otherCase, caseId]), reason: text }),
  settleJoining: (d) => ({ caseId: d.of([otherCase, caseId]) }),
  takeInLate: (d) => ({
    caseId: otherCase,
    contacts: d.mostly() ? [contactIn(d)] : [],
    ...(d.sometimes() && { struckOut: [d.entry(d.story.state.contacts)] }),
    entries: lateEntries(d),
  }),
  unlinkReopened: () => ({ caseId: otherCase }),
  linkReopened: (d) => ({ caseId: otherCase, ...(d.mostly() && { carried: true }) }),
  moveToStandard: (d) => {
    const { standard } = d.story.rules;
    return { standard: { ...standard, version: d.of([1, 2, 3]) }, reason: text };
  },
  applySettings: (d) => {
    const { standard, settings } = d.story.rules;
    const from = d.mostly() ? plusDays(localDateOf(d.story.now), d.of([0, 1, 10, -30])) : settings.from;
    const shipped = settingsOf(standard.municipality as Municipality);
    const days = d.of([1, 5, 30]);
    const unreachable = {
      ...settings.unreachable,
      days,
      assessmentDays: days,
      unassessed: d.of(['plan', 'hold'] as const),
    };
    return { settings: { ...shipped, version: d.of([2, 3, 4]), from, unreachable } };
  },
};
