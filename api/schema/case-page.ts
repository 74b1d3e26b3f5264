import { z } from 'zod';
import { statuses } from '../../domain';
import { acts } from '../../domain/access/acts';
import { crisisKinds, incidentKinds } from '../../domain/case/care-facts';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { services } from '../../domain/case/handover-states';
import { pauseReasons } from '../../domain/case/paused-days';
import { contactStandings, worldParts } from '../../domain/case/situation-facts';
import { commandNames } from '../../domain/case/status';
import { entryKinds } from '../../domain/undoing/correctable';
import { ground } from './basis';
import { basisInWords } from './basis-in-words';
import { linkKind, planTermsShown } from './case-state';
import { caseSummary } from './case-summary';
import { contactComment } from './comments';
import { coverage } from './consents';
import { deadline, nextReminder } from './deadlines';
import { timelineEntry } from './events';
import { handoverState, taskKind } from './kinds';
import { lineForNextTime } from './next-time';
import { openReport } from './open-report';
import { shownIdentity } from './people';
import { namedPlace } from './places';
import { badge, caution } from './today';
import { dateTime, id, listOf, localDate, openedText, orNull } from './values';

const seq = z.number().meta({ description: 'The number of the timeline entry that it stands in.' });
const byName = z.string().nullable();
const text = z.string().meta({ description: 'What it is called, in the reader’s language.' });

export const pageTask = z
  .object({
    cause: z.string(),
    kind: taskKind,
    title: z.string(),
    asks: listOf(z.string()).meta({ description: 'Roles, or `staff:<id>`.' }),
    showsFrom: dateTime,
    due: dateTime.nullable(),
    overdueFrom: dateTime.nullable(),
    reminders: listOf(dateTime),
    standing: z.enum(['waiting', 'due', 'overdue']),
    daysOverdue: z.number(),
    escalatesAt: dateTime.nullable(),
    urgent: z.boolean(),
    why: basisInWords,
  })
  .meta({ id: 'PageTask' });

const incident = z.object({
  id,
  seq,
  kind: z.enum(incidentKinds),
  text,
  since: dateTime,
  note: openedText,
  byName,
  reviewed: z.boolean(),
  asksForPairs: z.boolean().meta({ description: 'Visits are in pairs because of it.' }),
});

const safety = z
  .object({
    visitsInPairs: orNull(z.object({ since: dateTime, reviewOn: localDate, seq })).meta({
      description:
        'Since when, and when the team lead looks at it again; the incidents that ask for it say whose threat it was.',
    }),
    incidents: listOf(incident).meta({
      description: 'Not yet looked at, or asking for visits in pairs; the newest first.',
    }),
  })
  .meta({ id: 'Safety' });

const consent = z.object({ id, seq, covers: coverage, toWhom: openedText, until: localDate.nullable() });

const handover = z.object({
  id,
  service: z.enum(services),
  serviceText: text,
  serviceName: openedText,
  message: openedText.meta({ description: 'What the service is told in words.' }),
  shares: listOf(z.string()).meta({ description: 'The kinds of information that are shared.' }),
  seen: z
    .object({
      isNamed: z.boolean().meta({ description: 'False: the citizen is anonymous to the service.' }),
      shows: listOf(z.string()),
      leftOut: listOf(z.string()).meta({ description: 'To be shared, and covered by no consent that is valid now.' }),
      replyBy: dateTime.nullable().meta({ description: 'Where it is to reply: of one to be sent, were that now.' }),
    })
    .meta({ id: 'OfferSeen', description: 'What the receiving service sees, and no more.' }),
  state: handoverState,
  stateText: z.string(),
  since: dateTime,
  meetingOn: localDate.nullable(),
  until: dateTime.nullable().meta({ description: 'When bridging, or the question after it, is over.' }),
});

const goals = z.object({ text: openedText, seq, on: localDate, byName });

const situation = z.object({
  needs: orNull(goals),
  contactWith: listOf(
    z.object({ part: z.enum(worldParts), partText: text, standing: z.enum(contactStandings), standingText: text }),
  ).meta({ description: 'How contact with the world around stands, as it was said last.' }),
  parallelServices: listOf(z.object({ id: z.string(), text })).meta({ description: 'What goes on beside this.' }),
});

const plan = planTermsShown.extend({
  from: dateTime.nullable().meta({ description: 'When the silence will have lasted as long as planned.' }),
  assessedBy: byName,
  assessedAt: dateTime,
  seq,
});

const named = z.object({ id: z.string(), text });

export const workerToChoose = z
  .object({ id, name: z.string(), openCases: z.number().meta({ description: 'How many they have now.' }) })
  .meta({ id: 'WorkerToChoose' });

const linkedCase = z
  .object({
    kind: linkKind,
    text: z.string().meta({ description: 'How it relates to this one, in the reader’s language.' }),
    caseId: id,
    number: z.string(),
    statusText: z.string(),
    groundText: z.string().nullable(),
  })
  .meta({ id: 'LinkedCase' });

const choices = z
  .object({
    phases: listOf(named.extend({ isNext: z.boolean().meta({ description: 'Others ask for a reason.' }) })),
    information: listOf(named).meta({ description: 'The kinds of information that a consent covers.' }),
    leastIntrusiveAskedAt: listOf(z.enum(['triage', 'needReview', 'handover'])),
    targetGroups: listOf(named),
    ownGrounds: listOf(named.extend({ isAssessed: z.boolean() })).meta({
      description: 'The grounds for ending that the municipality added itself.',
    }),
    declineIsAssessed: z.boolean().meta({ description: 'After a decline an assessment is asked; else the case ends.' }),
    farewell: z.string().nullable().meta({
      description: 'Words to say goodbye with: whom to turn to again, and on what terms. Yours to change.',
    }),
    handoverReplyBy: dateTime.meta({ description: 'By when a service is to reply to an offer that is sent now.' }),
    shortestPlan: planTermsShown.meta({ description: 'What a plan for a silence may not go under.' }),
    pairRuleReviewDays: z.number().meta({ description: 'After so many days visits in pairs are looked at again.' }),
    firstAssessment: orNull(
      z.object({
        phase: text,
        firstAttemptBy: localDate,
        followUpDays: z.number(),
        plan: z.object({ days: z.number(), attempts: z.number() }),
        lookAgainOn: localDate.meta({ description: 'When a case on the waiting list is looked at again.' }),
      }),
    ).meta({ description: 'What is proposed where outreach has not begun; a departure asks for a reason.' }),
    workers: listOf(workerToChoose).meta({ description: 'Who can have the case, where it may be given to somebody.' }),
  })
  .meta({ id: 'Choices', description: 'What the case’s standard and the settings give to choose among, and ask.' });

const correctable = z
  .object({
    seq,
    what: z.enum([...entryKinds, 'ending']),
    at: dateTime.meta({ description: 'When it was written; of a contact, when it happened.' }),
    title: z.string(),
    detail: z.string().nullable().meta({ description: 'What came of it, or of which kind it is.' }),
    contact: orNull(
      z.object({
        id,
        happenedAt: dateTime,
        outcome: z.enum(outcomes),
        place: z.enum(placeKinds),
        namedPlace: id.nullable(),
        channel: z.enum(contactChannels).nullable(),
        followUpOn: localDate.nullable(),
        note: openedText,
      }),
    ).meta({ description: 'As it stands by its last correction.' }),
  })
  .meta({ id: 'Correctable' });

/** Everything that the page of a case shows, in one answer. */
export const casePage = z
  .object({
    caseId: id,
    number: z.string().nullable().meta({ description: 'Given at the first recording, a moment after the case began.' }),
    version: z.number(),
    status: z.enum(statuses),
    statusText: z.string(),
    phase: z.string().nullable(),
    urgent: z.boolean().meta({ description: 'Taken in as urgent.' }),
    age: orNull(z.object({ years: z.number(), estimated: z.boolean() })),
    targetGroups: listOf(z.string()),
    groundText: z.string().nullable(),
    restricted: z.boolean().meta({ description: 'Shown to those named for the case, and to nobody else.' }),
    name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
    citizen: shownIdentity,
    badge: orNull(badge),
    cautions: listOf(caution),
    workerName: byName,
    workerPhone: z.string().nullable(),
    teamName: z.string().nullable(),
    onCallNumber: z.string().nullable().meta({ description: 'Whom to ring on a lone visit, of the case’s team.' }),
    secondWorkerIds: listOf(id),
    standardName: orNull(z.object({ da: z.string(), en: z.string() })),
    people: z
      .record(z.string(), z.string())
      .meta({ description: 'Whoever on staff is named by id, and what they are called.' }),
    summary: caseSummary,
    allowed: listOf(z.enum(commandNames)).meta({ description: 'What you may do now, by status, facts and access.' }),
    workflowPage: z.url().nullable().meta({
      description:
        'The case in Temporal’s own page, for whoever may have its payloads opened there; null where none is configured.',
    }),
    acts: listOf(z.enum(acts)).meta({
      description:
        'What your rights let you do with this case, however it stands. What its process allows stands in `allowed`.',
    }),
    endingGrounds: listOf(ground),
    choices,
    nextDeadline: orNull(deadline.omit({ basis: true }).extend({ why: basisInWords })),
    nextReminder: orNull(nextReminder.omit({ basis: true }).extend({ why: basisInWords })),
    tasks: listOf(pageTask).meta({ description: 'Everything open, what is due first before the rest.' }),
    proposedFollowUpOn: localDate.meta({ description: 'What is proposed after a contact today.' }),
    places: listOf(namedPlace).meta({ description: 'The most used first, those no longer used last.' }),
    usualPlaceKind: z.enum(placeKinds).nullable().meta({ description: 'Where contact was last made.' }),
    safety,
    goals: orNull(goals).meta({ description: 'As they were last said, in the citizen’s own words.' }),
    situation,
    crisis: orNull(z.object({ kind: z.enum(crisisKinds), text, since: dateTime, seq, note: openedText })),
    childConcerns: listOf(
      z.object({ id, seq, kind: z.enum(['child', 'pregnancy']), text, since: dateTime, note: openedText, byName }),
    ).meta({ description: 'Those not settled.' }),
    consents: listOf(consent).meta({ description: 'Neither withdrawn nor expired.' }),
    handovers: listOf(handover).meta({ description: 'Under way.' }),
    appointments: listOf(z.object({ id, at: dateTime, what: openedText, place: openedText })).meta({
      description: 'Agreed, and with no word yet of how they went.',
    }),
    pause: orNull(z.object({ because: z.enum(pauseReasons), text, from: localDate, until: localDate })),
    plan: orNull(plan).meta({ description: 'The assessment made ahead of how long silence may last.' }),
    assessmentBefore: orNull(z.object({ at: dateTime.nullable(), byName, reason: openedText, seq })).meta({
      description: 'Of a case that moved in: the assessment it rested on; without `at` none is known.',
    }),
    grace: orNull(z.object({ since: dateTime, until: dateTime, toConfirm: z.boolean() })).meta({
      description: 'An ending under way, and the moment at which it comes by itself.',
    }),
    links: listOf(linkedCase).meta({
      description: 'Other cases about the same citizen, as far as you may see them.',
    }),
    forNextTime: listOf(lineForNextTime).meta({ description: 'To be remembered next time, the oldest first.' }),
    reports: listOf(openReport).meta({
      description: 'Reported by programs, and taken over by nobody; the latest first.',
    }),
    comments: listOf(contactComment).meta({
      description: 'Comments on contacts that are not closed, the oldest first.',
    }),
    correctable: listOf(correctable).meta({
      description: 'The newest entries that can be corrected or struck out, the latest first.',
    }),
    latest: listOf(timelineEntry).meta({
      description: 'The newest first, without reminders; the rest is in the timeline.',
    }),
  })
  .meta({ id: 'CasePage' });
