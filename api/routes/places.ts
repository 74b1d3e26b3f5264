import { z } from 'zod';
import { namedPlaceKinds } from '../../domain/case/place-facts';
import { caseCommand } from '../cases/commands/case-command';
import { namesOfPlaces } from '../cases/reading/names-of-places';
import { seeCase } from '../cases/reading/seen-case';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { entryId, text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { namedPlace } from '../schema/places';
import { listOf } from '../schema/values';

const tag = 'Places';
const params = caseParams.extend({ place: entryId });

const list = reading({
  path: paths.places.list,
  act: 'seeCase',
  tag,
  summary: 'The citizen’s named places: the most used first, those no longer used last',
  params: caseParams,
  answer: z.object({ items: listOf(namedPlace) }),
  async handle(deps, { params: { caseId }, caller: { municipality } }) {
    const { state } = await seeCase(deps, municipality, caseId);
    return { items: await namesOfPlaces(deps, state) };
  },
});

export const places = [
  list,
  caseCommand({
    type: 'namePlace',
    path: paths.places.name,
    act: 'logContact',
    tag,
    summary: 'Give a place where the citizen is found a name; its id is the Idempotency-Key',
    body: z.strictObject({ kind: z.enum(namedPlaceKinds), name: text }),
    // A contact that is told late names it.
    toldLate: () => 'withAnother',
    data: (body) => body,
  }),
  caseCommand({
    type: 'renamePlace',
    path: paths.places.rename,
    act: 'doOutreach',
    tag,
    summary: 'Give a named place another name',
    params,
    body: z.strictObject({ name: text }),
    data: (body, { params: { place: id } }) => ({ ...body, place: id }),
  }),
  caseCommand({
    type: 'retirePlace',
    path: paths.places.retire,
    act: 'doOutreach',
    tag,
    summary: 'Record that the citizen is no longer looked for at a place; what was logged there keeps it',
    params,
    body: z.strictObject({ reason: text.optional() }),
    data: (body, { params: { place: id } }) => ({ ...body, place: id }),
  }),
];
