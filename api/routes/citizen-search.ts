import { z } from 'zod';
import { statuses } from '../../domain';
import { findCases } from '../../store/read/find-cases';
import { findCitizens } from '../../store/read/find-citizens';
import { shownCitizen } from '../cases/shown-citizen';
import { asking } from '../http/endpoint';
import { paths } from '../paths';
import { line } from '../schema/fields';
import { cpr, shownIdentity } from '../schema/people';

const MOST = 50;

export const inCommon = z.enum(['cpr', 'phone', 'name', 'alias', 'sound', 'beginning', 'place']);

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
    params: { expected: 'one field' },
  });

export const citizenSearch = [
  asking({
    path: paths.citizens.search,
    act: 'searchCitizens',
    tag: 'Citizens',
    summary: 'Look for a citizen by name, alias, sound, part of a name, CPR number, phone or place',
    description:
      'In the caller’s own municipality, and among the cases that the caller may see. Nothing stands in the address.',
    body: wanted,
    answer: z.object({
      items: z
        .array(
          z.object({
            caseId: z.string(),
            number: z.string(),
            status: z.enum(statuses),
            phase: z.string().nullable(),
            citizen: shownIdentity,
            inCommon: z.array(inCommon).readonly(),
            likeness: z.number().meta({ description: 'From 0 to 1.' }),
          }),
        )
        .readonly(),
      more: z.boolean().meta({ description: 'There are more than are shown: ask more closely.' }),
    }),
    async handle({ store, keys }, { body, caller: { municipality }, sight, rehearsal }) {
      const found = await findCitizens(store.db, keys, municipality, body, 'allWords');
      const cases = await findCases(
        store.db,
        municipality,
        found.map(({ caseId }) => caseId),
        sight,
      );
      const items = found.flatMap(({ caseId, identity, inCommon: by, likeness }) => {
        const row = cases.get(caseId);
        if (!row || row.rehearsalId !== (rehearsal?.id ?? null)) return [];
        const { number, status, phase } = row;
        return [
          { caseId, number, status, phase, citizen: shownCitizen(identity), inCommon: by, likeness: rounded(likeness) },
        ];
      });
      return { items: items.slice(0, MOST), more: items.length > MOST };
    },
  }),
];

const rounded = (likeness: number): number => Math.round(likeness * 100) / 100;
