import { z } from 'zod';
import { statuses } from '../../domain';
import { currentIdentities } from '../../store/read/current-identities';
import { findCases } from '../../store/read/find-cases';
import { findCitizens } from '../../store/read/find-citizens';
import { seeCase } from '../cases/seen-case';
import { shownCitizen } from '../cases/shown-citizen';
import { reading } from '../http/endpoint';
import { paths } from '../paths';
import { caseParams } from '../schema/params';
import { shownIdentity } from '../schema/people';
import { inCommon } from './citizen-search';

const MOST = 20;

export const candidates = [
  reading({
    path: paths.cases.candidates,
    act: 'match',
    tag: 'Triage',
    summary:
      'Cases that may be about the same citizen: by CPR number, phone, name, sound, alias and place, side by side',
    description: 'Never ties an alias to an identity: a person decides, and a wrong decision can be undone.',
    params: caseParams,
    answer: z.object({
      citizen: shownIdentity.nullable(),
      items: z
        .array(
          z.object({
            caseId: z.string(),
            number: z.string(),
            status: z.enum(statuses),
            phase: z.string().nullable(),
            citizen: shownIdentity,
            inCommon: z.array(inCommon).readonly(),
            likeness: z.number().meta({ description: 'From 0 to 1; an equal CPR number is 1.' }),
          }),
        )
        .readonly(),
    }),
    async handle(deps, { params: { caseId }, caller: { municipality }, sight }) {
      const { store, keys } = deps;
      const { row } = await seeCase(deps, municipality, caseId);
      const own = (await currentIdentities(store.db, keys, municipality, [caseId])).get(caseId);
      if (!own) return { citizen: null, items: [] };
      const found = await findCitizens(store.db, keys, municipality, own, 'someWords');
      const alike = found.filter((one) => one.caseId !== caseId);
      const ids = alike.map((one) => one.caseId);
      const cases = await findCases(store.db, municipality, ids, sight);
      const items = alike.flatMap(({ caseId: id, identity, inCommon: by, likeness }) => {
        const other = cases.get(id);
        if (!other || other.rehearsalId !== (row?.rehearsalId ?? null)) return [];
        const { number, status, phase } = other;
        const score = Math.round(likeness * 100) / 100;
        return [{ caseId: id, number, status, phase, citizen: shownCitizen(identity), inCommon: by, likeness: score }];
      });
      return { citizen: shownCitizen(own), items: items.slice(0, MOST) };
    },
  }),
];
