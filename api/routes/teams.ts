import { z } from 'zod';
import type { People } from '../../store/people/people';
import { listTeams, saveTeam, type Team } from '../../store/people/staff';
import { refuseWidenedAccess } from '../door/refuse-widened-access';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { line, staffId, teamId } from '../schema/fields';

const tag = 'Staff';
const shown = z
  .object({
    id: z.string(),
    name: z.string(),
    leadId: z.string().nullable(),
    deputyLeadId: z.string().nullable(),
    onCallNumber: z.string().nullable(),
  })
  .meta({ id: 'Team' });
const inList = ({ municipality: _own, ...team }: Team) => team;

const withTeam = (all: People['teams'], { id, leadId: lead, deputyLeadId: deputyLead }: Team): People['teams'] => [
  ...all.filter((one) => one.id !== id),
  { id, lead, deputyLead },
];

export const teams = [
  reading({
    path: paths.teams.list,
    act: 'seeStaff',
    tag,
    summary: 'The teams, with lead, deputy and on-call number',
    answer: z.object({ items: z.array(shown).readonly() }),
    handle: async ({ store }, { caller }) => ({ items: (await listTeams(store.db, caller.municipality)).map(inList) }),
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
      leadId: staffId.nullable().default(null),
      deputyLeadId: staffId.nullable().default(null),
      onCallNumber: line.nullable().default(null),
    }),
    answer: shown,
    changes: async ({ store }, { params, caller }) =>
      (await listTeams(store.db, caller.municipality)).find(({ id }) => id === params.teamId),
    async handle(deps, { params, caller, body }) {
      const { store } = deps;
      const { municipality } = caller;
      const team = { ...body, id: params.teamId, municipality };
      await refuseWidenedAccess(deps, caller, (people) => ({ ...people, teams: withTeam(people.teams, team) }));
      if (!(await saveTeam(store.db, team))) throw new Problem(404, 'unknownTeam');
      return inList(team);
    },
  }),
];
