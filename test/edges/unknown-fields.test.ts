import { z } from 'zod';
import { asProblem } from '../../api/problems/field-problems';
import { problemBody } from '../../api/problems/problem-body';
import { endpoints } from '../../api/routes';

const body = z.strictObject({
  outcome: z.string().optional(),
  contact: z.strictObject({ happenedAt: z.string().optional(), place: z.string().optional() }).optional(),
  plans: z.array(z.strictObject({ days: z.number().optional() })).default([]),
  answer: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('yes'), reason: z.string().optional() }),
      z.strictObject({ kind: z.literal('no') }),
    ])
    .optional(),
});

function errorsOf(schema: z.ZodType, input: unknown) {
  const read = schema.safeParse(input);
  if (read.success) throw new Error('it was taken');
  return problemBody(asProblem('body', schema, read.error.issues, input), 'en').errors;
}

describe('A field that nobody knows', () => {
  test.each([
    [{ weather: 1 }, 'body.weather', 'unknownKey', 'leave it out; the fields are: outcome, contact, plans, answer'],
    [{ outcom: '' }, 'body.outcom', 'misspeltKey', 'write outcome; the fields are: outcome, contact, plans, answer'],
    [{ OutCome: '' }, 'body.OutCome', 'misspeltKey', 'write outcome; the fields are: outcome, contact, plans, answer'],
    [
      { contact: { hapenedAt: '' } },
      'body.contact.hapenedAt',
      'misspeltKey',
      'write happenedAt; the fields are: happenedAt, place',
    ],
    [{ plans: [{ day: 3 }] }, 'body.plans.0.day', 'misspeltKey', 'write days; the fields are: days'],
    [
      { answer: { kind: 'yes', why: '' } },
      'body.answer.why',
      'unknownKey',
      'leave it out; the fields are: kind, reason',
    ],
  ])('%j is named, with the fields that are known there', (input, path, code, expected) => {
    expect(errorsOf(body, input)).toEqual([{ path, code, problem: 'is not known', expected }]);
  });

  test('is told the known ones by every endpoint that takes a body', () => {
    const silent = endpoints.flatMap(({ path, method, body: schema }) => {
      const read = schema?.safeParse({ noSuchFieldAnywhere: 1 });
      const issues = read?.error?.issues.filter(({ code }) => code === 'unrecognized_keys') ?? [];
      if (!schema || issues.length === 0) return [];
      const errors = problemBody(asProblem('body', schema, issues, {}), 'en').errors ?? [];
      return errors.every(({ expected }) => /fields are: \w/.test(expected)) ? [] : [`${method} ${path}`];
    });
    expect(silent).toEqual([
      'post /v1/cases/:caseId/for-next-time/:line/tick-off',
      'post /v1/cases/:caseId/handovers/:handover/link/revoke',
    ]);
  });
});
