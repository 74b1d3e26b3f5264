import { type Assessed, assessedOn, type Basis, type BasisTopic, basisNotRecorded } from '../rules/basis';
import { eachReview } from '../rules/reviews';
import type { EventUpcaster, Kept } from '../versions';

/**
 * Release 0.1 kept a date and not what it rested on. Such a date says so, with whoever assessed it where that was kept;
 * by whose rules it was set cannot be known from it alone.
 */

/** What makes of the first shape of an event the one in which it keeps its bases. */
export const eventsBeforeBases = {
  referralReceived: dated({ triageBasis: 'triage' }),
  urgencyChanged: dated({ triageBasis: 'triage' }),
  outreachBegun: dated({ firstAttemptBasis: 'firstAttempt', planBasis: 'unreachable', needReviewBasis: 'needReview' }),
  putOnWaitingList: dated({ basis: 'waiting' }),
  caseMovedIn: (data, { at }) => ({
    ...dated({ followUpBasis: 'followUp', needReviewBasis: 'needReview', planBasis: 'unreachable' })(data),
    // A plan that nobody gave was dated to the moment of the entry.
    given: { ...(data.given as object), plan: (data.plan as { readonly assessedAt: string }).assessedAt !== at },
    // Nobody was asked who had assessed.
    assessment: { noneKnown: true },
  }),
  contactLogged: (data) => (data.followUpOn ? dated({ followUpBasis: 'followUp' })(data) : data),
  followUpSet: dated({ basis: 'followUp' }),
  followUpSnoozed: dated({ basis: 'followUp' }),
  resumed: dated({ followUpBasis: 'followUp' }),
  phaseChanged: (data) => (data.needReviewOn ? dated({ needReviewBasis: 'needReview' })(data) : data),
  needReviewed: (data) =>
    dated({ nextReviewBasis: 'needReview', ...(data.plan ? { planBasis: 'unreachable' } : {}) })(data),
  paused: dated({ basis: 'pause' }),
  pauseExtended: dated({ basis: 'pause' }),
  appointmentMade: dated({ basis: 'appointment' }),
  appointmentMoved: dated({ basis: 'appointment' }),
  consentGiven: dated({ basis: 'consent' }),
  crisisMarked: dated({ basis: 'crisis' }),
  childConcernOpened: dated({ basis: 'childConcern' }),
  incidentRecorded: (data) =>
    dated({ basis: 'pairRule', ...(data.pairsReviewOn ? { pairsBasis: 'pairRule' } : {}) })(data),
  pairRuleSet: dated({ basis: 'pairRule' }),
  pairRuleExtended: dated({ basis: 'pairRule' }),
  unreachablePlanSet: dated({ basis: 'unreachable' }),
  moreAttemptsAsked: dated({ windowBasis: 'unreachable' }),
  mayItEndAsked: dated({ windowBasis: 'assessment' }),
  graceStarted: (data) => ({ ...data, endsOn: endingOf(data.basis as Basis) }),
  declined: dated({ basis: 'declineAssessment' }),
  handoverOffered: dated({ basis: 'handoverReply' }),
  handoverSent: dated({ basis: 'handoverReply' }),
  handoverAccepted: dated({ basis: 'handoverReply' }),
  firstMeetingAgreed: dated({ basis: 'attendance' }),
  attendanceConfirmed: dated({ basis: 'bridging' }),
  landingAsked: dated({ basis: 'bridging' }),
  notLanded: dated({ basis: 'bridging' }),
  caseEnded: dated({ correctionBasis: 'correctionWindow' }),
  mergedIn: (data) => changed(data, { contacts: each(contact) }),
  contactsCarried: (data) => changed(data, { contacts: each(contact) }),
  entryCarried: (data) => changed(data, { carried }),
} satisfies Readonly<Record<string, EventUpcaster>>;

/** The state of a case in its first shape, with the bases of its dates. */
export function stateBeforeBases(state: Kept): Kept {
  return changed(withWindows(state), {
    opening: (opening) => (opening.kind === 'referral' ? kept(opening, 'triage', 'triageBasis') : opening),
    waiting: (waiting) => kept(waiting, 'waiting'),
    firstAttempt: due('firstAttempt'),
    contacts: each(contact),
    lastPhaseChange: (change) => changed(change, { needReviewBefore: due('needReview') }),
    followUpSet: ({ assessed, ...set }) => ({
      ...set,
      assessed,
      basis: byWhom(set.departs ? assessed : undefined, 'followUp'),
    }),
    pauses: each((pause) => kept(pause, 'pause')),
    crisis: (crisis) => kept(crisis, 'crisis'),
    childConcerns: each((concern) => kept(concern, 'childConcern')),
    consents: each((consent) => kept(consent, 'consent')),
    incidents: each(incident),
    pairRule: (rule) => kept(rule, 'pairRule'),
    // Nor was it kept whether the plan was assessed in words.
    plan: (plan) => ({ ...plan, basis: basisNotRecorded('unreachable') }),
    ...eachReview(due),
    ended: (ended) => changed(kept(ended, 'correctionWindow', 'correctionBasis'), { earlier: withWindows }),
  });
}

/** What a case that goes on has, and what its ending sets aside. */
function withWindows(state: Kept): Kept {
  return changed(state, {
    moreAttempts: (open) => kept(open, 'unreachable'),
    mayItEnd: (open) => kept(open, 'assessment'),
    appointments: each((appointment) => kept(appointment, 'appointment')),
    handovers: each((handover) => kept(handover, 'handoverReply')),
    ending,
  });
}

function ending(open: Kept): Kept {
  if (open.kind === 'decline') return changed(kept(open, 'declineAssessment'), { earlier: withWindows });
  return { ...kept(open, 'grace'), endsOn: byWhom(open.assessed, 'unreachable') };
}

function contact({ followUpAssessed, ...fact }: Kept): Kept {
  return fact.followUpOn ? { ...fact, followUpBasis: byWhom(followUpAssessed, 'followUp') } : fact;
}

function incident(one: Kept): Kept {
  return one.pairsReviewOn ? kept(kept(one, 'pairRule'), 'pairRule', 'pairsBasis') : kept(one, 'pairRule');
}

function carried(entry: Kept): Kept {
  switch (entry.entry) {
    case 'incident':
      return incident(entry);
    case 'secondWorker':
    case 'goals':
    case 'situation':
    case 'place':
    case 'lineForNextTime':
      return entry;
    case 'handover':
      return kept(entry, 'handoverReply');
    default:
      return kept(entry, entry.entry as BasisTopic);
  }
}

/** A date beside which only its assessment was kept, which stands in its basis now. */
function due(topic: BasisTopic) {
  return ({ assessed, ...fact }: Kept): Kept => ({ ...fact, basis: byWhom(assessed, topic) });
}

function kept(fact: Kept, topic: BasisTopic, field = 'basis'): Kept {
  return { ...fact, [field]: byWhom(fact.assessed, topic) };
}

function byWhom(assessed: unknown, topic: BasisTopic): Basis {
  return assessed ? assessedOn(basisNotRecorded(topic), assessed as Assessed) : basisNotRecorded(topic);
}

/** The ending went by the same clause and the same assessment as its grace. */
function endingOf({ clause, assessed }: Basis): Basis {
  return { topic: 'unreachable', clause, ...(assessed && { assessed }) };
}

function dated(bases: Readonly<Record<string, BasisTopic>>) {
  const added = Object.entries(bases).map(([field, topic]) => [field, basisNotRecorded(topic)]);
  return (data: Kept): Kept => ({ ...data, ...Object.fromEntries(added) });
}

/** With these fields changed, where they are there. */
function changed(fact: Kept, changes: Readonly<Record<string, (value: Kept) => unknown>>): Kept {
  const present = Object.entries(changes).filter(([field]) => fact[field] !== undefined);
  return { ...fact, ...Object.fromEntries(present.map(([field, change]) => [field, change(fact[field] as Kept)])) };
}

function each(change: (fact: Kept) => Kept) {
  return (facts: unknown): readonly Kept[] => (facts as readonly Kept[]).map(change);
}
