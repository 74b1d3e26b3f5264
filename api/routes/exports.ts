import { z } from 'zod';
import { asking } from '../endpoint';
import { gatherRecord } from '../export/gather';
import { asCsv, asHtml } from '../export/readable';
import { paths } from '../paths';
import { text } from '../schema/fields';
import { json } from '../schema/json';
import { caseParams } from '../schema/params';
import { knownIdentity } from '../schema/people';
import { dateTime } from '../schema/values';

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
    body: z.strictObject({ reason: text }),
    answer: z.object({
      record: z.object({
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
              title: z.string(),
              by: z.string(),
              facts: z
                .record(z.string(), json)
                .meta({ description: 'What the entry says, without what leads to others.' }),
            }),
          )
          .readonly(),
        leftOut: z.number(),
      }),
      html: z.string(),
      csv: z.string().meta({ description: 'Semicolons, UTF-8 with its mark; no cell is a formula.' }),
    }),
    async handle(deps, { params: { caseId }, caller: { municipality }, language }) {
      const record = await gatherRecord(deps, municipality, caseId, language);
      return { record, html: asHtml(record, language), csv: asCsv(record, language) };
    },
  }),
];
