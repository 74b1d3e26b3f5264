import { z } from 'zod';
import { statuses } from '../../domain';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { namedPlaceKinds } from '../../domain/case/place-facts';
import { commandNames } from '../../domain/case/status';
import { attemptFaults, dayParts, ways } from '../../domain/case/variety';
import { endingHolds, endingStages, endingSteps } from '../../domain/views/ending-view';
import { ground } from './basis';
import { basisInWords } from './basis-in-words';
import { pageTask } from './case-page';
import { planTermsShown } from './case-state';
import { badge, caution } from './today';
import { dateTime, id, listOf, localDate, openedText, orNull } from './values';

const text = z.string().meta({ description: 'What it is called, in the reader’s language.' });
const byName = z.string().nullable().meta({ description: 'Null where it was nobody on staff.' });
const seq = z.number().meta({ description: 'The number of the timeline entry that it stands in.' });
const weekday = z.number().meta({ description: 'Monday is 1.' });

const attempted = z.object({
  attempts: z.number(),
  days: z.number().meta({ description: 'On how many local days.' }),
  dayParts: z.number().meta({ description: 'In how many parts of the day.' }),
  ways: z.number().meta({ description: 'In how many ways: kinds of place, or channels.' }),
});

const where = {
  place: z.enum(placeKinds),
  placeText: text,
  placeName: openedText.meta({
    description: 'The name of the place, or what was written of it; null where neither is.',
  }),
  channel: z.enum(contactChannels).nullable().meta({ description: 'Null where it was never said.' }),
  channelText: z.string().nullable(),
  byName,
};

const lastContact = z.object({
  id,
  seq,
  at: dateTime,
  ...where,
  note: openedText,
  wishes: openedText.meta({ description: 'In the citizen’s own words.' }),
});

const oneTry = z.object({
  id,
  seq,
  at: dateTime,
  weekday,
  time: z.string().meta({ description: 'The clock in Denmark.', example: '14:30' }),
  dayPart: z.enum(dayParts),
  outcome: z.enum(outcomes),
  outcomeText: text,
  way: z.enum(ways),
  wayText: text,
  ...where,
  withNames: listOf(z.string()).meta({ description: 'Who came along.' }),
});

const hold = z.object({
  what: z.enum(endingHolds),
  text,
  effect: z.enum(['asksAnew', 'standsStill', 'goesToTheLead']),
  effectText: text,
  since: dateTime,
  until: dateTime.nullable().meta({ description: 'Null: until somebody settles it.' }),
  seq,
  byName,
});

const named = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  listOf(z.object({ what: z.enum(codes), text }));

/** Everything that whoever decides an ending for silence looks at, in one answer. */
export const endingView = z
  .object({
    caseId: id,
    number: z.string().nullable().meta({ description: 'Given at the first recording, a moment after the case began.' }),
    version: z.number(),
    asOf: dateTime,
    status: z.enum(statuses),
    statusText: text,
    restricted: z.boolean().meta({ description: 'Shown to those named for the case, and to nobody else.' }),
    name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
    badge: orNull(badge),
    cautions: listOf(caution),
    workerName: byName,
    teamName: z.string().nullable(),
    allowed: listOf(z.enum(commandNames)).meta({
      description:
        'What of an ending you may do now, by status, facts and access, and by who answered: the second word is another’s.',
    }),
    stage: z.enum(endingStages).meta({ description: 'How far the question has come.' }),
    stageText: text,
    byItself: orNull(
      z.object({
        at: dateTime,
        does: z.enum(endingSteps),
        text,
        endsAt: dateTime
          .nullable()
          .meta({ description: 'When the case would then have ended, where that is known by now.' }),
        why: basisInWords,
      }),
    ).meta({ description: 'What happens where nobody acts; null: nothing, or nobody counts a silence.' }),
    heldOpen: z.boolean().meta({ description: 'By the settings the question stays until somebody answers it.' }),
    tasks: listOf(pageTask).meta({ description: 'What is asked of people about it, and until when.' }),
    holds: listOf(hold).meta({
      description: 'What makes an ending a new question, stands still, or would be left to the team lead.',
    }),
    silence: z.object({
      countedFrom: dateTime.nullable(),
      days: z.number().nullable().meta({ description: 'Whole days by now, without those of pauses.' }),
      reachedAt: dateTime.nullable().meta({ description: 'When it will have lasted as long as planned.' }),
    }),
    lastContact: orNull(lastContact).meta({ description: 'The last in both directions; null: never met.' }),
    goals: orNull(z.object({ text: openedText, seq, on: localDate, byName })).meta({
      description: 'As they were last said, in the citizen’s own words.',
    }),
    tries: listOf(oneTry).meta({
      description: 'The attempts made in the silence, in the order in which they were made.',
    }),
    variety: z.object({
      made: attempted,
      askedFor: attempted.meta({ description: 'As many as planned, as varied as the settings ask for.' }),
      lacking: named(attemptFaults),
    }),
    untried: z
      .object({
        ways: named(ways),
        dayParts: named(dayParts),
        weekdays: listOf(weekday),
        places: listOf(
          z.object({
            id,
            kind: z.enum(namedPlaceKinds),
            name: openedText,
            uses: z.number().meta({ description: 'How many of the case’s contacts were there, ever.' }),
            lastUsedAt: dateTime.nullable(),
          }),
        ).meta({ description: 'This person’s named places to which nobody has gone in the silence.' }),
      })
      .meta({ description: 'In the silence.' }),
    plan: orNull(
      planTermsShown.extend({
        countsAs: planTermsShown.meta({ description: 'No less than the floors of the settings.' }),
        assessedBy: byName,
        assessedAt: dateTime,
        seq,
        why: basisInWords,
      }),
    ).meta({ description: 'Who made it, when, and the reason in words (`why.assessment.reason`).' }),
    ifItMayEnd: orNull(
      z.object({
        endsAt: dateTime.meta({ description: 'The end of the grace period, were it answered now.' }),
        secondWord: z
          .boolean()
          .meta({ description: 'Another person is asked for their word, since this answer is yours.' }),
        why: basisInWords,
      }),
    ).meta({ description: 'What follows where you answer that it may; `farewell` in that answer is for a letter.' }),
    ifItGoesOn: z
      .object({ floors: planTermsShown, proposed: planTermsShown })
      .meta({ description: 'What a new plan may not go under, and what is proposed; it is counted from the answer.' }),
    grace: orNull(
      z.object({
        since: dateTime,
        until: dateTime,
        on: z.enum(['assessment', 'plan']).meta({ description: 'An answer, or the plan where nobody answered.' }),
        restsOnName: byName.meta({ description: 'Who gave the answer or, where nobody did, who made the plan.' }),
        restsOnAt: dateTime,
        answerIsYours: z.boolean(),
        secondWord: z.enum(['asked', 'given', 'none']),
        agreedBy: byName,
        agreedAt: dateTime.nullable(),
        toConfirm: z.boolean().meta({ description: 'The ending waits for the team lead’s word.' }),
        why: basisInWords,
      }),
    ),
    ended: orNull(
      z.object({
        ground,
        groundText: text,
        on: localDate,
        toConfirm: z.boolean(),
        restsOnOneWord: z.boolean(),
        restsOnYourWord: z.boolean().meta({ description: 'On that of whoever looks; it is for another to confirm.' }),
        why: basisInWords,
      }),
    ),
  })
  .meta({ id: 'EndingView' });
