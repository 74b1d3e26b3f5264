import type { Database } from '../outbox/database';
import type { Sealing } from '../vault/sealing';
import { type Drafts, keepDraft } from './drafts';

const LOOSE = 'loose/';

/** What somebody wrote where their cases could not be read, until they say which case it is of. */
export interface LooseNote {
  readonly form: string;
  readonly note: string;
  /** Milliseconds of the device's clock. */
  readonly writtenAt: number;
}

/** Keeps a note of no case, sealed to be read once its person has signed in. Throws where the device will not keep it. */
export function keepLooseNote(database: Database, sealing: Sealing, note: string, now: number): Promise<void> {
  const of = crypto.randomUUID();
  return keepDraft(database, sealing, { of, keptAt: now, form: `${LOOSE}${of}`, filledIn: { note, writtenAt: now } });
}

/** Those of whoever is signed in, the first written first. */
export function looseNotes(drafts: Drafts): readonly LooseNote[] {
  return drafts.forms
    .filter((form) => form.startsWith(LOOSE))
    .flatMap((form) => {
      const kept = drafts.of(form);
      return isNote(kept) ? [{ form, ...kept }] : [];
    })
    .sort((a, b) => a.writtenAt - b.writtenAt);
}

const isNote = (kept: unknown): kept is Omit<LooseNote, 'form'> =>
  typeof kept === 'object' &&
  kept !== null &&
  'note' in kept &&
  typeof kept.note === 'string' &&
  'writtenAt' in kept &&
  typeof kept.writtenAt === 'number';
