import { z } from 'zod';
import { statuses } from '../../domain';
import { currentIdentities } from '../../store/read/current-identities';
import { findCases } from '../../store/read/find-cases';
import { likeness } from '../cases/likeness';
import { seeCase } from '../cases/seen-case';
import { reading } from '../http/endpoint';
import { paths } from '../paths';
import { line } from '../schema/fields';
import { caseParams } from '../schema/params';

const MOST = 20;

export const candidates = [
  reading({
    path: paths.cases.candidates,
    tag: 'Triage',
    summary: 'Cases that may be about the same citizen, by alias and usual place',
    description: 'Never ties an alias to an identity: a person decides, and a wrong decision can be undone.',
    params: caseParams,
    query: z.strictObject({ alias: line.optional(), place: line.optional() }),
    answer: z.object({
      items: z
        .array(
          z.object({
            caseId: z.string(),
            number: z.string(),
            status: z.enum(statuses),
            phase: z.string().nullable(),
            alias: z.string().nullable(),
            place: z.string().nullable(),
            likeness: z.number().meta({ description: 'From 0 to 1.' }),
          }),
        )
        .readonly(),
    }),
    async handle(deps, { params: { caseId }, query, caller: { municipality } }) {
      const { store, keys } = deps;
      const { row } = await seeCase(deps, municipality, caseId);
      const all = await currentIdentities(store.db, keys, municipality);
      const own = { ...all.get(caseId), ...query };
      const alike = [...all]
        .filter(([id]) => id !== caseId)
        .map(([id, { alias, place }]) => {
          const byAlias = likeness(own.alias, alias);
          return { id, alias, place, likeness: byAlias === 0 ? likeness(own.place, place) / 2 : byAlias };
        })
        .filter((one) => one.likeness > 0)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, MOST * 2);
      const ids = alike.map(({ id }) => id);
      const found = await findCases(store.db, municipality, ids);
      const items = alike.flatMap(({ id, alias = null, place = null, likeness: score }) => {
        const other = found.get(id);
        if (!other || other.rehearsalId !== (row?.rehearsalId ?? null)) return [];
        const { number, status, phase } = other;
        return [{ caseId: id, number, status, phase, alias, place, likeness: Math.round(score * 100) / 100 }];
      });
      return { items: items.slice(0, MOST) };
    },
  }),
];
