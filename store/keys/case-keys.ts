import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CaseId, CommandId, MunicipalityId, Sealed } from '../../domain/ids';
import type { Database } from '../database';
import { CannotOpen, decrypt, encrypt, encryptDeterministic } from './aes-gcm';
import type { MasterKeys } from './master-keys';

/** The case's key was destroyed by erasure: its texts are gone, here, in Temporal's histories and in backups. */
export class CaseKeyDestroyed extends Error {
  readonly code = 'caseKeyDestroyed';
  constructor(readonly caseId: string) {
    super(`the texts of case ${caseId} are erased: its key was destroyed`);
    this.name = 'CaseKeyDestroyed';
  }
}

export interface Sealing {
  /**
   * Seals a text with the case's own key, which is made at the first use. The same text of the same command is sealed
   * to the same bytes, so that a retry is the very same message.
   */
  seal(municipality: MunicipalityId, caseId: CaseId, text: string, command: CommandId): Promise<Sealed>;
  /** Throws `CannotOpen` for another case's or a changed text, `CaseKeyDestroyed` after erasure. */
  open(caseId: CaseId, sealed: Sealed): Promise<string>;
  /** Every sealed text inside a value, at any depth, opened; the rest as it is. An erased text becomes null. */
  openAll<T>(caseId: CaseId, value: T): Promise<T>;
  /** Reads the keys of many cases at once, ahead of opening their texts one by one. */
  remember(caseIds: readonly CaseId[]): Promise<void>;
  /** Lets go of a case's key that has been destroyed; other processes do so within half a minute. */
  forget(caseId: CaseId): void;
}

const SEALED = /^s1\.[A-Za-z0-9_-]+$/;
const MAX_CACHED_KEYS = 2_000;
/** A key destroyed by one process is forgotten by the others within this time: erasure is to be done in a minute. */
const KEY_CACHE_MS = 30_000;

/** Whether a string has the form of a sealed text. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'string' && SEALED.test(value);
}

/** Sealing with the cases' keys, which the database keeps wrapped by the master key. */
export function sealing(db: Kysely<Database>, master: MasterKeys): Sealing {
  const cache = new Map<string, { key: Buffer; until: number }>();
  const remembered = (caseId: string): Buffer | undefined => {
    const entry = cache.get(caseId);
    return entry && entry.until > Date.now() ? entry.key : undefined;
  };

  const stored = async (caseId: string): Promise<Buffer | undefined> => {
    const row = await db.selectFrom('case_keys').select('wrapped').where('case_id', '=', caseId).executeTakeFirst();
    if (!row) return undefined;
    if (row.wrapped === null) throw new CaseKeyDestroyed(caseId);
    return keep(caseId, unwrap(master, caseId, row.wrapped));
  };

  const keep = (caseId: string, key: Buffer): Buffer => {
    if (cache.size >= MAX_CACHED_KEYS) cache.delete(cache.keys().next().value ?? '');
    cache.set(caseId, { key, until: Date.now() + KEY_CACHE_MS });
    return key;
  };

  const keyFor = async (municipality: string, caseId: string): Promise<Buffer> => {
    const known = remembered(caseId) ?? (await stored(caseId));
    if (known) return known;
    const wrapped = wrap(master, caseId, randomBytes(32));
    await db
      .insertInto('case_keys')
      .values({ case_id: caseId, municipality, wrapped })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return keyOf(caseId);
  };

  const keyOf = async (caseId: string): Promise<Buffer> => {
    const key = remembered(caseId) ?? (await stored(caseId));
    if (!key) throw new CannotOpen(`a text of case ${caseId}, which has no key,`);
    return key;
  };

  const open = async (caseId: CaseId, sealed: Sealed): Promise<string> => {
    const key = await keyOf(caseId);
    if (!isSealed(sealed)) throw new CannotOpen('a text that is not sealed');
    return decrypt(key, Buffer.from(sealed.slice(3), 'base64url'), caseId).toString('utf8');
  };

  const openAll = async (caseId: CaseId, value: unknown): Promise<unknown> => {
    if (isSealed(value)) return open(caseId, value).catch(nullWhenErased);
    if (Array.isArray(value)) return Promise.all(value.map((item) => openAll(caseId, item)));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(async ([name, inner]) => [name, await openAll(caseId, inner)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };

  return {
    async seal(municipality, caseId, text, command) {
      const key = await keyFor(municipality, caseId);
      return `s1.${encryptDeterministic(key, Buffer.from(text, 'utf8'), caseId, command).toString('base64url')}` as Sealed;
    },
    open,
    openAll: <T>(caseId: CaseId, value: T) => openAll(caseId, value) as Promise<T>,
    async remember(caseIds) {
      const unknown = caseIds.filter((caseId) => !remembered(caseId));
      if (unknown.length === 0) return;
      const keys = db.selectFrom('case_keys').select(['case_id', 'wrapped']).where('case_id', 'in', unknown);
      for (const { case_id, wrapped } of await keys.execute()) {
        if (wrapped !== null) keep(case_id, unwrap(master, case_id, wrapped));
      }
    },
    forget: (caseId) => {
      cache.delete(caseId);
    },
  };
}

function nullWhenErased(error: unknown): null {
  if (error instanceof CaseKeyDestroyed) return null;
  throw error;
}

/** A case's key under another master key than before. Throws `UnknownKey`, `CannotOpen`. */
export function rewrap(master: MasterKeys, caseId: string, wrapped: string): string {
  return wrap(master, caseId, unwrap(master, caseId, wrapped));
}

function wrap(master: MasterKeys, caseId: string, key: Buffer): string {
  const ciphertext = encrypt(master.derived('wrapCaseKey', master.currentId), key, caseId);
  return `w1.${master.currentId}.${ciphertext.toString('base64url')}`;
}

function unwrap(master: MasterKeys, caseId: string, wrapped: string): Buffer {
  const [form, keyId, ciphertext] = wrapped.split('.');
  if (form !== 'w1' || !keyId || !ciphertext) throw new CannotOpen(`the key of case ${caseId}`);
  return decrypt(master.derived('wrapCaseKey', keyId), Buffer.from(ciphertext, 'base64url'), caseId);
}
