import type { CaseId, CommandData, CommandType, EntryId, MunicipalityId, StaffId } from '../../domain';
import { crisisKinds, incidentKinds } from '../../domain/case/care-facts';
import type { CarriedEntry, LateEntry } from '../../domain/case/carried';
import { personRoles } from '../../domain/case/consent-facts';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { openHandoverStates, services } from '../../domain/case/handover-states';
import { problemKinds, referralChannels, referrerKinds } from '../../domain/case/intake-facts';
import { pauseReasons } from '../../domain/case/paused-days';
import { namedPlaceKinds } from '../../domain/case/place-facts';
import { contactStandings, type SituationSaid } from '../../domain/case/situation-facts';
import { localDateOf, plusDays, plusMinutes } from '../../domain/clock/time';
import { contactsTo } from '../../domain/ending/endings';
import { basisOf } from '../../domain/rules/basis';
import { administrativeGrounds } from '../../domain/rules/grounds';
import { anna, bo, type CaseStory, lead, type Municipality, otherCase, settingsOf, staff, team, text } from './a-case';
import { Dice } from './dice';

/** Something that may be said now by that command, sensible or not. */
export function somethingToSay<T extends CommandType>(type: T, story: CaseStory, thrown: readonly number[]) {
  return { type, data: recipes[type](new Dice(thrown, story)) };
}

export type Recipes = { [T in CommandType]: (dice: Dice) => CommandData[T] };

const caseId = 'ca5e0000-0000-4000-8000-000000000009' as CaseId;
const by = (d: Dice): StaffId => d.of([anna, bo]);
const municipality = (d: Dice) => d.story.rules.standard.municipality as MunicipalityId;
const assessment = (d: Dice) => ({
  ...(d.sometimes() && situation(d)),
  ...(d.sometimes() && { targetGroups: d.of([[], ['isolated'], ['isolated', 'uncoveredNeed']]) }),
  ...(d.mostly() && { leastIntrusive: text }),
  ...(d.sometimes() && { phase: d.phase() }),
  ...(d.sometimes() && { firstAttemptBy: d.date() }),
  ...(d.sometimes() && { followUpDays: d.number() }),
  ...(d.sometimes() && { plan: d.plan() }),
  reason: text,
});
const outreach = (d: Dice) => ({ worker: by(d), team, assessment: assessment(d) });
const eachAs = (all: Readonly<Record<string, number>>, days: number) =>
  Object.fromEntries(Object.keys(all).map((name) => [name, days]));

const situation = (d: Dice): SituationSaid => ({
  ...(d.sometimes() && { goals: text }),
  ...(d.sometimes() && { needs: text }),
  ...(d.sometimes() && { contactWith: { services: d.of(contactStandings) } }),
  ...(d.sometimes() && { parallelServices: d.of([[], ['drugTreatment']]) }),
});

const contactIn = (d: Dice) => ({
  id: `past-${d.number()}-${d.number()}` as EntryId,
  seq: 3,
  at: d.moment(),
  outcome: d.of(outcomes),
  place: d.of(placeKinds),
  ...(d.sometimes() && {
    followUpOn: d.date(),
    followUpBasis: basisOf(d.story.rules, 'followUp', 'followUp.maximumDays'),
  }),
});

const endingGround = (d: Dice): CommandData['endOnGround'] =>
  d.sometimes()
    ? { ground: 'isolationBroken', contactTo: [d.of(contactsTo)], selfReliant: 'withoutOtherMeasure' }
    : { ground: d.of([...administrativeGrounds, 'local:noSuchGround'] as const) };

/** What comes along from another case has been taken there: its dates are such as that case would take. */
const soonOn = (d: Dice) => plusDays(localDateOf(d.story.now), d.of([0, 1, 30]));
const lateEntries = (d: Dice): LateEntry[] => [
  ...(d.sometimes()
    ? [
        {
          entry: 'incident',
          id: pastId(d),
          kind: d.of(incidentKinds),
          since: d.story.now,
          basis: basisOf(d.story.rules, 'pairRule'),
        } as const,
      ]
    : []),
  ...(d.sometimes()
    ? [
        {
          entry: 'pairRule',
          since: d.story.now,
          reviewOn: soonOn(d),
          basis: basisOf(d.story.rules, 'pairRule', 'pairRule.reviewDays'),
        } as const,
      ]
    : []),
  ...(d.sometimes()
    ? [
        {
          entry: 'childConcern',
          id: pastId(d),
          kind: 'child',
          since: d.story.now,
          basis: basisOf(d.story.rules, 'childConcern'),
        } as const,
      ]
    : []),
  ...(d.sometimes()
    ? [{ entry: 'lineForNextTime', id: pastId(d), contact: `past-${d.number()}` as EntryId, line: text } as const]
    : []),
  ...(d.sometimes() ? [{ entry: 'place', id: pastId(d), kind: d.of(namedPlaceKinds), name: text } as const] : []),
];
const carriedEntries = (d: Dice): CarriedEntry[] => [
  ...lateEntries(d),
  ...(d.sometimes()
    ? [
        {
          entry: 'crisis',
          kind: d.of(crisisKinds),
          since: d.story.now,
          basis: basisOf(d.story.rules, 'crisis'),
        } as const,
      ]
    : []),
  ...(d.sometimes()
    ? [
        {
          entry: 'consent',
          id: pastId(d),
          until: soonOn(d),
          covers: { to: { kind: 'service', service: d.of(fewServices) }, what: d.of(whatIsShared) },
          basis: basisOf(d.story.rules, 'consent'),
        } as const,
      ]
    : []),
  ...(d.sometimes()
    ? [
        {
          entry: 'appointment',
          id: pastId(d),
          at: plusMinutes(d.story.now, d.of([-60, 60, 30_000])),
          basis: basisOf(d.story.rules, 'appointment'),
        } as const,
      ]
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
          basis: basisOf(d.story.rules, 'handoverReply', 'handover.replyDays'),
        } as const,
      ]
    : []),
  ...(d.sometimes()
    ? [
        {
          entry: 'comment',
          id: pastId(d),
          contact: `past-${d.number()}` as EntryId,
          since: plusMinutes(d.story.now, -60),
          by: staff(lead),
          comment: text,
          answers: d.sometimes() ? [{ answer: text, at: d.story.now, by: staff(anna) }] : [],
        } as const,
      ]
    : []),
  ...(d.sometimes() ? [{ entry: 'secondWorker', worker: by(d) } as const] : []),
  ...(d.sometimes() ? [{ entry: 'goals', goals: text } as const] : []),
  ...(d.sometimes() ? [{ entry: 'situation', needs: text, parallelServices: ['drugTreatment'] } as const] : []),
];
const pastId = (d: Dice): EntryId => `past-${d.number()}` as EntryId;

/** Few enough that a consent and an offer are often about the same. */
const fewServices = services.slice(0, 2);
const whatIsShared = [[], ['name'], ['name'], ['name', 'diagnosis'], ['name', 'noSuchInformation']];

/** How each command may be put, sensibly or not. */
export const recipes: Recipes = {
  refer: (d) => ({
    caseId,
    municipality: municipality(d),
    channel: d.of(referralChannels),
    referrer: d.of(referrerKinds),
    description: text,
    ...(d.sometimes() && { receivedAt: d.moment() }),
    urgent: d.sometimes(),
    targetGroups: d.sometimes() ? ['isolated'] : [],
    ...(d.sometimes() && { reasons: d.of([['other'], ['othersAreWorried'], ['noSuchReason']]) }),
    ...(d.sometimes() && { problem: d.of(problemKinds) }),
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
    assessment: d.of([
      { noneKnown: true },
      { assessor: anna, at: d.moment(), reason: text },
      { assessorName: text, at: d.story.now, reason: text },
    ]),
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
  joinToCase: (d) => ({
    caseId: d.of([otherCase, caseId]),
    ...(d.mostly() && { reason: text }),
    ...(d.mostly() && { carried: true }),
  }),
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
  reportContact: (d) => ({
    happenedAt: d.moment(),
    outcome: d.of(outcomes),
    channel: 'phone',
    place: 'phone',
    ...(d.sometimes() && { note: text }),
  }),
  logContact: (d) => ({
    happenedAt: d.moment(),
    outcome: d.of(outcomes),
    channel: d.of(contactChannels),
    place: d.of(placeKinds),
    reason: text,
    ...(d.sometimes() && { forNextTime: [{ id: `line-${d.story.state.version}` as EntryId, line: text }] }),
    ...(d.sometimes() && { nextFollowUpOn: d.date() }),
  }),
  commentOnContact: (d) => ({
    contact: d.entry(d.story.state.contacts),
    comment: text,
    ...(d.sometimes() && { notedBy: by(d) }),
  }),
  answerComment: (d) => ({
    comment: d.entry(d.story.state.comments ?? []),
    answer: text,
    ...(d.sometimes() && { writtenAt: d.moment() }),
  }),
  closeComment: (d) => ({ comment: d.entry(d.story.state.comments ?? []), ...(d.sometimes() && { note: text }) }),
  namePlace: (d) => ({ kind: d.of(namedPlaceKinds), name: text }),
  renamePlace: (d) => ({ place: d.entry(d.story.state.places), name: text }),
  retirePlace: (d) => ({ place: d.entry(d.story.state.places) }),
  tickOff: (d) => ({ line: d.entry(d.story.state.forNextTime) }),
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
    ...situation(d),
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
    d.sometimes()
      ? { answer: 'continue', plan: d.plan(), reason: text }
      : { answer: 'end', reason: text, asLead: d.sometimes() },
  agreeToEnding: (d) => (d.mostly() ? { reason: text } : {}),
  continueInstead: (d) => ({ reason: text, ...(d.sometimes() && { plan: d.plan() }) }),
  takeBackAnswer: (d) => ({ reason: text, asLead: d.sometimes() }),
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
  confirmEnding: (d) => (d.mostly() ? { reason: text } : {}),
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
    const version = d.of([1, 2, 3]);
    const rests = Object.fromEntries(Object.keys(standard.rests).map((topic) => [topic, `B${version}`]));
    return { standard: { ...standard, version, rests: { ...standard.rests, ...rests } }, reason: text };
  },
  applySettings: (d) => {
    const { standard, settings } = d.story.rules;
    const known = d.story.book.settings;
    const soon = plusDays(localDateOf(d.story.now), d.of([0, 1, 10, -30]));
    const from = [soon, ...known.map((one) => one.from)].sort().at(-1) ?? soon;
    const version = Math.max(...known.map((one) => one.version)) + 1;
    const shipped = settingsOf(standard.municipality as Municipality);
    const spans = {
      triage: { ...settings.triage, workingDays: d.of([2, 3]) },
      handover: { ...settings.handover, replyDays: d.of([14, 15]), attendanceDays: d.of([30, 31]) },
      correction: { hours: d.of([24, 25]) },
      followUp: { ...settings.followUp, proposals: eachAs(settings.followUp.proposals, d.of([7, 14])) },
    };
    const days = d.of([1, 5, 30]);
    const unreachable = {
      ...settings.unreachable,
      days,
      assessmentDays: days,
      unassessed: d.of(['plan', 'hold'] as const),
    };
    return { settings: { ...shipped, ...spans, version, from, unreachable, setBy: `Leder ${version}` } };
  },
};
