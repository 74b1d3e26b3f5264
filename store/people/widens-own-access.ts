import { type LocalDate, plusDays } from '../../domain/clock/time';
import type { StaffId, TeamId } from '../../domain/ids';
import type { People } from './people';
import { responsibilitiesOf } from './recipients';

/**
 * Whether a change among people, made by one of them, opens doors to themself: by name, as lead, deputy lead or deputy of
 * whom they do not lead, or in effect, on any day from `today` on, because nobody else is left to stand in. To a team that
 * is new and has nobody there is no door yet.
 */
export function widensOwnAccess(before: People, after: People, id: StaffId, today: LocalDate): boolean {
  const led = before.teams.filter((team) => leads(team, id)).map((team) => team.id);
  const isNew = (team: TeamId) =>
    !before.teams.some((one) => one.id === team) && !before.staff.some((one) => one.team === team);
  const isNamedLead = after.teams.some((team) => leads(team, id) && !led.includes(team.id) && !isNew(team.id));
  const teamOf = (staff: StaffId) => before.staff.find((one) => one.id === staff)?.team ?? null;
  const isNamedDeputy = after.absences.some(
    (one) => one.deputy === id && one.staff !== id && !isIn(before.absences, one) && !isOf(led, teamOf(one.staff)),
  );
  const gains = (date: LocalDate) => {
    const [had, has] = [responsibilitiesOf(before, id, date), responsibilitiesOf(after, id, date)];
    const own = [...led, ...had.teams];
    const isStaffGained = (staff: StaffId) => !had.staff.includes(staff) && teamOf(staff) && !isOf(own, teamOf(staff));
    return has.staff.some(isStaffGained) || has.teams.some((team) => !own.includes(team) && !isNew(team));
  };
  return isNamedLead || isNamedDeputy || changeDays([before, after], today).some(gains);
}

const leads = ({ lead, deputyLead }: People['teams'][number], id: StaffId): boolean => [lead, deputyLead].includes(id);

const isOf = (teams: readonly TeamId[], team: TeamId | null): boolean => team !== null && teams.includes(team);

type Absence = People['absences'][number];
const isIn = (absences: readonly Absence[], { staff, from, to, deputy }: Absence): boolean =>
  absences.some((one) => one.staff === staff && one.from === from && one.to === to && one.deputy === deputy);

/** Today, and the later days on which somebody goes away or is back: between them nothing changes. */
function changeDays(both: readonly People[], today: LocalDate): readonly LocalDate[] {
  const days = both.flatMap(({ absences }) => absences.flatMap(({ from, to }) => [from, plusDays(to, 1)]));
  return [...new Set([today, ...days.filter((day) => day > today)])];
}
