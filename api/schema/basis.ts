import { z } from 'zod';
import type { Actor } from '../../domain';
import {
  type Act,
  type Assessed,
  type Basis,
  fixedSpans,
  type PlanGoneBy,
  type SettingUsed,
} from '../../domain/rules/basis';
import { deadlineTopics } from '../../domain/rules/deadline-topics';
import { namedGrounds } from '../../domain/rules/grounds';
import type { StandardRef } from '../../domain/rules/rule-book';
import { mirrorOf } from './mirror';
import { dateTime, id, localDate, otherCaseId } from './values';

type ActorOf<Kind extends Actor['kind']> = Extract<Actor, { kind: Kind }>;

export const actor = z
  .discriminatedUnion('kind', [
    mirrorOf<ActorOf<'staff'>>()({ kind: z.literal('staff'), id }),
    mirrorOf<ActorOf<'machine'>>()({ kind: z.literal('machine'), id }),
    mirrorOf<ActorOf<'public'>>()({ kind: z.literal('public') }),
    mirrorOf<ActorOf<'receivingService'>>()({ kind: z.literal('receivingService'), id }),
    mirrorOf<ActorOf<'process'>>()({ kind: z.literal('process') }),
  ])
  .meta({
    id: 'Actor',
    description:
      'Who did it: someone on staff, a program, a citizen on the public form, the service that received an offer, or the process itself.',
  });

/** Whether a day was agreed with the citizen, so that no reason was asked. */
export const agreedWithCitizen = z.literal(true).optional().meta({ description: 'Agreed with the citizen.' });

const act = {
  by: actor,
  at: dateTime,
  event: z.number().meta({ description: 'The number of the timeline entry that has the reason.' }),
  from: otherCaseId
    .optional()
    .meta({ description: 'The case whose timeline it stands in, where that is another one.' }),
};
export const assessed = mirrorOf<Assessed>()({
  ...act,
  agreedWithCitizen,
  days: z.number().optional().meta({ description: 'The days that were assessed, where the date follows from them.' }),
  enteredAt: dateTime
    .optional()
    .meta({ description: 'It was assessed before the case was entered here, and entered then by whoever `by` names.' }),
  statedAtEntry: z
    .literal(true)
    .optional()
    .meta({ description: 'Who assessed before that, and why, stands in that timeline entry.' }),
}).meta({ id: 'Assessed', description: 'A person’s own assessment for this citizen.' });

const terms = { days: z.number().meta({ description: 'Days without two-way contact.' }), attempts: z.number() };

const planGoneBy = mirrorOf<PlanGoneBy>()({
  ...terms,
  countsAs: z
    .object(terms)
    .optional()
    .meta({ description: 'The terms that count, where the plan is below the floors of the settings.' }),
  notAnew: z.literal(true).optional().meta({ description: 'Nobody has assessed since the plan was made.' }),
}).meta({ id: 'PlanGoneBy', description: 'The plan for an unreachable citizen that something goes by.' });

export const topic = z.enum([...deadlineTopics, 'ending', 'assignment', 'comment', 'settings']);

export const basis = mirrorOf<Basis>()({
  topic,
  clause: z.string().nullable().meta({ description: 'The clause it serves; null: set locally.' }),
  standard: mirrorOf<StandardRef>()({ id, version: z.number() })
    .optional()
    .meta({ description: 'The version of the standard that the clause is of.' }),
  setting: mirrorOf<SettingUsed>()({
    key: z.string(),
    value: z
      .union([z.number(), z.string()])
      .nullable()
      .optional()
      .meta({ description: 'Null: not one number or word.' }),
    version: z.number(),
    setBy: z.string(),
    from: localDate,
    reference: z.string(),
    ahead: z.literal(true).optional().meta({ description: 'Used before its own date, since none was older.' }),
  }).optional(),
  fixed: z.enum(fixedSpans).optional().meta({ description: 'A span that is the same everywhere.' }),
  assessed: assessed.optional(),
  plan: planGoneBy.optional(),
  proposalTaken: mirrorOf<Act>()(act)
    .optional()
    .meta({ description: 'The settings’ proposal was let stand, with no word about this citizen.' }),
  notRecorded: z
    .literal(true)
    .optional()
    .meta({ description: 'Set by a release that did not keep what it rested on.' }),
}).meta({ id: 'Basis', description: 'What a deadline, a question or an ending rested on when it was set.' });

/** Why a case ended. */
export const ground = z
  .union([z.enum(Object.keys(namedGrounds) as [keyof typeof namedGrounds]), z.templateLiteral(['local:', z.string()])])
  .meta({
    id: 'Ground',
    description: 'Why a case ended; `local:` and an id for a ground that the municipality added.',
  });
