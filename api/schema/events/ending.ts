import { z } from 'zod';
import { contactsTo, type Letter } from '../../../domain/ending/endings';
import { basis, ground } from '../basis';
import { planTermsShown } from '../case-state';
import { mirrorOf } from '../mirror';
import { dateTime, id, listOf, localDate, openedText, otherCaseId } from '../values';
import { bringsBack } from './brings-back';
import { eventData } from './event-data';

const asked = {
  until: dateTime,
  countedFrom: dateTime.meta({ description: 'Since when there has been no two-way contact.' }),
  attempts: z.number(),
  planned: planTermsShown,
  basis,
};

const letter = mirrorOf<Letter>()({
  delivery: z.enum(['digitalPost', 'mail', 'handed', 'none']),
  reasons: openedText,
});

/** Unreachable for a long time, the citizen's decline, and how a case ends. */
export const endingEvents = {
  unreachablePlanSet: eventData<'unreachablePlanSet'>()({
    ...planTermsShown.shape,
    reason: openedText.optional(),
    countFrom: dateTime.optional(),
  }),
  moreAttemptsAsked: eventData<'moreAttemptsAsked'>()(asked),
  mayItEndAsked: eventData<'mayItEndAsked'>()({
    ...asked,
    tooFewAttempts: z.boolean(),
    again: z.literal('seen').optional(),
  }),
  mayItEndAnswered: eventData<'mayItEndAnswered'>()({
    answer: z.enum(['continue', 'end']),
    reason: openedText,
    farewell: openedText.optional(),
  }),
  graceStarted: eventData<'graceStarted'>()({
    until: dateTime,
    countedFrom: dateTime,
    on: z.enum(['assessment', 'plan']),
    planOf: localDate
      .optional()
      .meta({ description: 'The day of the plan it goes by, where nobody has assessed anew.' }),
    basis,
    toConfirm: z.boolean(),
  }),
  endingStopped: eventData<'endingStopped'>()({
    because: z.enum(['contact', 'correction']),
    phase: z.string(),
    contact: id.optional(),
  }),
  declined: eventData<'declined'>()({ happenedAt: dateTime, words: openedText.optional(), assessmentUntil: dateTime }),
  declineAssessed: eventData<'declineAssessed'>()({ reasons: openedText }),
  caseEnded: eventData<'caseEnded'>()({
    ground,
    on: localDate,
    basis,
    toConfirm: z.boolean(),
    onPlanOf: localDate.optional(),
    reasons: openedText.optional(),
    letter: letter.optional(),
    contactTo: listOf(z.enum(contactsTo)).optional(),
    selfReliant: z.enum(['withOtherMeasure', 'withoutOtherMeasure']).optional(),
    mergedInto: otherCaseId.optional(),
  }),
  endingConfirmed: eventData<'endingConfirmed'>()({ reason: openedText.optional() }),
  endingUndone: eventData<'endingUndone'>()({ reason: openedText, bringsBack }),
  correctionWindowClosed: eventData<'correctionWindowClosed'>()({ basis }),
};
