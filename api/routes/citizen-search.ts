import { z } from 'zod';
import { findCitizens } from '../../store/read/find-citizens';
import { casesOfFound, foundCase } from '../cases/reading/found-citizens';
import { asking } from '../endpoint';
import { paths } from '../paths';
import { casesOfItems } from '../schema/cases-shown';
import { line } from '../schema/fields';
import { cpr } from '../schema/people';

const MOST = 50;

const wanted = z
  .strictObject({
    name: line
      .optional()
      .meta({ description: 'Name or alias: whole words, by their sound, or three letters of them.' }),
    cpr: cpr.optional(),
    phone: line.optional(),
    place: line.optional(),
  })
  .refine((asked) => Object.values(asked).some(Boolean), {
    message: 'asks for nobody',
    params: { expected: 'oneField' },
  });

export const citizenSearch = [
  asking({
    path: paths.citizens.search,
    act: 'searchCitizens',
    tag: 'Citizens',
    summary: 'Look for a citizen by name, alias, sound, part of a name, CPR number, phone or place',
    description:
      'In the caller’s own municipality, and among the cases that the caller may see. Nothing stands in the address. ' +
      'Nobody may search without end, least of all by CPR numbers that nobody is found by: 429.',
    body: wanted,
    answer: z.object({
      items: z.array(foundCase).readonly(),
      more: z.boolean().meta({ description: 'There are more than are shown: ask more closely.' }),
    }),
    shows: casesOfItems,
    async handle(deps, { body, caller, sight, rehearsal }) {
      const { municipality } = caller;
      const search = deps.searchRateLimit.begin(caller, body.cpr ? 'inVain' : null);
      const found = await findCitizens(deps.store.db, deps.keys, municipality, body, 'allWords');
      const looking = { municipality, sight, rehearsalId: rehearsal?.id ?? null };
      const items = await casesOfFound(deps, looking, found);
      if (items.some(({ inCommon }) => inCommon.includes('cpr'))) search.found();
      return { items: items.slice(0, MOST), more: items.length > MOST };
    },
  }),
];
