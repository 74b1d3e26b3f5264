import { z } from 'zod';
import { devicesOf, platforms } from '../../store/devices/vault-keys';
import { endOneSession, endSessionsOf, type OwnSession, sessionsOf } from '../../store/login/sessions';
import { findStaff } from '../../store/people/staff';
import { wallNow } from '../../store/wall-clock';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { reading, writing } from '../endpoint';
import { noteLogin } from '../identity/note-login';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { anyId, staffId } from '../schema/fields';
import { dateTime, listOf } from '../schema/values';

const tag = 'Staff';
const shown = z
  .object({
    begunAt: dateTime,
    lastSeenAt: dateTime.meta({ description: 'To the minute.' }),
    endsAt: dateTime.meta({ description: 'At the latest; sooner when it is not used.' }),
    isThisOne: z.boolean(),
  })
  .meta({ id: 'Session' });
const ended = z.object({ ended: z.number().meta({ description: 'How many.' }) });

const list = reading({
  path: paths.ownSessions.list,
  inRehearsal: false,
  act: 'readOwnProfile',
  tag,
  summary: 'Where I am signed in: each session, the newest first; a program has none',
  answer: z.object({ items: z.array(shown).readonly() }),
  async handle(deps, { caller }) {
    const items = (await ownSessions(deps, caller)).map((one) => timesOf(one, caller));
    return { items };
  },
});

const endOthers = writing({
  path: paths.ownSessions.endOthers,
  act: 'readOwnProfile',
  tag,
  summary: 'Sign out everywhere else, as when a phone is lost',
  answer: ended,
  async handle(deps, { caller }) {
    const here = (await ownSessions(deps, caller)).find((one) => isThisOne(one, caller));
    if (caller.kind !== 'staff' || !here) return { ended: 0 };
    await noteLogin(deps, caller.person, 'endedOthers');
    return { ended: await endSessionsOf(deps.unscopedDb, caller.person.id, here) };
  },
});

const endOfOne = writing({
  path: paths.staff.endSessions,
  act: 'keepStaff',
  tag,
  summary: 'Sign someone on staff out everywhere at once; they may sign in again',
  params: z.strictObject({ staffId }),
  answer: ended,
  async handle({ store, unscopedDb }, { params: { staffId: id }, caller }) {
    if (!(await findStaff(store.db, caller.municipality, id))) throw new Problem(404, 'unknownPerson', { id });
    return { ended: await endSessionsOf(unscopedDb, id) };
  },
});

const listOfOne = reading({
  path: paths.staff.sessions,
  inRehearsal: false,
  act: 'keepStaff',
  tag,
  summary: 'Where someone on staff is signed in: each session, the newest first',
  params: z.strictObject({ staffId }),
  answer: z.object({
    items: listOf(
      shown
        .extend({
          id: z.string(),
          platform: z.enum(platforms).nullable().meta({ description: 'On what; null: not known yet.' }),
        })
        .meta({ id: 'ColleagueSession' }),
    ),
  }),
  async handle({ store, unscopedDb, login }, { params: { staffId: id }, caller }) {
    const { municipality } = caller;
    if (!(await findStaff(store.db, municipality, id))) throw new Problem(404, 'unknownPerson', { id });
    const [sessions, devices] = await Promise.all([
      sessionsOf(unscopedDb, id, login.sessions.limits, wallNow()),
      devicesOf(unscopedDb, municipality, id),
    ]);
    const platformOf = new Map(devices.map(({ deviceId, platform }) => [deviceId, platform]));
    const items = sessions.map((one) => ({
      ...timesOf(one, caller),
      id: one.id,
      platform: (one.deviceId && platformOf.get(one.deviceId)) || null,
    }));
    return { items };
  },
});

const endOne = writing({
  path: paths.staff.endSession,
  act: 'keepStaff',
  tag,
  summary: 'End one session of someone on staff at once; they may sign in again',
  params: z.strictObject({ staffId, sessionId: anyId }),
  answer: ended,
  async handle({ store, unscopedDb }, { params: { staffId: id, sessionId }, caller }) {
    if (!(await findStaff(store.db, caller.municipality, id))) throw new Problem(404, 'unknownPerson', { id });
    // One that is over already is as it was to be.
    return { ended: (await endOneSession(unscopedDb, id, sessionId)) ? 1 : 0 };
  },
});

async function ownSessions({ unscopedDb, login }: Deps, caller: Caller): Promise<OwnSession[]> {
  if (caller.kind !== 'staff') return [];
  return sessionsOf(unscopedDb, caller.person.id, login.sessions.limits, wallNow());
}

const timesOf = ({ begunAt, lastSeenAt, endsAt, content }: OwnSession, caller: Caller) => ({
  begunAt,
  lastSeenAt,
  endsAt,
  isThisOne: isThisOne({ content }, caller),
});

/** Known by its token, which no other session has. */
const isThisOne = ({ content }: Pick<OwnSession, 'content'>, caller: Caller): boolean =>
  caller.kind === 'staff' && JSON.parse(content).csrfToken === caller.csrfToken;

export const sessions = [list, endOthers, listOfOne, endOfOne, endOne];
