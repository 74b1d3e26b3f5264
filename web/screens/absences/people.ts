import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { canBeNamedAs, deputyMustBe } from '../../../domain/access/named-as';
import { localDate } from '../../../domain/clock/time';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import type { Span } from './calendar';

export type StaffMember = Schemas['StaffMember'];
type Team = Schemas['Team'];
export type Absence = Omit<Schemas['Absence'], 'from' | 'to'> & Span;

/** Everybody, their teams, and who is away from today on. */
export interface People {
  readonly staff: readonly StaffMember[];
  readonly teams: readonly Team[];
  readonly absences: readonly Absence[];
}

export function usePeople() {
  const { api, session } = useApp();
  const from = session.clock.today();
  return useQuery({
    queryKey: ['people', from],
    queryFn: async (): Promise<People> => {
      const [staff, teams, absences] = await Promise.all([
        answerOf(api.GET('/v1/staff')),
        answerOf(api.GET('/v1/teams')),
        answerOf(api.GET('/v1/absences', { params: { query: { from } } })),
      ]);
      const read = absences.items.map((one) => ({ ...one, from: localDate(one.from), to: localDate(one.to) }));
      return { staff: staff.items, teams: teams.items, absences: read };
    },
  });
}

/** Those of a team, by their names; of all teams where none is chosen. */
export const membersOf = ({ staff }: People, team: string | undefined): readonly StaffMember[] =>
  staff.filter((one) => !team || one.team === team).sort((a, b) => a.name.localeCompare(b.name, 'da'));

const leadsATeam = ({ teams }: People, id: string): boolean =>
  teams.some(({ leadId, deputyLeadId }) => leadId === id || deputyLeadId === id);

/** Who can stand in for somebody: those who may do the same, as the rules of naming have it. */
export function deputiesFor(people: People, away: StaffMember): readonly StaffMember[] {
  const as = deputyMustBe({ roles: away.roles, leads: leadsATeam(people, away.id) });
  return membersOf(people, undefined).filter(
    ({ id, active, roles }) => active && id !== away.id && canBeNamedAs(as, roles),
  );
}
