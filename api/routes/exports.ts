import { z } from 'zod';
import { asking } from '../endpoint';
import { gatherRecord } from '../export/gather';
import { asCsv, asHtml } from '../export/readable';
import { paths } from '../paths';
import { text } from '../schema/fields';
import { caseParams } from '../schema/params';

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
        madeAt: z.string(),
        status: z.string(),
        ground: z.string().nullable(),
        identity: z.record(z.string(), z.unknown()),
        entries: z
          .array(
            z.object({
              number: z.number(),
              at: z.string(),
              title: z.string(),
              by: z.string(),
              facts: z.record(z.string(), z.unknown()),
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
