import { z } from 'zod';
import { endSessionsOf, type OwnSession, sessionsOf } from '../../store/login/sessions';
import { findStaff } from '../../store/people/staff';
import { wallNow } from '../../store/wall-clock';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { reading, writing } from '../endpoint';
import { noteLogin } from '../identity/note-login';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { staffId } from '../schema/fields';
import { dateTime } from '../schema/values';

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
    const items = (await ownSessions(deps, caller)).map(({ content, ...times }) => {
      return { ...times, isThisOne: isThisOne({ content }, caller) };
    });
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

async function ownSessions({ unscopedDb, login }: Deps, caller: Caller): Promise<OwnSession[]> {
  if (caller.kind !== 'staff') return [];
  return sessionsOf(unscopedDb, caller.person.id, login.sessions.limits, wallNow());
}

/** Known by its token, which no other session has. */
const isThisOne = ({ content }: Pick<OwnSession, 'content'>, caller: Caller): boolean =>
  caller.kind === 'staff' && JSON.parse(content).csrfToken === caller.csrfToken;

export const sessions = [list, endOthers, endOfOne];
