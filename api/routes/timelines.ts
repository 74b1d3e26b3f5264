import { z } from 'zod';
import type { CaseEvent } from '../../domain';
import { timeline } from '../../store/read/timeline';
import { eventNames } from '../../texts/events';
import { eventTitle } from '../../texts/titles';
import { reading } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { unknownCase } from '../problems/problem';
import { actorShape, page, shaped } from '../schema/answers';
import { caseParams, paging, words } from '../schema/params';

const entry = z
  .object({
    seq: z.number(),
    at: z.string().meta({ description: 'When it was recorded; when it happened stands in the data.' }),
    type: z.string(),
    title: z.string(),
    by: actorShape,
    byName: z.string().nullable(),
    data: shaped<object>('The event’s own facts, its texts opened; an erased text is null.'),
  })
  .meta({ id: 'TimelineEntry' });

type EventType = CaseEvent['type'];
const types = Object.keys(eventNames) as [EventType, ...EventType[]];

export const timelines = [
  reading({
    path: paths.cases.timeline,
    act: 'seeCase',
    tag: 'Cases',
    summary: 'All that happened in a case, the newest first, with its texts opened',
    params: caseParams,
    query: z.strictObject({
      types: words(types).optional(),
      order: z.enum(['asc', 'desc']).optional(),
      ...paging,
    }),
    answer: page(entry),
    shows: ({ items }) =>
      items.flatMap(({ data }) => ('caseId' in data && typeof data.caseId === 'string' ? [data.caseId] : [])),
    async handle(deps, { params: { caseId }, query: { types: only, order, ...rest }, caller, language }) {
      const { municipality } = caller;
      if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
      const query = { ...rest, municipality, caseId, ascending: order === 'asc', ...(only && { types: only }) };
      const found = await timeline(deps.store.db, query);
      const names = await namesOfStaff(deps, municipality);
      const opened = await deps.sealing.openAll(
        caseId,
        found.items.map(({ data }) => data),
      );
      const items = found.items.map(({ seq, at, type, by }, index) => ({
        seq,
        at,
        type,
        title: eventTitle(type, language),
        by,
        byName: names.of(by),
        data: opened[index] ?? {},
      }));
      return { items, next: found.next };
    },
  }),
];
