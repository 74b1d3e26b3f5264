import { z } from 'zod';
import type { CaseId, EntryId, MunicipalityId, StaffId, TeamId } from '../../domain';
import type { NamedAs } from '../../domain/access/named-as';
import { contactStandings } from '../../domain/case/situation-facts';
import { isWithinDates, oldestAge } from '../../domain/clock/date-bounds';
import { type Instant, instant, isLocalDate, type LocalDate } from '../../domain/clock/time';
import { type Form, form } from '../../domain/rules/schema-parts';
import { Plain } from '../cases/commands/plain';
import { namedIds } from './named-ids';

/** The fields that requests are made of. Each refusal carries `expected`: what would be right. */

export const LONGEST_TEXT = 10_000;
const LONGEST_LINE = 200;

/** Free text: sealed before it goes anywhere. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TEXT)
  .meta({ description: 'Free text. Sealed with the case’s own key; never logged.' })
  .transform((value) => new Plain(value));

/** Two words with at least two letters each, and ten signs in all: what an assessment cannot do without. */
const IN_WORDS = /\p{L}{2,}\S*\s.*\p{L}{2,}/su;

/** Why someone assessed as they did: words that another can read later. */
export const reason = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((value) => value.length >= 10 && IN_WORDS.test(value), { params: { expected: form('reasonInWords') } })
  .meta({ description: 'The reason in words: two words and ten signs at least. Sealed with the case’s own key.' })
  .transform((value) => new Plain(value));

/** Line ends, NUL and the like, and halves of a sign: no column of the database takes them all, and no line has them. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}]/u;

/** A line kept in a column: a name, an alias, a place. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_LINE)
  .refine((value) => !NOT_IN_A_LINE.test(value), { params: { expected: form('oneLine') } });

const uuid = z.uuid().transform((value) => value.toLowerCase());
/** A case that is named beside the one in the address, and must be one that the caller may see. */
export const caseId = uuid.transform((value) => value as CaseId).register(namedIds, { names: 'case' });
/** One of many cases at once, which has its own result, whether there is such a case or not. */
export const caseOfMany = uuid.transform((value) => value as CaseId);
const person = () => uuid.transform((value) => value as StaffId);
export const staffId = person().register(namedIds, { names: 'staff' });
/** Somebody on staff who is named as this, and must be able to act as that. */
export const staffAs = (as: NamedAs) => person().register(namedIds, { names: 'staff', as });
export const teamId = uuid.transform((value) => value as TeamId).register(namedIds, { names: 'team' });
export const entryId = uuid.transform((value) => value as EntryId);
/** One of the case's named places. */
export const namedPlace = entryId.meta({ description: 'One of the citizen’s named places in this case.' });
export const anyId = uuid;

export const municipalityId = z
  .string()
  .regex(/^[a-z][a-z-]{1,40}$/)
  .meta({ example: 'ballerup' })
  .transform((value) => value as MunicipalityId);

/**
 * Every date and moment lies between the oldest citizen's birth and the latest date that anything is kept for; each kind says
 * what it is for. How near to now it must be, the case decides by its own clock, which in a rehearsal is another one.
 */
const momentFor = (purpose: string) =>
  z
    .string()
    .meta({ format: 'date-time', example: '2026-01-20T09:05:00+01:00', description: purpose })
    .transform((value, context): Instant => {
      const at = instantIn(value);
      if (at && isWithinDates(at)) return at;
      return refuseForm(context, value, at ? 'instantWithin' : 'instant');
    });

const dayFor = (purpose: string) =>
  z
    .string()
    .meta({ format: 'date', example: '2026-01-20', description: purpose })
    .transform((value, context): LocalDate => {
      if (isLocalDate(value) && isWithinDates(value)) return value;
      return refuseForm(context, value, isLocalDate(value) ? 'dateWithin' : 'date');
    });

function refuseForm(context: z.RefinementCtx, input: string, expected: Form): never {
  context.addIssue({ code: 'custom', message: 'is not in the form or the span of time', input, params: { expected } });
  return z.NEVER;
}

function instantIn(value: string): Instant | undefined {
  try {
    return instant(value);
  } catch {
    return undefined;
  }
}

/** Something that has happened: a contact, an attendance. */
export const happenedAt = momentFor('When it happened; the past is fine.');
export const happenedOn = dayFor('The day on which it happened; the past is fine.');
/** Something that is to come: an appointment, a follow-up, the end of a pause. */
export const plannedAt = momentFor('When it is to be; ten years ahead at the most.');
export const plannedOn = dayFor('The day on which it is to be; ten years ahead at the most.');
/** From when or until when a list or a state is asked for. */
export const askedAt = momentFor('A moment that the question is about.');
export const askedOn = dayFor('A day that the question is about.');

/** The version that something was read in which several people keep. */
export const readVersion = z.int().min(1).optional().meta({
  description:
    'As you read it; left out where there is none yet. Where it has been changed since, nothing is saved: 409 `editedMeanwhile`.',
});

/** A word from a list that the municipality's standard has: a phase, a target group, an activity. */
export const code = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/)
  .max(60);
export const codes = z.array(code).max(50);

/** A service that goes on beside this one, by a code of the glossary or the word that people here use: `bostøtte`. */
const parallelService = z
  .string()
  .trim()
  .regex(/^[A-Za-zÆØÅæøå0-9_-]{1,60}$/);
const standing = z.enum(contactStandings).optional();

/** What is said of the citizen's situation; what is left out stands as it was. */
export const situation = {
  goals: text.optional().meta({ description: 'In the citizen’s own words.' }),
  needs: text.optional(),
  contactWith: z
    .strictObject({ authorities: standing, services: standing, network: standing })
    .optional()
    .meta({ description: 'How contact with the world around stands.' }),
  parallelServices: z
    .array(parallelService)
    .max(30)
    .optional()
    .meta({ description: 'All that go on beside this one, in one word each; an empty list: none.' }),
};

/** A day that the body names was agreed with the citizen. */
export const agreedWithCitizen = z
  .literal(true)
  .optional()
  .meta({ description: 'The day was agreed with the citizen: no reason is asked, and the basis says so.' });

export const days = z.int().min(1).max(3_650);
export const age = z.strictObject({ years: z.int().min(0).max(oldestAge), estimated: z.boolean() });
export const planTerms = z.strictObject({ days, attempts: z.int().min(0).max(1_000) });
const assessedBefore = {
  at: happenedAt.meta({ description: 'When it was assessed.' }),
  reason,
};
/** The individual assessment that outreach rested on before a case was entered here, or that none is known. */
export const assessmentBefore = z
  .union([
    z.strictObject({ assessor: staffAs('assessor'), ...assessedBefore }),
    z.strictObject({ assessorName: text, ...assessedBefore }),
    z.strictObject({ noneKnown: z.literal(true) }),
  ])
  .meta({
    description:
      'Who assessed, someone on staff or by name, when, and with which words; or `noneKnown`, where nobody knows of any.',
  });
/** The reasons of an ending: asked for where the municipality's standard, or its own ground, has an assessment. */
export const reasonsWhereAssessed = text.optional();
export const letter = z.strictObject({
  delivery: z.enum(['digitalPost', 'mail', 'handed', 'none']),
  reasons: text,
});
