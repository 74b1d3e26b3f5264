import { z } from 'zod';
import { localDateOf } from '../../domain/clock/time';
import { outlinesAsJson } from '../../standards/outline/as-json';
import { asking, reading } from '../endpoint';
import { paths } from '../paths';
import { checkedFile } from '../rules/checked-file';
import { listOf } from '../schema/values';

const tag = 'Standards';
/** A file of rules with all its clauses is a tenth of this. */
const LONGEST_FILE = 400_000;

const problem = z
  .object({
    path: z.string().meta({ description: '`phases[2].id`; empty for the file as a whole.' }),
    place: z.string().meta({ description: 'The same as a person would say it.' }),
    line: z.number().nullable().meta({ description: 'The line in the text, from 1, where it can be told.' }),
    problem: z.string(),
    expected: z.string().meta({ description: 'What would be right.' }),
  })
  .meta({ id: 'RulesProblem' });

/** Making a standard and settings: from nothing, and checked as they are written. */
export const rules = [
  reading({
    path: paths.rules.outline,
    act: 'seeRules',
    tag,
    summary: 'A standard and settings to begin with, as JSON; what only the municipality can know is marked ???',
    answer: z.object({ standard: z.string(), settings: z.string() }).meta({ id: 'RulesOutline' }),
    handle: async (_deps, { caller: { municipality }, now, language }) =>
      outlinesAsJson(municipality, localDateOf(now), language),
  }),
  asking({
    path: paths.rules.check,
    act: 'seeRules',
    tag,
    summary: 'Everything that is wrong with a draft of a standard or of settings, in words. It changes nothing',
    description: 'As `npm run standard -- check` does, and held against what the municipality has already.',
    body: z.strictObject({
      kind: z.enum(['standard', 'settings']),
      text: z.string().max(LONGEST_FILE).meta({ description: 'The draft as YAML or JSON.' }),
    }),
    notesBody: false,
    answer: z
      .object({
        problems: listOf(problem),
        json: z.string().nullable().meta({ description: 'The draft as JSON; null where it cannot be read at all.' }),
      })
      .meta({ id: 'CheckedRules' }),
    handle: (deps, { caller: { municipality }, body, now, language }) =>
      checkedFile(deps, { municipality, language, today: localDateOf(now), ...body }),
  }),
];
