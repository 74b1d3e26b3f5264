import { z } from 'zod';
import type { MunicipalityId, TeamId } from '../../domain';
import { followPeople } from '../../store/people/follow-people';
import type { People } from '../../store/people/people';
import { type Kept, listTeams, saveTeam, type Team } from '../../store/people/staff';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { refuseWidenedAccess } from '../door/refuse-widened-access';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { line, readVersion, staffAs, teamId } from '../schema/fields';
import { writtenUpon } from '../written-upon';

const tag = 'Staff';
const shown = z
  .object({
    id: z.string(),
    name: z.string(),
    leadId: z.string().nullable(),
    leadName: z.string().nullable(),
    deputyLeadId: z.string().nullable(),
    deputyLeadName: z.string().nullable(),
    onCallNumber: z.string().nullable(),
    version: z.number().meta({ description: 'Rises with every change.' }),
  })
  .meta({ id: 'Team' });

/** Teams with what those who lead them are called. */
async function named(deps: Deps, municipality: MunicipalityId) {
  const { called } = await namesOfStaff(deps, municipality);
  return ({ municipality: _own, ...team }: Team & Kept) => ({
    ...team,
    leadName: called(team.leadId),
    deputyLeadName: called(team.deputyLeadId),
  });
}

const withTeam = (all: People['teams'], { id, leadId: lead, deputyLeadId: deputyLead }: Team): People['teams'] => [
  ...all.filter((one) => one.id !== id),
  { id, lead, deputyLead },
];

const asKept = async ({ store }: Deps, { params, caller }: { params: { teamId: TeamId }; caller: Caller }) =>
  (await listTeams(store.db, caller.municipality)).find(({ id }) => id === params.teamId);

export const teams = [
  reading({
    path: paths.teams.list,
    act: 'seeStaff',
    tag,
    summary: 'The teams, with lead, deputy and on-call number',
    answer: z.object({ items: z.array(shown).readonly() }),
    async handle(deps, { caller: { municipality } }) {
      const teamsOfIt = await listTeams(deps.store.db, municipality);
      return { items: teamsOfIt.map(await named(deps, municipality)) };
    },
  }),
  writing({
    method: 'put',
    keepsAnswer: true,
    path: paths.teams.one,
    act: 'keepStaff',
    tag,
    summary: 'Add or change a team',
    params: z.strictObject({ teamId }),
    body: z.strictObject({
      name: line,
      leadId: staffAs('teamLead').nullable().default(null),
      deputyLeadId: staffAs('teamLead').nullable().default(null),
      onCallNumber: line.nullable().default(null),
      version: readVersion,
    }),
    answer: shown,
    changes: asKept,
    async handle(deps, { params, caller, body, wall }) {
      const { store } = deps;
      const { municipality } = caller;
      const { version: read, ...written } = body;
      const team = { ...written, id: params.teamId, municipality };
      await refuseWidenedAccess(deps, caller, (people) => ({ ...people, teams: withTeam(people.teams, team) }));
      const before = await asKept(deps, { params, caller });
      const version = await saveTeam(store.db, team, writtenUpon(before, team, read));
      if (!version) throw before ? new Problem(409, 'editedMeanwhile') : new Problem(404, 'unknownTeam');
      await followPeople(deps.unscopedDb, municipality, wall);
      return (await named(deps, municipality))({ ...team, version });
    },
  }),
];
