import { z } from 'zod';
import { attemptFaults, type Variety } from '../../../domain/case/variety';
import { contactsTo, type Letter } from '../../../domain/ending/endings';
import { assessed, basis, ground } from '../basis';
import { planTermsShown } from '../case-state';
import { mirrorOf } from '../mirror';
import { dateTime, id, listOf, localDate, openedText, otherCaseId } from '../values';
import { bringsBack } from './brings-back';
import { eventData } from './event-data';

const varietyShown = mirrorOf<Variety>()({
  days: z.number().meta({ description: 'On how many days of the calendar.' }),
  dayParts: z.number().meta({ description: 'In how many of morning, afternoon and evening.' }),
  ways: z.number().meta({ description: 'In how many ways: kinds of place, phone, message.' }),
});

const asked = {
  until: dateTime,
  countedFrom: dateTime.meta({ description: 'Since when there has been no two-way contact.' }),
  attempts: z.number(),
  variety: varietyShown.nullable().meta({ description: 'Null where it was asked before variety was looked at.' }),
  lacking: listOf(z.enum(attemptFaults)).meta({ description: 'What the attempts lack of what is asked for.' }),
  planned: planTermsShown,
  basis,
  windowBasis: basis.meta({ description: 'What the time to answer in rests on.' }),
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
    basis,
  }),
  moreAttemptsAsked: eventData<'moreAttemptsAsked'>()(asked),
  mayItEndAsked: eventData<'mayItEndAsked'>()({
    ...asked,
    tooFewAttempts: z.boolean(),
    again: z.enum(['seen', 'takenBack']).optional(),
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
    endsOn: basis.meta({ description: 'What the ending itself will rest on.' }),
    toConfirm: z.boolean(),
    secondWord: z
      .literal('asked')
      .optional()
      .meta({ description: 'Another than who answered is asked for a word on it before it ends.' }),
    secondWordBasis: basis.optional().meta({ description: 'What that word is asked for by.' }),
  }),
  endingStopped: eventData<'endingStopped'>()({
    because: z.enum(['contact', 'correction']),
    phase: z.string(),
    contact: id.optional(),
  }),
  endingAgreedTo: eventData<'endingAgreedTo'>()({ reason: openedText.optional() }),
  continuedInstead: eventData<'continuedInstead'>()({ reason: openedText }),
  answerTakenBack: eventData<'answerTakenBack'>()({ reason: openedText }),
  declined: eventData<'declined'>()({
    happenedAt: dateTime,
    words: openedText.optional(),
    assessmentUntil: dateTime,
    basis,
  }),
  declineAssessed: eventData<'declineAssessed'>()({ reasons: openedText }),
  caseEnded: eventData<'caseEnded'>()({
    ground,
    on: localDate,
    basis,
    correctionBasis: basis,
    toConfirm: z.boolean(),
    onPlanOf: localDate.optional(),
    agreed: assessed.optional(),
    restsOnOneWord: z.literal(true).optional(),
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
