import { z } from 'zod';
import { statuses } from '../../domain';
import { matchKinds } from '../../store/read/find-citizens';
import { foundByWords, wantedIn } from '../cases/reading/found-by-words';
import { asking } from '../endpoint';
import { paths } from '../paths';
import { casesOfItems } from '../schema/cases-shown';
import { line } from '../schema/fields';
import { badge } from '../schema/today';
import { listOf, orNull } from '../schema/values';

const MOST = 50;

const found = z
  .object({
    caseId: z.string(),
    number: z.string(),
    status: z.enum(statuses),
    statusText: z.string(),
    phase: z.string().nullable(),
    name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
    alias: z.string().nullable(),
    place: z.string().nullable(),
    workerName: z.string().nullable(),
    teamName: z.string().nullable(),
    badge: orNull(badge),
    restricted: z.boolean().meta({ description: 'Shown to those named for the case, and to nobody else.' }),
    inCommon: listOf(z.enum(['number', ...matchKinds])).meta({ description: 'By what it was found.' }),
  })
  .meta({ id: 'FoundCase' });

export const search = [
  asking({
    path: paths.search,
    act: 'searchCitizens',
    tag: 'Citizens',
    summary: 'One box: alias, name, how it sounds, place, phone, CPR number, or the case’s own number',
    description:
      'Among the cases that the caller may see, the likeliest first. Limited and noted as every search for citizens is; ' +
      'nothing stands in the address.',
    body: z.strictObject({ words: line.min(2) }),
    answer: z.object({
      items: listOf(found),
      more: z.boolean().meta({ description: 'There are more than are shown: ask more closely.' }),
    }),
    shows: casesOfItems,
    async handle(deps, { body: { words }, caller, sight, language, now }) {
      const wanted = wantedIn(words, now);
      const counted = deps.searchRateLimit.begin(caller, wanted.cpr ? 'inVain' : null);
      const items = await foundByWords(deps, wanted, { municipality: caller.municipality, sight, language, now });
      if (items.some(({ inCommon }) => inCommon.includes('cpr'))) counted.found();
      return { items: items.slice(0, MOST), more: items.length > MOST };
    },
  }),
];
