import { z } from 'zod';
import { scopes } from '../../domain/access/roles';
import { type ListedClient, listMachineClients, saveMachineClient } from '../../store/login/machine-clients';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { line } from '../schema/fields';
import { dateTime, listOf, orNull } from '../schema/values';

const tag = 'Programs';
const scope = z.enum(scopes);
const params = z.strictObject({
  programId: line.meta({ description: 'What the identity provider calls it: its client id.', example: 'omstilling' }),
});

const shown = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: listOf(scope),
    active: z.boolean(),
    addedAt: dateTime,
    lastUsedAt: orNull(dateTime).meta({
      description: 'To the nearest five minutes; null: not once since this is kept.',
    }),
  })
  .meta({
    id: 'Program',
    description: 'Another system that is let in. Its secret is the identity provider’s to keep.',
  });

/** A scope that a later release took away is none that could be given. */
const isScope = (name: string): name is (typeof scopes)[number] => scopes.some((one) => one === name);

const asShown = ({ clientId, name, scopes: held, active, addedAt, lastUsedAt }: ListedClient) => ({
  id: clientId,
  name,
  scopes: held.filter(isScope),
  active,
  addedAt,
  lastUsedAt,
});

const findProgram = async ({ store }: Pick<Deps, 'store'>, { municipality }: Caller, id: string) =>
  (await listMachineClients(store.db, municipality)).find(({ clientId }) => clientId === id);

const list = reading({
  path: paths.programs.list,
  inRehearsal: false,
  act: 'keepPrograms',
  tag,
  summary: 'Other systems that are let in, what each may do, and when it last did',
  answer: z.object({ items: listOf(shown) }),
  handle: async ({ store }, { caller }) => ({
    items: (await listMachineClients(store.db, caller.municipality)).map(asShown),
  }),
});

const save = writing({
  method: 'put',
  keepsAnswer: true,
  path: paths.programs.one,
  act: 'keepPrograms',
  tag,
  summary: 'Let another system in, change what it may do, or shut it out, at once',
  params,
  body: z.strictObject({
    name: line,
    scopes: z.array(scope).min(1).max(scopes.length),
    active: z.boolean(),
  }),
  answer: shown,
  changes: async (deps, { params: { programId }, caller }) => {
    const found = await findProgram(deps, caller, programId);
    return found && { id: found.clientId, name: found.name, scopes: found.scopes, active: found.active };
  },
  async handle(deps, { params: { programId }, caller, body }) {
    const { municipality } = caller;
    // Whether the id is another municipality's, row security hides.
    const saved = await saveMachineClient(deps.unscopedDb, {
      clientId: programId,
      municipality,
      name: body.name,
      scopes: scopes.filter((one) => body.scopes.includes(one)),
      active: body.active,
    });
    const program = saved ? await findProgram(deps, caller, programId) : undefined;
    if (!program) throw new Problem(409, 'programTaken', { program: programId });
    return asShown(program);
  },
});

export const programs = [list, save];
