import { crisisKinds, incidentKinds } from '../../domain/case/care-facts';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { contactStandings } from '../../domain/case/situation-facts';
import { administrativeGrounds } from '../../domain/rules/grounds';
import type { Bilingual } from '../../domain/rules/schema-parts';
import { pauseNames, referrerNames, serviceNames } from '../../texts/codes';
import { endingActs as ending } from '../../texts/web/acts/ending';
import { outreachActs as outreach } from '../../texts/web/acts/outreach';
import { recordActs as record } from '../../texts/web/acts/record';
import { safetyActs as safety } from '../../texts/web/acts/safety';
import { sharingActs as sharing } from '../../texts/web/acts/sharing';
import { undoingActs as undoing } from '../../texts/web/acts/undoing';
import { situationWords as situation } from '../../texts/web/situation';
import { type Shown, some, type Writing } from './body';
import { intakeBodies } from './intake-bodies';
import type { Walked } from './not-walked';
import { isOfMinute, type Said } from './said';

const services = { ...serviceNames, other: sharing.other };
const informationOf = ({ choices }: Shown) =>
  Object.fromEntries(choices.information.map(({ id, text }) => [id, { da: text, en: text }]));
const inState = ({ handovers }: Shown, ...states: readonly string[]) =>
  handovers.filter(({ state }) => states.includes(state));
const placesInUse = ({ places }: Shown) => places.filter(({ retired }) => !retired);

/** The day, and why it is not the one that is proposed. */
const because = (said: Said, words: string | undefined, name: string) =>
  said.code(outreach.whyThatDay, { agreed: outreach.agreed, otherReason: outreach.otherReason }) === 'agreed'
    ? { agreedWithCitizen: true }
    : { [name]: words };

const plan = (said: Said) => ({ days: said.number(ending.days), attempts: said.number(ending.attempts) });

/**
 * What whoever filled in a dialog so would send to the API by hand. Written from the API's document and from the words on
 * the screen, and not from the dialogs: the two must come to the same.
 */
const bodies: Readonly<Record<Walked, Writing | readonly Writing[]>> = {
  ...intakeBodies,
  recordAge: (said) => [
    'age',
    some({
      age: { years: said.number(record.years), estimated: said.ticked(record.estimated) },
      reason: said.text(outreach.reasonIfAny),
    }),
  ],
  addConcern: (said) => [
    'concerns',
    {
      channel: ['phone', 'mail', 'door'][said.among(record.concernChannel, [0, 1, 2]) ?? 0],
      referrer: said.code(record.concernFrom, { ...referrerNames, other: record.other }),
      description: said.text(record.concern),
    },
  ],
  addNote: (said, { latest }, { now: writtenAt }) => {
    const about = said.among(record.about, [undefined, ...latest])?.seq;
    const from = about !== undefined && said.ticked(record.fromCitizen) ? 'citizen' : undefined;
    return ['notes', some({ note: said.text(outreach.note), about, from, writtenAt })];
  },
  changePhase: (said, { choices }) => [
    'phase',
    some({ to: said.among(outreach.toPhase, choices.phases)?.id, reason: said.text(outreach.reason) }),
  ],
  recordStableContact: (said) => ['stable-contact', some({ note: said.text(outreach.noteIfAny) })],
  namePlace: (said) => [
    'places',
    {
      kind: ['home', 'publicPlace', 'dropInCentre', 'shelter', 'other'][
        said.among(record.placeKind, [0, 1, 2, 3, 4]) ?? 0
      ],
      name: said.text(record.placeName),
    },
  ],
  renamePlace: (said, shown) => [
    `places/${said.among(record.whichPlace, placesInUse(shown))?.id}/rename`,
    { name: said.text(record.newName) },
  ],
  retirePlace: (said, shown) => [
    `places/${said.among(record.whichPlace, placesInUse(shown))?.id}/retire`,
    some({ reason: said.text(outreach.reasonIfAny) }),
  ],
  makeAppointment: (said) => [
    'appointments',
    some({ at: said.moment(outreach.when), what: said.text(outreach.what), place: said.text(outreach.where) }),
  ],
  moveAppointment: (said, { appointments }) => [
    `appointments/${said.among(outreach.whichAppointment, appointments)?.id}/move`,
    some({ at: said.moment(outreach.newTime), reason: said.text(outreach.reasonIfAny) }),
  ],
  settleAppointment: (said, { appointments }) => [
    `appointments/${said.among(outreach.whichAppointment, appointments)?.id}/settle`,
    some({
      outcome: said.among(outreach.howItWent, ['kept', 'missed', 'cancelled']),
      reason: said.text(outreach.noteIfAny),
    }),
  ],
  setFollowUp: (said, { proposedFollowUpOn }) => {
    const on = said.text(outreach.day);
    return ['follow-up', { on, ...(on !== proposedFollowUpOn && because(said, said.text(outreach.reason), 'reason')) }];
  },
  snoozeFollowUp: (said) => [
    'follow-up/snooze',
    { on: said.text(outreach.day), ...because(said, said.text(outreach.reason), 'reason') },
  ],
  recordNeedReview: (said) => {
    const standing = (label: Bilingual) => said.among(label, [undefined, ...contactStandings]);
    const contactWith = some({
      authorities: standing(situation.withAuthorities),
      services: standing(situation.withServices),
      network: standing(situation.withNetwork),
    });
    return [
      'need-reviews',
      some({
        need: said.among(ending.need, ['continues', 'less', 'otherMeasure']),
        reason: said.text(outreach.reason),
        goals: said.text(ending.goals),
        needs: said.text(situation.needsIfAny),
        leastIntrusive: said.text(ending.leastIntrusive),
        contactWith: Object.keys(contactWith).length > 0 ? contactWith : undefined,
        parallelServices: said.codes(ending.parallelServices, { ...serviceNames, other: safety.other }),
        followUpDays: said.number(ending.followUpDays),
      }),
    ];
  },
  pause: (said) => [
    'pause',
    some({
      because: said.code(outreach.because, pauseNames),
      until: said.text(outreach.until),
      note: said.text(outreach.noteIfAny),
    }),
  ],
  extendPause: (said) => ['pause/extend', { until: said.text(outreach.until), reason: said.text(outreach.reason) }],
  resume: (said, { proposedFollowUpOn }) => {
    const followUpOn = said.text(outreach.day);
    const isProposed = followUpOn === proposedFollowUpOn;
    return ['pause/resume', isProposed ? {} : { followUpOn, ...because(said, said.text(outreach.note), 'note') }];
  },
  markCrisis: (said) => [
    'crisis',
    some({ kind: said.among(safety.whatKind, crisisKinds), note: said.text(outreach.noteIfAny) }),
  ],
  closeCrisis: (said) => ['crisis/close', { note: said.text(safety.closeCrisisNote) }],
  openChildConcern: (said) => [
    'child-concerns',
    { kind: said.among(safety.about, ['child', 'pregnancy']), note: said.text(safety.concern) },
  ],
  recordChildConcernNotice: (said, { childConcerns }) => [
    `child-concerns/${said.among(safety.whichConcern, childConcerns)?.id}/notice`,
    { sentOn: said.text(safety.sentOn) },
  ],
  settleChildConcern: (said, { childConcerns }) => [
    `child-concerns/${said.among(safety.whichConcern, childConcerns)?.id}/settle`,
    { reason: said.text(outreach.reason) },
  ],
  giveConsent: (said, shown) => {
    const service = said.code(sharing.whichService, services);
    const role = said.code(sharing.whichRole, { ...referrerNames, other: sharing.other });
    return [
      'consents',
      some({
        to: some({ kind: said.among(sharing.toKind, ['service', 'person']), service, role }),
        toWhom: said.text(sharing.toWhom),
        what: said.codes(sharing.what, informationOf(shown)),
        until: said.text(sharing.until),
      }),
    ];
  },
  withdrawConsent: (said, { consents }) => [
    `consents/${said.among(sharing.whichConsent, consents)?.id}/withdraw`,
    some({ note: said.text(outreach.noteIfAny) }),
  ],
  setUnreachablePlan: (said) => ['unreachable-plan', { ...plan(said), reason: said.text(ending.assessment) }],
  answerMayItEnd: (said) => {
    const reason = said.text(ending.assessment);
    const answer = said.among(ending.answer, ['continue', 'moreTries', 'end'] as const);
    return [
      'assessments/may-it-end',
      answer !== 'end'
        ? { answer: 'continue', plan: plan(said), reason }
        : some({ answer: 'end', reason, farewell: said.text(ending.farewell) }),
    ];
  },
  takeBackAnswer: (said) => ['assessments/may-it-end/take-back', { reason: said.text(outreach.reason) }],
  recordDecline: (said) => [
    'decline',
    some({ happenedAt: said.moment(ending.heardAt), words: said.text(ending.theirWords) }),
  ],
  assessDecline: (said) => ['assessments/decline', { reasons: said.text(ending.assessment) }],
  offerHandover: (said, shown) => {
    const toServices = shown.consents.filter(({ covers }) => covers?.to.kind === 'service');
    return [
      'handovers',
      some({
        service: said.code(sharing.whichService, services),
        consent: said.among(sharing.onConsent, toServices)?.id,
        share: said.codes(sharing.share, informationOf(shown)),
        identityGiven: said.ticked(sharing.identityGiven) || undefined,
        message: said.text(sharing.message),
        leastIntrusive: said.text(sharing.leastIntrusive),
        reason: said.text(sharing.reasonIfEarly),
      }),
    ];
  },
  sendHandover: (said, shown) => [
    `handovers/${said.among(sharing.whichHandover, inState(shown, 'offered'))?.id}/send`,
    {},
  ],
  answerHandover: (said, shown) => [
    `handovers/${said.among(sharing.whichHandover, inState(shown, 'sent'))?.id}/answer`,
    some({
      answer: said.among(sharing.theirAnswer, ['accepted', 'rejected']),
      reason: said.text(sharing.theirReason),
      meetingOn: said.text(sharing.firstMeetingIfAny),
    }),
  ],
  withdrawHandover: (said, { handovers }) => [
    `handovers/${said.among(sharing.whichHandover, handovers)?.id}/withdraw`,
    { reason: said.text(outreach.reason) },
  ],
  agreeFirstMeeting: (said, shown) => [
    `handovers/${said.among(sharing.whichHandover, inState(shown, 'accepted', 'meetingAgreed'))?.id}/first-meeting`,
    { on: said.text(sharing.meetingOn) },
  ],
  recordAttendance: (said, shown) => [
    `handovers/${said.among(sharing.whichHandover, inState(shown, 'accepted', 'meetingAgreed'))?.id}/attendance`,
    some({ attended: said.among(sharing.attended, [true, false]), reason: said.text(outreach.noteIfAny) }),
  ],
  assessLanding: (said, shown) => [
    `handovers/${said.among(sharing.whichHandover, inState(shown, 'bridging', 'landingAsked'))?.id}/landing`,
    { landed: said.among(sharing.landed, [true, false]), reasons: said.text(outreach.reason) },
  ],
  endOnGround: [
    (said) => [
      'endings/isolation-broken',
      {
        contactTo: said.codes(ending.contactTo, {
          authorities: ending.authorities,
          services: ending.services,
          network: ending.network,
          other: ending.other,
        }),
        selfReliant: said.among(ending.selfReliant, ['withOtherMeasure', 'withoutOtherMeasure']),
        reasons: said.text(ending.assessment),
      },
    ],
    (said, { choices, endingGrounds }) => {
      const own = choices.ownGrounds.filter(({ id }) => endingGrounds.some((ground) => ground === `local:${id}`));
      const reasons = said.text(ending.assessment) ?? said.text(ending.reasonsIfAny);
      return ['endings/local-ground', some({ ground: said.among(ending.whichGround, own)?.id, reasons })];
    },
    (said) => [
      'endings/administrative',
      { ground: said.among(ending.whichGround, administrativeGrounds), reasons: said.text(ending.howKnown) },
    ],
  ],
  recordIncident: (said) => [
    'incidents',
    {
      kind: said.among(safety.whatKind, incidentKinds),
      happenedAt: said.moment(safety.when),
      note: said.text(safety.whatHappened),
      visitsInPairs: said.ticked(safety.visitsInPairs),
    },
  ],
  setTargetGroups: (said, { choices }) => [
    'target-groups',
    some({
      targetGroups: said.codes(
        record.whichTargetGroups,
        Object.fromEntries(choices.targetGroups.map(({ id, text }) => [id, { da: text, en: text }])),
      ),
      reason: said.text(outreach.reasonIfAny),
    }),
  ],
  changeUrgency: (said) => [
    'urgency',
    { urgent: said.among(record.isItUrgent, [true, false]), reason: said.text(outreach.reason) },
  ],
  reopen: (said, { summary, workerName }, { by }) => {
    const others = [...(workerName ? [undefined] : []), ...(summary.worker === by ? [] : [by])];
    const leastIntrusive = said.text(ending.leastIntrusive);
    return [
      'reopen',
      some({
        reason: said.text(outreach.reason),
        assessment: leastIntrusive && { leastIntrusive },
        worker: said.among(undoing.whoTakesIt, others),
      }),
    ];
  },
  correct: [
    (said, shown) => {
      const logged = shown.correctable.flatMap(({ seq, contact }) => (contact ? [{ seq, ...contact }] : []));
      const one = said.among(undoing.whichContact, logged);
      if (!one) return ['corrections', { reason: said.text(undoing.whyCorrected) }];
      const where = said.among(undoing.where, [
        ...shown.places,
        ...placeKinds.map((kind) => ({ kind, id: undefined })),
      ]);
      const at = said.moment(undoing.when);
      const on = said.text(undoing.followUpOn);
      const isOtherDay = on !== undefined && on !== one.followUpOn;
      const lines = (said.text(undoing.forNextTime) ?? '').split('\n').flatMap((line) => line.trim() || []);
      const before = shown.forNextTime.flatMap(({ contact, line }) => (contact === one.id && line ? [line] : []));
      return [
        'corrections',
        {
          target: one.seq,
          entry: one.id,
          reason: said.text(undoing.whyCorrected),
          contact: some({
            outcome: said.among(undoing.outcome, outcomes),
            place: where?.kind,
            namedPlace: where?.id,
            happenedAt: at && isOfMinute(one.happenedAt, at) ? one.happenedAt : at,
            channel: said.among(undoing.channel, contactChannels),
            note: said.text(undoing.noteIfAny),
            forNextTime: lines.join('\n') === before.join('\n') ? undefined : lines,
            nextFollowUpOn: isOtherDay ? on : undefined,
            agreedWithCitizen: isOtherDay && said.ticked(undoing.agreed) ? true : undefined,
          }),
        },
      ];
    },
    (said, { correctable }) => {
      const one = said.among(undoing.whichEntry, correctable);
      return ['corrections', some({ target: one?.seq, entry: one?.contact?.id, reason: said.text(undoing.why) })];
    },
  ],
};

/** What each dialog of an act would send, in the order of its dialogs. */
export const bodiesOf = (act: Walked): readonly Writing[] => [bodies[act]].flat();

/** Whether the act is walked through. */
export const isWalked = (name: string): name is Walked => name in bodies;
