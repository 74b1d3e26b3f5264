import type { StaffId } from '../domain';
import type { Instant } from '../domain/clock/time';
import type { Store } from '../store/open';
import { findStaff } from '../store/people/staff';
import type { LoggedEvent } from '../store/record/event-log';
import { findRegistration } from '../store/record/registration';
import { type StoppedRecording, stoppedRecordings, unrecordedOf } from '../store/record/stopped';

/** What was acknowledged and is not recorded: what happened, when, and by whom; without its texts. */
export interface Unrecorded {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  /** The person's name, where a person did it. */
  readonly by: string | null;
}

/** A case or a visit whose recording has stopped, as whoever mends it needs to see it. */
export interface StoppedCase extends StoppedRecording {
  /** What people call the case; null where nothing of it is recorded yet, and for a visit. */
  readonly number: string | null;
  readonly events: readonly Unrecorded[];
  /** Who was told that it is done, and must be told that it is not recorded: their names, each once. */
  readonly tell: readonly string[];
}

/** Every recording that has stopped, with what is not recorded and whom to tell. */
export async function stoppedCases({ db }: Pick<Store, 'db'>): Promise<readonly StoppedCase[]> {
  const found: StoppedCase[] = [];
  for (const stopped of await stoppedRecordings(db)) {
    const number = (await findRegistration(db, stopped.id))?.number ?? null;
    const events = await Promise.all(
      (await unrecordedOf(db, stopped.id)).map(async (event) => shown(event, await nameOf(event))),
    );
    found.push({ ...stopped, number, events, tell: [...new Set(events.flatMap(({ by }) => by ?? []))] });

    async function nameOf({ by }: LoggedEvent): Promise<string | null> {
      if (by.kind !== 'staff') return null;
      return (await findStaff(db, stopped.municipality, by.id as StaffId))?.name ?? by.id;
    }
  }
  return found;
}

const shown = ({ seq, type, at }: LoggedEvent, by: string | null): Unrecorded => ({ seq, type, at, by });
