import { z } from 'zod';
import type { Actor } from '../../domain';
import type { Assessed, Basis, PlanGoneBy } from '../../domain/rules/basis';
import { namedGrounds } from '../../domain/rules/grounds';
import { deadlineTopics } from '../../domain/rules/standard-shape';
import { mirrorOf } from './mirror';
import { dateTime, id, localDate } from './values';

type ActorOf<Kind extends Actor['kind']> = Extract<Actor, { kind: Kind }>;

export const actor = z
  .discriminatedUnion('kind', [
    mirrorOf<ActorOf<'staff'>>()({ kind: z.literal('staff'), id }),
    mirrorOf<ActorOf<'machine'>>()({ kind: z.literal('machine'), id }),
    mirrorOf<ActorOf<'public'>>()({ kind: z.literal('public') }),
    mirrorOf<ActorOf<'process'>>()({ kind: z.literal('process') }),
  ])
  .meta({
    id: 'Actor',
    description: 'Who did it: someone on staff, a program, a citizen on the public form, or the process itself.',
  });

/** Whether a day was agreed with the citizen, so that no reason was asked. */
export const agreedWithCitizen = z.literal(true).optional().meta({ description: 'Agreed with the citizen.' });

export const assessed = mirrorOf<Assessed>()({
  by: actor,
  at: dateTime,
  event: z.number().meta({ description: 'The number of the timeline entry that has the reason.' }),
  agreedWithCitizen,
  wordless: z.literal(true).optional().meta({ description: 'No reason stands there: it was taken as proposed.' }),
}).meta({ id: 'Assessed', description: 'A person’s own assessment for this citizen.' });

const terms = { days: z.number().meta({ description: 'Days without two-way contact.' }), attempts: z.number() };

export const planGoneBy = mirrorOf<PlanGoneBy>()({
  ...terms,
  countsAs: z
    .object(terms)
    .optional()
    .meta({ description: 'The terms that count, where the plan is below the floors of the settings.' }),
  notAnew: z.literal(true).optional().meta({ description: 'Nobody has assessed since the plan was made.' }),
}).meta({ id: 'PlanGoneBy', description: 'The plan for an unreachable citizen that something goes by.' });

export const topic = z.enum([...deadlineTopics, 'ending', 'assignment', 'settings']);

export const basis = mirrorOf<Basis>()({
  topic,
  clause: z.string().nullable().meta({ description: 'The clause it serves; null: set locally.' }),
  setting: z
    .object({
      key: z.string(),
      version: z.number(),
      setBy: z.string(),
      from: localDate,
      reference: z.string(),
    })
    .optional(),
  assessed: assessed.optional(),
  plan: planGoneBy.optional(),
}).meta({ id: 'Basis', description: 'What a deadline, a question or an ending rests on.' });

/** Why a case ended. */
export const ground = z
  .union([z.enum(Object.keys(namedGrounds) as [keyof typeof namedGrounds]), z.templateLiteral(['local:', z.string()])])
  .meta({
    id: 'Ground',
    description: 'Why a case ended; `local:` and an id for a ground that the municipality added.',
  });
