import { z } from 'zod';
import { type Act, acts } from '../../domain/access/acts';
import { type Asker, mayEver } from '../../domain/access/decide';
import { scopes, staffRoles } from '../../domain/access/roles';
import { languages } from '../../domain/rules/schema-parts';
import { listTeams } from '../../store/people/staff';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { CSRF_HEADER } from '../door/csrf';
import { reading } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { dateTime, listOf } from '../schema/values';

const tag = 'Staff';

const named = z.object({ id: z.string(), name: z.string().nullable() });
const mayDo = listOf(z.enum(acts)).meta({
  description: 'What you may do at all; a case’s `allowed` says what you may do in it.',
});

const answer = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('staff'),
      id: z.string(),
      name: z.string(),
      municipality: z.string(),
      roles: z.array(z.enum(staffRoles)).readonly(),
      team: z.string().nullable().meta({ description: 'The team that you belong to.' }),
      teams: listOf(
        named.extend({ onCallNumber: z.string().nullable().meta({ description: 'Whom to ring at any hour.' }) }),
      ).meta({ description: 'The teams that you belong to, lead, or lead for someone who is away.' }),
      standsInFor: listOf(named).meta({ description: 'Colleagues whose cases are yours today.' }),
      acts: mayDo,
      language: z.enum(languages),
      csrfToken: z.string().meta({ description: `Goes with every write of this session, in ${CSRF_HEADER}.` }),
      sessionEndsAt: dateTime.meta({ description: 'When you are signed out, if you ask for nothing more.' }),
      sessionLastsUntil: dateTime.meta({ description: 'When you are signed out, however much you ask for.' }),
    }),
    z.object({
      kind: z.literal('machine'),
      id: z.string(),
      municipality: z.string(),
      scopes: z.array(z.enum(scopes)).readonly(),
    }),
  ])
  .meta({ id: 'Me' });

type Me = z.infer<typeof answer>;

const whoIAm = reading({
  path: paths.me,
  act: 'readOwnProfile',
  tag,
  summary: 'Who I am: person, roles, teams, whom I stand in for, what I may do, and when my session ends',
  answer,
  async handle(deps, { caller, asker }): Promise<Me> {
    switch (caller.kind) {
      case 'staff':
        return profileOf(deps, caller, asker);
      case 'machine':
        return { kind: 'machine', id: caller.actor.id, municipality: caller.municipality, scopes: caller.scopes };
    }
  },
});

type Person = Extract<Caller, { kind: 'staff' }>;

async function profileOf(deps: Deps, caller: Person, asker: Asker) {
  const { municipality, person, csrfToken, sessionEndsAt, sessionLastsUntil } = caller;
  const { id, name, roles, team, language } = person;
  const [teams, { called }] = await Promise.all([
    listTeams(deps.store.db, municipality),
    namesOfStaff(deps, municipality),
  ]);
  const [theirs, standsInFor] = asker.kind === 'staff' ? [asker.teams, asker.standsInFor] : [[], []];
  return {
    kind: 'staff' as const,
    id,
    name,
    municipality,
    roles,
    team,
    teams: teams
      .filter((one) => theirs.includes(one.id))
      .map((one) => ({ id: one.id, name: one.name, onCallNumber: one.onCallNumber })),
    standsInFor: standsInFor.map((other) => ({ id: other, name: called(other) })),
    acts: acts.filter((act: Act) => mayEver(asker, act).kind === 'allowed'),
    language,
    csrfToken,
    sessionEndsAt,
    sessionLastsUntil,
  };
}

export const me = [whoIAm];
