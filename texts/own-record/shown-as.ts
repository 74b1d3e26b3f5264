import type { EventData, EventType } from '../../domain';
import type { Basis } from '../../domain/rules/basis';

/** How each field of what was recorded is shown to the citizen whom it is about. */

export type ShownAs =
  /** Of no use to the citizen, or about others: ids, other cases, versions, marks that the process keeps for itself. */
  | 'leftOut'
  /** As it was written. */
  | 'text'
  | 'number'
  | 'yesNo'
  /** A day or a moment, as Danes write it. */
  | 'when'
  /** A code, by its name. */
  | 'code'
  /** What the standard names itself: a phase, a group, an activity. What was written freely stands as it was written. */
  | 'rule'
  | 'version'
  /** What a deadline rests on, as one sentence. */
  | 'basis'
  /** What stands in it, each by itself. */
  | 'inside';

/** Every name of a field in a type, at any depth; nothing inside a basis, which is one sentence. */
type FieldsIn<Type> = Type extends string | number | boolean | null | undefined
  ? never
  : Type extends Basis
    ? never
    : Type extends readonly (infer Item)[]
      ? FieldsIn<Item>
      : { [Key in keyof Type & string]: Key | FieldsIn<Type[Key]> }[keyof Type & string];

export type RecordedField = { [Type in EventType]: FieldsIn<EventData[Type]> }[EventType];

/** What the process writes for those who work on the case, and tells nothing of the citizen. */
export const internal: ReadonlySet<EventType> = new Set<EventType>([
  'reminded',
  'escalated',
  'settingsApplied',
  'settingsTookEffect',
]);

const shownAs: Readonly<Record<RecordedField, ShownAs>> = {
  about: 'number',
  acceptedAt: 'when',
  activeSince: 'leftOut',
  activities: 'rule',
  again: 'code',
  age: 'inside',
  agreed: 'leftOut',
  agreedWithCitizen: 'yesNo',
  answer: 'code',
  answeredAt: 'leftOut',
  answers: 'inside',
  appointment: 'leftOut',
  appointments: 'leftOut',
  assessedAt: 'when',
  assessment: 'inside',
  assessmentUntil: 'when',
  assessor: 'leftOut',
  assessorName: 'text',
  at: 'when',
  attempts: 'number',
  attendedAt: 'when',
  authorities: 'code',
  basis: 'basis',
  because: 'code',
  bridgingUntil: 'when',
  bringsBack: 'leftOut',
  by: 'leftOut',
  carried: 'inside',
  caseId: 'leftOut',
  cause: 'leftOut',
  channel: 'code',
  childConcerns: 'leftOut',
  closed: 'leftOut',
  comment: 'text',
  comments: 'leftOut',
  concern: 'leftOut',
  consent: 'leftOut',
  consents: 'leftOut',
  contact: 'inside',
  contacts: 'inside',
  contactTo: 'code',
  contactWith: 'inside',
  correctionBasis: 'basis',
  countedFrom: 'when',
  countFrom: 'when',
  covers: 'inside',
  criteriaMissing: 'rule',
  dayParts: 'number',
  days: 'number',
  declineHeardAt: 'when',
  delivery: 'code',
  departs: 'leftOut',
  description: 'text',
  due: 'leftOut',
  earlier: 'inside',
  earlierCase: 'leftOut',
  employedElsewhere: 'leftOut',
  endsOn: 'basis',
  enteredAt: 'leftOut',
  entry: 'code',
  estimated: 'yesNo',
  event: 'leftOut',
  farewell: 'text',
  firstAttemptBasis: 'basis',
  firstAttemptBy: 'when',
  firstAttemptDeparts: 'leftOut',
  followUp: 'inside',
  followUpBasis: 'basis',
  followUpDays: 'number',
  followUpDeparts: 'leftOut',
  followUpOn: 'when',
  forgets: 'leftOut',
  forNextTime: 'inside',
  from: 'leftOut',
  given: 'leftOut',
  givenAt: 'leftOut',
  goals: 'text',
  ground: 'rule',
  guidance: 'text',
  handover: 'leftOut',
  handovers: 'leftOut',
  happenedAt: 'when',
  id: 'leftOut',
  identityGiven: 'yesNo',
  identityVersion: 'leftOut',
  incident: 'leftOut',
  incidents: 'leftOut',
  joined: 'leftOut',
  judgement: 'text',
  kind: 'code',
  lacking: 'code',
  leastIntrusive: 'text',
  letter: 'inside',
  line: 'text',
  lookAgainOn: 'when',
  meetingOn: 'when',
  mergedInto: 'leftOut',
  message: 'text',
  minor: 'yesNo',
  minutes: 'number',
  missingFacts: 'rule',
  municipality: 'leftOut',
  name: 'text',
  namedPlace: 'leftOut',
  need: 'code',
  needReview: 'leftOut',
  needReviewBasis: 'basis',
  needReviewOn: 'when',
  needs: 'text',
  needsIdentity: 'yesNo',
  network: 'code',
  nextFollowUpOn: 'when',
  nextReviewBasis: 'basis',
  nextReviewDeparts: 'leftOut',
  nextReviewOn: 'when',
  noneKnown: 'yesNo',
  note: 'text',
  notedBy: 'leftOut',
  on: 'when',
  onPlanOf: 'when',
  otherThan: 'leftOut',
  outcome: 'code',
  outsideArea: 'yesNo',
  over: 'code',
  pairsBasis: 'basis',
  pairsReviewOn: 'when',
  parallelServices: 'rule',
  participants: 'leftOut',
  phase: 'rule',
  place: 'rule',
  places: 'leftOut',
  placeText: 'text',
  plan: 'inside',
  planBasis: 'basis',
  planDeparts: 'leftOut',
  planned: 'inside',
  planOf: 'when',
  problem: 'code',
  reason: 'text',
  reasons: 'rule',
  receivedAt: 'when',
  referredAt: 'when',
  referrer: 'code',
  referrerWantsToStayUnnamed: 'leftOut',
  reopenedAt: 'when',
  restsOnOneWord: 'leftOut',
  reported: 'leftOut',
  retired: 'leftOut',
  returned: 'leftOut',
  reviewed: 'yesNo',
  reviewOn: 'when',
  role: 'code',
  secondWord: 'leftOut',
  secondWordBasis: 'basis',
  selfReliant: 'code',
  sentOn: 'when',
  seq: 'leftOut',
  service: 'code',
  serviceName: 'text',
  services: 'code',
  settingsVersion: 'leftOut',
  settled: 'code',
  share: 'rule',
  shares: 'rule',
  since: 'when',
  stableContactAt: 'when',
  standard: 'version',
  startedAt: 'when',
  state: 'code',
  statedAtEntry: 'leftOut',
  struckOut: 'leftOut',
  takesOver: 'leftOut',
  target: 'number',
  targetGroups: 'rule',
  team: 'leftOut',
  tickedOff: 'leftOut',
  to: 'inside',
  toConfirm: 'yesNo',
  tooFewAttempts: 'yesNo',
  toWhom: 'text',
  trained: 'leftOut',
  triageBasis: 'basis',
  underWay: 'leftOut',
  until: 'when',
  urgent: 'yesNo',
  variety: 'inside',
  version: 'leftOut',
  visit: 'leftOut',
  ways: 'number',
  what: 'rule',
  windowBasis: 'basis',
  wishes: 'text',
  words: 'text',
  worker: 'leftOut',
  writtenAt: 'when',
  years: 'number',
};

/** Where a field means something else in one event than in the others. */
const inEvent: { readonly [Type in EventType]?: { readonly [Field in FieldsIn<EventData[Type]>]?: ShownAs } } = {
  noteAdded: { from: 'code' },
  followUpSnoozed: { from: 'when' },
  phaseChanged: { from: 'rule', to: 'rule' },
  movedToStandard: { from: 'version', to: 'version' },
  graceStarted: { on: 'code' },
  endingStopped: { contact: 'leftOut' },
  contactCommented: { contact: 'leftOut' },
  commentAnswered: { comment: 'leftOut', answer: 'text' },
  commentClosed: { comment: 'leftOut' },
  entryCarried: { contact: 'leftOut', answer: 'text' },
  lineTickedOff: { line: 'leftOut' },
  placeRenamed: { place: 'leftOut' },
  placeRetired: { place: 'leftOut' },
};

/** How a field of an event is shown. One that no event has now, but had once, is left out. */
export function howShown(type: EventType, field: string): ShownAs {
  const here: Readonly<Record<string, ShownAs>> = inEvent[type] ?? {};
  if (Object.hasOwn(here, field)) return here[field] ?? 'leftOut';
  return isRecorded(field) ? shownAs[field] : 'leftOut';
}

const isRecorded = (field: string): field is RecordedField => Object.hasOwn(shownAs, field);
