import { z } from 'zod';
import { asking } from '../endpoint';
import { gatherRecord } from '../export/gather';
import { asCsv, asHtml } from '../export/readable';
import { paths } from '../paths';
import { eventTypes } from '../schema/events';
import { text } from '../schema/fields';
import { json } from '../schema/json';
import { caseParams } from '../schema/params';
import { knownIdentity } from '../schema/people';
import { dateTime, listOf, localDate } from '../schema/values';

export const recordExports = [
  asking({
    path: paths.cases.export,
    act: 'exportRecord',
    tag: 'Citizens',
    summary: 'The citizen’s own record of one case, whole: to be read, and for machines (indsigt)',
    description:
      'Without a referrer who asked to stay unnamed, and without what the system knows to be another citizen’s name or ' +
      'number. Who is responsible reads it through before it is given out.',
    params: caseParams,
    body: z.strictObject({
      reason: text,
      withLookUps: z
        .literal(true)
        .optional()
        .meta({ description: 'Also when the citizen has been looked up, and for what: days and purposes, no names.' }),
    }),
    answer: z.object({
      record: z
        .object({
          caseNumber: z.string().nullable(),
          madeAt: dateTime,
          status: z.string(),
          ground: z.string().nullable(),
          identity: knownIdentity,
          entries: z
            .array(
              z.object({
                number: z.number(),
                at: dateTime,
                type: z.enum(eventTypes),
                title: z.string(),
                by: z.string(),
                facts: z
                  .record(z.string(), json)
                  .meta({ description: 'What the entry says, without what leads to others.' }),
                said: listOf(z.array(z.string()).length(2).readonly()).meta({
                  description: 'The same in words, a line each: what it is, and what it says.',
                }),
              }),
            )
            .readonly(),
          lookUps: listOf(z.object({ on: localDate, what: z.string(), purpose: z.string() })).nullable(),
          leftOut: z.number().meta({ description: 'How many names and numbers of others were left out of texts.' }),
        })
        .meta({ id: 'OwnRecord', description: 'A citizen’s own record of one case, as they are given it.' }),
      html: z.string(),
      csv: z.string().meta({ description: 'Semicolons, UTF-8 with its mark; no cell is a formula.' }),
    }),
    async handle(deps, { params: { caseId }, body, caller: { municipality }, language }) {
      const record = await gatherRecord(deps, {
        municipality,
        caseId,
        language,
        withLookUps: body.withLookUps === true,
      });
      return { record, html: asHtml(record, language), csv: asCsv(record, language) };
    },
  }),
];
