import { z } from 'zod';
import { pageOf } from '../cases/reading/case-page';
import { seeCase } from '../cases/reading/seen-case';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { casePage } from '../schema/case-page';
import { caseParams, wholeNumber } from '../schema/params';

export const casePages = [
  reading({
    path: paths.cases.page,
    act: 'seeCase',
    tag: 'Cases',
    summary:
      'The page of a case in one answer: who it is and how to reach them, safety, what is open and why, and the latest entries',
    description:
      'With `minVersion` (from a write’s answer) people read what they wrote. An unchanged case has the same ETag.',
    params: caseParams,
    query: z.strictObject({ minVersion: wholeNumber(1, 1_000_000).optional() }),
    answer: casePage,
    shows: ({ latest }) =>
      latest.flatMap(({ data }) => ('caseId' in data && typeof data.caseId === 'string' ? [data.caseId] : [])),
    async handle(deps, { params: { caseId }, query: { minVersion }, caller: { municipality }, asker, language }) {
      const seen = await seeCase(deps, municipality, caseId, minVersion);
      return pageOf(deps, seen, { asker, language });
    },
  }),
];
