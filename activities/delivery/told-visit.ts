import type { Actor, MunicipalityId, StaffId } from '../../domain';
import { findStaff } from '../../store/people/staff';
import { findVisit } from '../../store/read/visit-list';
import { placeUnknown, visitPlaces } from '../../store/read/visit-places';
import type { ToldPerson, ToldVisit } from '../../texts/mail/message';
import type { DeliveryDependencies } from './dependencies';

/** Who is out, where, since when, back by when, and who has taken the alarm, as it is at this moment. */
export async function toldVisit(
  { db, sealing }: Pick<DeliveryDependencies, 'db' | 'sealing'>,
  { municipality, visitId }: { readonly municipality: MunicipalityId; readonly visitId: string | null },
): Promise<ToldVisit | null> {
  const found = visitId ? await findVisit(db, municipality, visitId) : undefined;
  if (!found) return null;
  const { worker, companions = [], startedAt, expectedEnd, alarm } = found.state;
  const person = async (id: StaffId): Promise<ToldPerson | null> => {
    const one = await findStaff(db, municipality, id);
    return one ? { name: one.name, phone: one.phone } : null;
  };
  const who = async (by: Actor | undefined) => (by?.kind === 'staff' ? person(by.id) : null);
  const alongside = await Promise.all(companions.map(person));
  const places = await visitPlaces({ db, sealing }, municipality, [found.visitId]);
  return {
    who: await person(worker),
    companions: alongside.flatMap((one) => one ?? []),
    ...(places.get(found.visitId) ?? placeUnknown),
    since: startedAt,
    backBy: expectedEnd,
    calledBy: alarm?.because === 'helpCalled' ? await who(alarm.calledBy) : null,
    takenBy: await who(alarm?.taken?.by),
  };
}
