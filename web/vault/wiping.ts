import type { Instant } from '../../domain/clock/time';
import type { VaultDatabase } from './database';

/**
 * What can be read on this device without the server goes: the carried cases and the passkey's wrap, with who was signed in. What
 * opens drafts and notes that were not sent stays, under the server's key: they wait for their person.
 */
export async function forgetCarried(db: VaultDatabase, person: string): Promise<void> {
  const tx = db.transaction(['vaults', 'cases'], 'readwrite');
  const kept = await tx.objectStore('vaults').get(person);
  if (kept) await tx.objectStore('vaults').put({ ...kept, passkeyWrap: undefined, profile: undefined });
  const cases = tx.objectStore('cases');
  for (const key of await cases.index('person').getAllKeys(person)) await cases.delete(key);
  await tx.done;
}

/** The same of everybody else who has used this device. */
export async function forgetOthers(db: VaultDatabase, person: string): Promise<void> {
  for (const other of await db.getAllKeys('vaults')) if (other !== person) await forgetCarried(db, other);
}

/** The same of everybody whose time is over. Answers whom it was done for. */
export async function forgetPast(db: VaultDatabase, now: Instant): Promise<readonly string[]> {
  const past = (await db.getAll('vaults')).filter(({ until }) => until <= now).map(({ person }) => person);
  for (const person of past) await forgetCarried(db, person);
  return past;
}
