import type { CaseId, StaffId } from '../../../domain';
import type { Placed } from '../../../domain/access/decide';
import { daysAgo } from '../../api/setup/cases';
import { people, teamOf } from '../../api/setup/people';
import { RecordedCase } from '../../api/setup/played';
import type { ApiUnderTest } from '../../api/setup/running-api';
import { sealed } from '../../store/setup/cases';
import { restrictedOnPages } from '../setup/restricted';
import { everOf, type InRoles, otherTeam, stranger } from './askers';

/** How somebody stands to a case. */
export const places = [
  'their own',
  'their team’s',
  'another team’s',
  'for others named',
  'for them named',
  'taken in an emergency',
] as const;
export type Place = (typeof places)[number];

/** Where such a case is, by which access to it is decided. */
export function placedAt(place: Place, asker: InRoles): Placed {
  const ours = { team: teamOf.ballerup, workers: [people.colleague] };
  const theirs = { team: otherTeam, workers: [stranger] };
  switch (place) {
    case 'their own':
      return { team: otherTeam, workers: [asker.id], restricted: null };
    case 'their team’s':
      return { ...ours, restricted: null };
    case 'another team’s':
      return { ...theirs, restricted: null };
    case 'for others named':
      return { ...ours, restricted: { named: [people.colleague], emergencyAccessOf: [] } };
    case 'for them named':
      return { ...theirs, restricted: { named: [stranger, asker.id], emergencyAccessOf: [] } };
    case 'taken in an emergency': {
      const emergencyAccessOf = mayTake(asker) ? [asker.id] : [];
      return { ...ours, restricted: { named: [people.colleague], emergencyAccessOf } };
    }
  }
}

const mayTake = (asker: InRoles): boolean => everOf(asker).acts.includes('emergencyAccess');

/** A case in the midst of outreach, alike wherever it is. */
async function recordedFor(api: ApiUnderTest, { team, workers }: Placed): Promise<CaseId> {
  const [worker = stranger] = workers;
  const one = new RecordedCase(daysAgo(20), daysAgo(19), worker, team ?? otherTeam);
  one.contact(daysAgo(3));
  one.do(daysAgo(2), { type: 'recordIncident', data: { kind: 'threat', visitsInPairs: true, note: sealed } });
  await one.record(api, { alias: 'Den ukendte' });
  return one.caseId;
}

/** The case of a place for each of them. Only whoever may take emergency access has a case in which they did. */
export async function casesOf(api: ApiUnderTest, askers: readonly InRoles[]) {
  const [somebody] = askers;
  if (!somebody) throw new Error('nobody to stand anywhere');
  const shared = async (place: Place, named?: readonly StaffId[]): Promise<CaseId> => {
    const caseId = await recordedFor(api, placedAt(place, somebody));
    if (named) await restrictedOnPages(api.system, caseId, named);
    return caseId;
  };
  const all = askers.map(({ id }) => id);
  const team = await shared('their team’s');
  const other = await shared('another team’s');
  const hidden = await shared('for others named', [people.colleague]);
  const named = await shared('for them named', [stranger, ...all]);
  const emergency = await shared('taken in an emergency', [people.colleague]);
  const own = new Map<StaffId, CaseId>();
  for (const asker of askers) own.set(asker.id, await recordedFor(api, placedAt('their own', asker)));
  for (const asker of askers.filter(mayTake)) {
    const taken = { case: emergency, reason: 'Borgeren er i fare, og ingen andre er at få fat i' };
    const { status } = await api.post('/v1/glass-breakings', taken, { as: asker.id });
    if (status >= 300) throw new Error(`emergency access was answered ${status}`);
  }
  return (place: Place, asker: InRoles): CaseId => {
    switch (place) {
      case 'their own':
        return own.get(asker.id) ?? team;
      case 'their team’s':
        return team;
      case 'another team’s':
        return other;
      case 'for others named':
        return hidden;
      case 'for them named':
        return named;
      case 'taken in an emergency':
        return mayTake(asker) ? emergency : hidden;
    }
  };
}
