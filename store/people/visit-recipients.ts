import type { LocalDate } from '../../domain/clock/time';
import type { StaffId, TeamId } from '../../domain/ids';
import type { VisitMessage } from '../../domain/visit/visit-messages';
import { onlyNamed } from '../restricted/named';
import type { People } from './people';
import { deputyLeadOf, resolveRecipients } from './recipients';

/** Who is out, and the team whose leads watch. */
export interface OnVisit {
  readonly worker: StaffId;
  readonly companions: readonly StaffId[];
  readonly team: TeamId;
}

/**
 * Who is told something of a visit on a date: whoever is out, themselves, wherever their absences say they are; the lead and the
 * deputy lead, or who stands in, but nobody who is out on that very visit. Null is the on-call addresses, which are nobody's.
 * `named`: who alone may be told, where the case is restricted.
 */
export function visitRecipients(
  people: People,
  { to, notTo }: Pick<VisitMessage, 'to' | 'notTo'>,
  visit: OnVisit,
  date: LocalDate,
  named?: readonly StaffId[],
): readonly (StaffId | null)[] {
  const isActive = (id: StaffId) => people.staff.some((one) => one.id === id && one.active);
  const isOut = (id: StaffId) => id === visit.worker || visit.companions.includes(id);
  const found = (): readonly (StaffId | null)[] => {
    const assignment = { workerId: visit.worker, team: visit.team };
    switch (to.role) {
      case 'onCall':
        return [null];
      case 'worker':
        return [visit.worker].filter(isActive);
      case 'staff':
        return [to.id].filter(isActive);
      case 'teamLead': {
        const leads = resolveRecipients(people, to, assignment, date).filter((id) => !isOut(id));
        return onlyNamed(leads, named, isActive).filter((id) => !isOut(id));
      }
      case 'deputyLead':
        return deputyLeadOf(people, assignment, date).filter((id) => !isOut(id) && (named?.includes(id) ?? true));
    }
  };
  return found().filter((id) => id !== notTo || id === null);
}
