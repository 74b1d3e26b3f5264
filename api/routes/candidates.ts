import { z } from 'zod';
import { currentIdentities } from '../../store/read/current-identities';
import { findCitizens } from '../../store/read/find-citizens';
import { casesOfFound, foundCase } from '../cases/reading/found-citizens';
import { seeCase } from '../cases/reading/seen-case';
import { shownCitizen } from '../cases/reading/shown-citizen';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { casesOfItems } from '../schema/cases-shown';
import { caseParams } from '../schema/params';
import { shownIdentity } from '../schema/people';
import { orNull } from '../schema/values';

const MOST = 20;

export const candidates = [
  reading({
    path: paths.cases.candidates,
    act: 'linkCases',
    tag: 'Triage',
    summary:
      'Cases that may be about the same citizen: by CPR number, phone, name, sound, alias and place, side by side',
    description:
      'Never ties an alias to an identity: a person decides, and a wrong decision can be undone. Counts as a search.',
    params: caseParams,
    answer: z.object({
      citizen: orNull(shownIdentity),
      items: z.array(foundCase).readonly(),
    }),
    shows: casesOfItems,
    async handle(deps, { params: { caseId }, caller, sight }) {
      const { store, keys } = deps;
      const { municipality } = caller;
      const { row } = await seeCase(deps, municipality, caseId);
      const own = (await currentIdentities(store.db, keys, municipality, [caseId])).get(caseId);
      if (!own) return { citizen: null, items: [] };
      const search = deps.searchRateLimit.begin(caller, own.cpr ? 'unlike' : null);
      const found = await findCitizens(store.db, keys, municipality, own, 'someWords');
      const looking = { municipality, sight, rehearsalId: row?.rehearsalId ?? null };
      const others = found.filter((one) => one.caseId !== caseId);
      const items = await casesOfFound(deps, looking, others);
      if (items.some(({ inCommon }) => inCommon.includes('cpr'))) search.found();
      return { citizen: shownCitizen(own), items: items.slice(0, MOST) };
    },
  }),
];
