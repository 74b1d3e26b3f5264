import { z } from 'zod';
import { statuses } from '../../domain';
import type { Assignment } from '../../domain/case/assignment-facts';
import {
  type ChildConcern,
  type Crisis,
  crisisKinds,
  type Incident,
  incidentKinds,
  type PairRule,
} from '../../domain/case/care-facts';
import { linkKinds } from '../../domain/case/case-state';
import type { ContactComment } from '../../domain/case/comment-facts';
import type { Consent } from '../../domain/case/consent-facts';
import { type ContactFact, contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import type {
  MayItEnd,
  MoreAttempts,
  PlanTerms,
  UnreachableEnding,
  UnreachablePlan,
} from '../../domain/case/ending-facts';
import { type Handover, services } from '../../domain/case/handover-states';
import {
  type Age,
  type FirstAttempt,
  type Opening,
  problemKinds,
  referralChannels,
  referrerKinds,
  type Waiting,
} from '../../domain/case/intake-facts';
import type { LineForNextTime } from '../../domain/case/next-time-facts';
import type {
  Appointment,
  FollowUpSetting,
  PhaseChange,
  ReviewDue,
  StableContact,
} from '../../domain/case/outreach-facts';
import { type PauseSpan, pauseReasons } from '../../domain/case/paused-days';
import { type NamedPlace, namedPlaceKinds } from '../../domain/case/place-facts';
import { type ContactWith, contactStandings } from '../../domain/case/situation-facts';
import { eachReview } from '../../domain/rules/reviews';
import type { StandardRef } from '../../domain/rules/rule-book';
import type { ShownLink, ShownSituation, ShownState } from '../cases/reading/show-state';
import { actor, assessed, basis, ground } from './basis';
import { coverage } from './consents';
import { handoverState } from './kinds';
import { mirrorOf } from './mirror';
import { dateTime, id, listOf, localDate, otherCaseId } from './values';

/** The facts of a case, each as answers show it. */

const seq = z.number().meta({ description: 'The number of the timeline entry that it stands in.' });
const from = otherCaseId.optional().meta({ description: 'The case that it came along from.' });
const window = {
  since: dateTime,
  until: dateTime,
  seq,
  basis,
  again: z.number().optional().meta({ description: 'The entry by which it was taken up again.' }),
};

export const standardRef = mirrorOf<StandardRef>()({ id, version: z.number() });
export const planTermsShown = mirrorOf<PlanTerms>()({
  days: z.number().meta({ description: 'Days without two-way contact.' }),
  attempts: z.number(),
});
export const ageShown = mirrorOf<Age>()({ years: z.number(), estimated: z.boolean() });

const opening = mirrorOf<Opening>()({
  kind: z.enum(['referral', 'ownInitiative', 'movedIn', 'reopened']),
  at: dateTime,
  urgent: z.boolean(),
  urgentSince: dateTime.optional(),
  channel: z.enum(referralChannels).optional(),
  referrer: z.enum(referrerKinds).optional(),
  age: ageShown.optional(),
  problem: z.enum(problemKinds).optional(),
  reasons: listOf(z.string()).optional().meta({ description: 'Why, as the standard lists the reasons.' }),
  triageBasis: basis.optional(),
});

const standing = z.enum(contactStandings).optional();
export const contactWith = mirrorOf<ContactWith>()({ authorities: standing, services: standing, network: standing });
const said = z.object({ seq, from });
const situation = mirrorOf<ShownSituation>()({
  goals: said.optional(),
  needs: said.optional(),
  contactWith: contactWith.optional(),
  parallelServices: listOf(z.string()).optional(),
  from,
});

const assignment = mirrorOf<Assignment>()({
  worker: id.nullable(),
  team: id.nullable(),
  secondWorkers: listOf(id),
  formerWorkers: listOf(id).optional(),
  unassigned: z.object({ since: dateTime, seq }).optional(),
});

export const contactFact = mirrorOf<ContactFact>()({
  id,
  seq,
  at: dateTime,
  outcome: z.enum(outcomes),
  place: z.enum(placeKinds),
  namedPlace: id.optional(),
  channel: z.enum(contactChannels).optional().meta({ description: 'Absent where it was never said.' }),
  followUpOn: localDate.optional(),
  followUpBasis: basis.optional(),
  reported: z.enum(outcomes).optional().meta({
    description: 'What a program has reported; it counts as news through others until a person takes it over.',
  }),
  takesOver: id.optional().meta({ description: 'The report that was taken over with it.' }),
  from: otherCaseId.optional(),
}).meta({ id: 'ContactFact', description: 'A contact, an attempt or a sighting; its texts stand in the timeline.' });

const namedPlace = mirrorOf<NamedPlace>()({
  id,
  kind: z.enum(namedPlaceKinds),
  seq: seq.meta({ description: 'The number of the timeline entry that its present name stands in.' }),
  retired: z.literal(true).optional(),
  from,
});

const appointment = mirrorOf<Appointment>()({
  id,
  at: dateTime,
  seq,
  state: z.enum(['agreed', 'kept', 'missed', 'cancelled', 'withdrawn']),
  movedFrom: listOf(z.object({ at: dateTime, seq, basis })).optional(),
  namedPlace: id.optional(),
  basis,
  from,
});

const handover = mirrorOf<Handover>()({
  id,
  service: z.enum(services),
  consent: id,
  shares: listOf(z.string()),
  state: handoverState,
  step: seq,
  since: dateTime,
  basis,
  meetingOn: localDate.optional(),
  until: dateTime.optional(),
  from,
  stopped: z
    .object({ consent: id, state: handoverState, step: seq, since: dateTime })
    .optional()
    .meta({ description: 'The consent whose withdrawal has stopped it, and how it stood then.' }),
});

const consent = mirrorOf<Consent>()({
  id,
  seq,
  covers: coverage,
  until: localDate.optional(),
  basis,
  over: z.enum(['withdrawn', 'expired']).optional(),
  overAt: dateTime.optional(),
  overBy: seq.optional(),
  from,
});

const pause = mirrorOf<PauseSpan>()({
  from: localDate,
  because: z.enum(pauseReasons),
  until: localDate,
  ended: localDate.optional(),
  seq,
  assessed,
  basis,
});

const reviewDue = mirrorOf<ReviewDue>()({
  on: localDate,
  since: seq,
  because: z.enum(['interval', 'phase']),
  basis,
});

const plan = mirrorOf<UnreachablePlan>()({ ...planTermsShown.shape, assessed, basis, countFrom: dateTime.optional() });
const moreAttempts = mirrorOf<MoreAttempts>()({ ...window, countedFrom: dateTime });
const mayItEnd = mirrorOf<MayItEnd>()({
  ...window,
  countedFrom: dateTime,
  tooFewAttempts: z.boolean(),
  held: z.literal(true).optional().meta({ description: 'A sighting holds an ending that had begun.' }),
});

type ShownEnding = NonNullable<ShownState['ending']>;
const ending = z.discriminatedUnion('kind', [
  mirrorOf<UnreachableEnding>()({
    kind: z.literal('unreachable'),
    ...window,
    countedFrom: dateTime,
    on: z.enum(['assessment', 'plan']),
    assessed,
    endsOn: basis,
    secondWord: z
      .object({ basis, agreed: assessed.optional() })
      .optional()
      .meta({ description: 'Another person’s word on the answer: asked for, and given once it is agreed.' }),
    toConfirm: z.boolean(),
  }),
  mirrorOf<Extract<ShownEnding, { kind: 'decline' }>>()({ kind: z.literal('decline'), ...window }),
]);

const ended = mirrorOf<NonNullable<ShownState['ended']>>()({
  ground,
  at: dateTime,
  on: localDate,
  seq,
  basis,
  correctionBasis: basis,
  toConfirm: z.boolean().meta({ description: 'It came by itself and waits for the team lead’s word.' }),
  confirmed: assessed.optional(),
  restsOnOneWord: z
    .literal(true)
    .optional()
    .meta({ description: 'It rests on the word of the case’s own worker alone: whoever confirms it is another.' }),
  correctable: z.boolean().meta({ description: 'It can still be taken back.' }),
});

export const linkKind = z.enum(linkKinds);

const link = mirrorOf<ShownLink>()({
  kind: linkKind,
  caseId: otherCaseId,
});

export const caseState = mirrorOf<ShownState>()({
  caseId: id,
  municipality: z.string(),
  standard: standardRef,
  settingsVersion: z.number(),
  version: z.number(),
  lastEventAt: dateTime.optional(),
  status: z.enum(statuses),
  phase: z.string().nullable(),
  opening,
  targetGroups: listOf(z.string()),
  situation: situation.optional(),
  assignment,
  waiting: mirrorOf<Waiting>()({ since: dateTime, lookAgainOn: localDate, assessed, basis }).optional(),
  activeSince: dateTime.optional(),
  firstAttempt: mirrorOf<FirstAttempt>()({ by: localDate, basis }).optional(),
  contacts: listOf(contactFact),
  comments: listOf(
    mirrorOf<ContactComment>()({
      id,
      contact: id,
      seq,
      since: dateTime,
      by: actor,
      notedBy: id.optional().meta({ description: 'Who noted the contact.' }),
      answered: z.object({ at: dateTime, seq }).optional().meta({ description: 'Its latest answer.' }),
      closed: z.literal(true).optional(),
      from,
    }),
  ).optional(),
  places: listOf(namedPlace),
  forNextTime: listOf(
    mirrorOf<LineForNextTime>()({
      id,
      contact: id,
      seq: seq.meta({ description: 'The number of the timeline entry that its text stands in.' }),
      tickedOff: z.literal(true).optional(),
      from,
    }),
  ),
  stableContact: mirrorOf<StableContact>()({ at: dateTime, seq }).optional(),
  lastPhaseChange: mirrorOf<PhaseChange>()({
    seq,
    from: z.string(),
    needReviewBefore: reviewDue.optional(),
    contact: id.optional(),
  }).optional(),
  followUpDays: z.number().optional().meta({ description: 'This citizen’s own interval; without it the phase’s.' }),
  followUpDaysAssessed: assessed.optional(),
  followUpSet: mirrorOf<FollowUpSetting>()({
    on: localDate,
    at: dateTime,
    departs: z.boolean(),
    assessed,
    basis,
  }).optional(),
  appointments: listOf(appointment),
  pauses: listOf(pause),
  crisis: mirrorOf<Crisis>()({ kind: z.enum(crisisKinds), since: dateTime, seq, basis, from }).optional(),
  childConcerns: listOf(
    mirrorOf<ChildConcern>()({
      id,
      kind: z.enum(['child', 'pregnancy']),
      seq,
      since: dateTime,
      settled: z.enum(['noticeSent', 'decidedOtherwise']).optional(),
      basis,
      from,
    }),
  ),
  consents: listOf(consent),
  plan: plan.optional(),
  moreAttempts: moreAttempts.optional(),
  mayItEnd: mayItEnd.optional(),
  ending: ending.optional(),
  handovers: listOf(handover),
  incidents: listOf(
    mirrorOf<Incident>()({
      id,
      kind: z.enum(incidentKinds),
      seq,
      since: dateTime,
      reviewed: z.boolean().optional(),
      basis,
      from,
      pairsReviewOn: localDate.optional(),
      pairsBasis: basis.optional(),
      pairsSetBy: seq.optional(),
    }),
  ),
  pairRule: mirrorOf<PairRule>()({
    since: dateTime,
    reviewOn: localDate,
    seq,
    assessed: assessed.optional(),
    basis,
    from,
  }).optional(),
  ended: ended.optional(),
  links: listOf(link),
  ...eachReview(() => reviewDue.optional()),
}).meta({
  id: 'CaseState',
  description: 'All facts of the case, as codes, dates and ids; texts stand in the timeline.',
});
