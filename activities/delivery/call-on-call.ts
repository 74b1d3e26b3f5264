import type { MunicipalityId } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import { settingsOn } from '../../domain/rules/rule-book';
import { enqueueOnCall, municipalitiesToCall } from '../../store/delivery/visit-alarms';
import type { DeliveryDependencies } from './dependencies';

/** Makes the letters to whoever is on call in each municipality, by the settings in force today. */
export async function callOnCall(deps: Pick<DeliveryDependencies, 'db' | 'rules' | 'now'>): Promise<void> {
  const { db, now } = deps;
  for (const municipality of await municipalitiesToCall(db, now())) {
    await enqueueOnCall(db, municipality, await onCallAddresses(deps, municipality), now());
  }
}

async function onCallAddresses(
  { rules, now }: Pick<DeliveryDependencies, 'rules' | 'now'>,
  municipality: MunicipalityId,
): Promise<readonly string[]> {
  const { book } = await rules.of(municipality);
  const { onCall = [] } = settingsOn(book.settings, localDateOf(now()))?.loneVisit ?? {};
  return onCall.flatMap(({ email }) => email ?? []);
}
