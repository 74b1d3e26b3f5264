import { z } from 'zod';
import { outcomes, placeKinds } from '../../../domain/case/contact-facts';
import { problemKinds, referralChannels, referrerKinds } from '../../../domain/case/intake-facts';
import type { AssessmentBefore, PastContact } from '../../../domain/intake/move-in';
import { basis } from '../basis';
import { ageShown, planTermsShown, standardRef } from '../case-state';
import { mirrorOf } from '../mirror';
import { dateTime, id, listOf, localDate, openedText, otherCaseId } from '../values';
import { eventData } from './event-data';
import { situationSaid } from './situation';

const opening = {
  caseId: otherCaseId,
  municipality: z.string(),
  standard: standardRef,
  settingsVersion: z.number(),
  targetGroups: listOf(z.string()),
  identityVersion: z
    .string()
    .optional()
    .meta({ description: 'Which version of who the citizen is was written with it.' }),
};

const pastContact = mirrorOf<PastContact>()({
  id,
  happenedAt: dateTime,
  outcome: z.enum(outcomes),
  place: z.enum(placeKinds),
});

type Known<Key extends string> = Extract<AssessmentBefore, Readonly<Record<Key, unknown>>>;
const assessmentBefore = z.union([
  mirrorOf<Known<'assessor'>>()({ assessor: id, at: dateTime, reason: openedText }),
  mirrorOf<Known<'assessorName'>>()({ assessorName: openedText, at: dateTime, reason: openedText }),
  mirrorOf<Known<'noneKnown'>>()({ noneKnown: z.literal(true) }),
]);

/** How a case begins, triage, and the first assessment. */
export const intakeEvents = {
  referralReceived: eventData<'referralReceived'>()({
    ...opening,
    channel: z.enum(referralChannels),
    referrer: z.enum(referrerKinds),
    referrerWantsToStayUnnamed: z.boolean().optional(),
    description: openedText,
    receivedAt: dateTime,
    urgent: z.boolean(),
    reasons: listOf(z.string()).optional(),
    problem: z.enum(problemKinds).optional(),
    age: ageShown.optional(),
    missingFacts: listOf(z.string()).optional(),
    earlierCase: otherCaseId.optional(),
    triageBasis: basis,
  }),
  ownInitiativeStarted: eventData<'ownInitiativeStarted'>()({
    ...opening,
    judgement: openedText,
    startedAt: dateTime,
    problem: z.enum(problemKinds).optional(),
    age: ageShown.optional(),
    earlierCase: otherCaseId.optional(),
  }),
  caseMovedIn: eventData<'caseMovedIn'>()({
    ...opening,
    referredAt: dateTime,
    acceptedAt: dateTime,
    phase: z.string(),
    worker: id,
    team: id,
    assessment: assessmentBefore.meta({ description: 'What outreach rested on before the case was entered here.' }),
    age: ageShown.optional(),
    contacts: listOf(pastContact),
    stableContactAt: dateTime.optional(),
    followUpOn: localDate,
    followUpDays: z.number().optional(),
    needReviewOn: localDate,
    given: z
      .object({ followUp: z.boolean(), needReview: z.boolean(), plan: z.boolean() })
      .meta({ description: 'Which of these were given, and not proposed by the settings.' }),
    followUpBasis: basis,
    needReviewBasis: basis,
    planBasis: basis,
    plan: planTermsShown.extend({ assessedAt: dateTime }),
    note: openedText.optional(),
  }),
  caseReopened: eventData<'caseReopened'>()({
    ...opening,
    from: otherCaseId,
    reason: openedText,
    reopenedAt: dateTime,
  }),
  outreachBegun: eventData<'outreachBegun'>()({
    worker: id,
    team: id,
    phase: z.string(),
    firstAttemptBy: localDate,
    firstAttemptDeparts: z.boolean(),
    followUpDays: z.number().optional(),
    plan: planTermsShown,
    planDeparts: z.boolean(),
    needReviewOn: localDate,
    leastIntrusive: openedText.optional(),
    reason: openedText.optional(),
    ...situationSaid,
    targetGroups: listOf(z.string()).optional(),
    criteriaMissing: listOf(z.string()).optional(),
    firstAttemptBasis: basis,
    planBasis: basis,
    needReviewBasis: basis,
  }),
  putOnWaitingList: eventData<'putOnWaitingList'>()({ lookAgainOn: localDate, reason: openedText, basis }),
  foundOutsideTargetGroup: eventData<'foundOutsideTargetGroup'>()({
    reason: openedText,
    guidance: openedText.optional(),
    minor: z.boolean(),
  }),
  joinedToCase: eventData<'joinedToCase'>()({
    caseId: otherCaseId,
    reason: openedText.optional(),
    carried: z.literal(true).optional(),
  }),
  urgencyChanged: eventData<'urgencyChanged'>()({ urgent: z.boolean(), reason: openedText, triageBasis: basis }),
  targetGroupsSet: eventData<'targetGroupsSet'>()({ targetGroups: listOf(z.string()), reason: openedText.optional() }),
  ageRecorded: eventData<'ageRecorded'>()({ age: ageShown, reason: openedText.optional() }),
};
