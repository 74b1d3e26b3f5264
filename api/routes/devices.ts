import { z } from 'zod';
import type { StaffId } from '../../domain';
import { blockDevice, devicesOf, platforms, unblockDevice, vaultKeyOf } from '../../store/devices/vault-keys';
import { endSessionsOn, noteDevice } from '../../store/login/sessions';
import { findStaff } from '../../store/people/staff';
import type { Deps } from '../deps';
import { type Caller, personOf } from '../door/caller';
import { reading, writing } from '../endpoint';
import { keptUntil } from '../identity/kept-on-device';
import { noteLogin } from '../identity/note-login';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { anyId, staffId } from '../schema/fields';
import { dateTime, listOf } from '../schema/values';

const tag = 'Devices';
const params = z.strictObject({ staffId, deviceId: anyId });

const vaultKey = writing({
  path: paths.vaultKey,
  act: 'readOwnProfile',
  tag,
  summary: 'The key that opens what this device keeps of mine, for as long as I am signed in',
  description:
    'Of 32 bytes, one a person and device, made at the first use. Until `until` what is carried may be read on the device without signing in anew. A device that is blocked is given none: 403 `deviceBlocked`.',
  body: z.strictObject({
    deviceId: anyId.meta({ description: 'Drawn by the device itself, once.' }),
    platform: z.enum(platforms),
  }),
  answer: z.object({ key: z.string().meta({ description: 'In base64url.' }), until: dateTime }),
  async handle(deps, { caller, body: { deviceId, platform }, wall }) {
    const { id, municipality } = personOf(caller);
    const { unscopedDb, keys } = deps;
    if (caller.kind === 'staff') await noteDevice(unscopedDb, { staffId: id, csrfToken: caller.csrfToken }, deviceId);
    const key = await vaultKeyOf(unscopedDb, keys, { municipality, staffId: id, deviceId, platform }, wall);
    if (!key) throw new Problem(403, 'deviceBlocked');
    return { key, until: keptUntil(deps, caller) };
  },
});

const device = z
  .object({
    deviceId: z.string(),
    platform: z.enum(platforms),
    firstUsedAt: dateTime,
    lastUsedAt: dateTime.meta({ description: 'When it was last given the key.' }),
    blockedAt: dateTime.nullable(),
    blockedByName: z.string().nullable(),
  })
  .meta({ id: 'Device', description: 'A phone or a desk’s browser in which somebody has opened the app.' });

const list = reading({
  path: paths.staff.devices,
  inRehearsal: false,
  act: 'blockDevice',
  tag,
  summary: 'A colleague’s devices, the one used last first',
  params: z.strictObject({ staffId }),
  answer: z.object({ items: listOf(device) }),
  async handle(deps, { params: { staffId: id }, caller: { municipality } }) {
    await knownOrRefuse(deps, municipality, id);
    return { items: await shownDevices(deps, municipality, id) };
  },
});

const listOwn = reading({
  path: paths.ownDevices.list,
  inRehearsal: false,
  act: 'readOwnProfile',
  tag,
  summary: 'My own devices, the one used last first; a program has none',
  answer: z.object({ items: listOf(device) }),
  async handle(deps, { caller }) {
    if (caller.kind !== 'staff') return { items: [] };
    return { items: await shownDevices(deps, caller.municipality, caller.person.id) };
  },
});

const blockOwn = writing({
  path: paths.ownDevices.block,
  act: 'readOwnProfile',
  tag,
  summary: 'Block a device of mine that is lost: it is signed out at once, and given its key no more',
  description: 'As when a lead does it, who alone undoes it: whoever found the device may know its person’s password.',
  params: z.strictObject({ deviceId: anyId }),
  answer: z.object({ endedSessions: z.number() }),
  async handle(deps, { params: { deviceId }, caller, wall }) {
    // A program has no devices.
    if (caller.kind !== 'staff') throw unknown(deviceId);
    const { municipality, person } = caller;
    const { id } = person;
    const own = await devicesOf(deps.unscopedDb, municipality, id);
    if (!own.some((one) => one.deviceId === deviceId)) throw unknown(deviceId);
    await noteLogin(deps, { id, municipality }, 'blockedOwnDevice');
    await blockDevice(deps.unscopedDb, { municipality, staffId: id, deviceId }, id, wall);
    return { endedSessions: await endSessionsOn(deps.unscopedDb, id, deviceId) };
  },
});

const block = writing({
  path: paths.staff.blockDevice,
  act: 'blockDevice',
  tag,
  summary: 'Block a device that is lost: its sessions end at once, and it is given its key no more',
  description:
    'What lies on it stays sealed: at once where it has net, else from twelve hours after its person last signed in. Undone by `unblock`: notes on it that were never sent are not lost.',
  params,
  answer: z.object({ endedSessions: z.number() }),
  async handle({ unscopedDb }, { params: { staffId: id, deviceId }, caller, wall }) {
    const { municipality } = caller;
    const by = personOf(caller).id;
    if (!(await blockDevice(unscopedDb, { municipality, staffId: id, deviceId }, by, wall))) throw unknown(deviceId);
    return { endedSessions: await endSessionsOn(unscopedDb, id, deviceId) };
  },
});

const unblock = writing({
  path: paths.staff.unblockDevice,
  act: 'blockDevice',
  tag,
  summary: 'A device was found again: its person may use it as before, once they sign in',
  params,
  answer: z.object({}),
  async handle({ unscopedDb }, { params: { staffId: id, deviceId }, caller: { municipality } }) {
    if (!(await unblockDevice(unscopedDb, { municipality, staffId: id, deviceId }))) throw unknown(deviceId);
    return {};
  },
});

async function shownDevices(deps: Deps, municipality: Caller['municipality'], id: StaffId) {
  const { called } = await namesOfStaff(deps, municipality);
  const items = await devicesOf(deps.unscopedDb, municipality, id);
  return items.map(({ blockedBy, ...one }) => ({ ...one, blockedByName: called(blockedBy) }));
}

async function knownOrRefuse({ store }: Deps, municipality: Caller['municipality'], id: StaffId): Promise<void> {
  if (!(await findStaff(store.db, municipality, id))) throw new Problem(404, 'unknownPerson', { id });
}

const unknown = (id: string): Problem => new Problem(404, 'unknownDevice', { id });

export const devices = [vaultKey, listOwn, blockOwn, list, block, unblock];
