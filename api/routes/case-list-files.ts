import { z } from 'zod';
import { localDateOf } from '../../domain/clock/time';
import { countCases, listCases } from '../../store/read/case-list';
import { caseListFile as words } from '../../texts/case-list-file';
import { caseQueryOf, listFilters } from '../cases/reading/case-query';
import { listedCases } from '../cases/reading/listed-cases';
import { reading } from '../endpoint';
import { caseListAsCsv } from '../export/case-list';
import { paths } from '../paths';
import { id, listOf } from '../schema/values';

/** More than any team has open; the file says how many it leaves out. */
const MOST_ROWS = 2_000;

export const caseListFiles = [
  reading({
    path: paths.caseListFile,
    compressed: true,
    act: 'exportList',
    tag: 'Cases',
    summary: 'A list of cases as a file for a spreadsheet: what the list shows, and nothing restricted',
    description:
      'The filters are those of `GET /v1/cases`, and the rows are in its order. That the file was taken out stands in the ' +
      'audit log, with the filters and every case in it.',
    query: listFilters,
    answer: z
      .object({
        fileName: z.string(),
        csv: z.string().meta({ description: 'Semicolons, UTF-8 with its mark; no cell is a formula.' }),
        cases: listOf(id).meta({ description: 'The cases in the file, in its order.' }),
        restricted: z.number().meta({ description: 'How many were left out since they are restricted to some.' }),
        tooMany: z.number().meta({ description: `How many were left out after the first ${MOST_ROWS}.` }),
      })
      .meta({ id: 'CaseListFile' }),
    shows: ({ cases }) => cases,
    async handle(deps, asked) {
      const { caller, query, now, language } = asked;
      const { municipality } = caller;
      const { db } = deps.store;
      const found = await caseQueryOf(deps, asked, query);
      const { items, next } = await listCases(db, { ...found, limit: MOST_ROWS });
      const listed = await listedCases(deps, items, { municipality, language, now });
      const cases = listed.filter(({ restricted }) => !restricted);
      return {
        fileName: words.name.fill(language, { on: localDateOf(now) }),
        csv: caseListAsCsv(cases, language),
        cases: cases.map(({ caseId }) => caseId),
        restricted: listed.length - cases.length,
        tooMany: next === null ? 0 : (await countCases(db, found)) - items.length,
      };
    },
  }),
];
