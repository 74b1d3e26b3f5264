import { z } from 'zod';
import { timeline } from '../../store/read/timeline';
import { entryInWords } from '../cases/reading/entry-in-words';
import { reading } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { unknownCase } from '../problems/problem';
import { page } from '../schema/answers';
import { casesOfEntries } from '../schema/cases-shown';
import { eventTypes, timelineEntry } from '../schema/events';
import { caseParams, paging, words } from '../schema/params';

export const timelines = [
  reading({
    path: paths.cases.timeline,
    compressed: true,
    act: 'seeCase',
    tag: 'Cases',
    summary: 'All that happened in a case, the newest first, with its texts opened',
    params: caseParams,
    query: z.strictObject({
      types: words(eventTypes).optional(),
      order: z.enum(['asc', 'desc']).optional(),
      ...paging,
    }),
    answer: page(timelineEntry),
    shows: ({ items }) => casesOfEntries(items),
    async handle(deps, { params: { caseId }, query: { types: only, order, ...rest }, caller, language }) {
      const { municipality } = caller;
      if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
      const query = { ...rest, municipality, caseId, ascending: order === 'asc', ...(only && { types: only }) };
      const found = await timeline(deps.store.db, query);
      const names = await namesOfStaff(deps, municipality);
      const opened = await deps.sealing.openAll(caseId, found.items);
      const items = opened.map((one) => entryInWords(one, names, language));
      return { items, next: found.next };
    },
  }),
];
