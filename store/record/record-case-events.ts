import type { Kysely } from 'kysely';
import type { CaseEvent, CaseId, MunicipalityId } from '../../domain';
import { isClosed } from '../../domain/case/ending-facts';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../database';
import { type MunicipalRules, type RulesCache, withRules } from '../rules/load-rules';
import { latestSettingsVersion } from '../rules/settings';
import { lockSettings } from '../rules/settings-lock';
import { refuseAhead } from './ahead-of-the-clock';
import { newEvents } from './event-log';
import { foldIn } from './fold';
import { readCase, type StoredCase } from './read-case';
import { lockSubject, type Registration, refuseOther, register } from './registration';
import { writeCase } from './write-case';

export interface CaseRecording {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  /** Of which it is; without it, it is real. */
  readonly rehearsalId?: string;
  /** The latest settings version in the case's first rule book; used at the first recording alone. */
  readonly settingsVersion?: number;
  /** What time it is: no event of a real case may be later. Left out, the events are not held against any clock. */
  readonly now?: Instant;
  /** In any order; together with what is recorded they must leave no gap. */
  readonly events: readonly CaseEvent[];
}

export interface Recorder {
  readonly db: Kysely<Database>;
  readonly rules: RulesCache;
}

/** The version that the store has now, how many of the events were new to it, and the latest settings, known to the case or not. */
export type Recorded = { readonly version: number; readonly recorded: number; readonly latestSettings: number };

/**
 * Records events of one case in one transaction: appends them, updates the case's row and its attention items, writes the
 * messages that follow and withdraws those that no longer matter. Idempotent. Throws `RecordingRefused` for a gap, for
 * other content under a recorded number, for another municipality's case, and for what has not come yet by `now`.
 */
export function recordCaseEvents({ db, rules }: Recorder, recording: CaseRecording): Promise<Recorded> {
  const { municipality, rehearsalId = null } = recording;
  return withRules(rules.inRehearsal(rehearsalId), municipality, async (municipal) => {
    for (;;) {
      const stored = await readCase(db, recording.caseId);
      const done = stored
        ? await recordFurther(db, municipal, recording, stored)
        : await recordFirst(db, municipal, recording);
      // Undefined where another recorder has just written to this case, which is then read again.
      if (done) return done;
    }
  });
}

async function recordFurther(
  db: Kysely<Database>,
  rules: MunicipalRules,
  recording: CaseRecording,
  stored: StoredCase,
): Promise<Recorded | undefined> {
  const { at, version, latestSettings } = stored;
  refuseOther(at, recording);
  if (!isClosed(stored.state)) return write(db, rules, recording, at, { ...stored, version }, latestSettings);
  return db.transaction().execute(async (tx) => {
    const latest = await latestHeld(tx, at);
    return write(tx, rules, recording, at, { ...stored, version }, latest);
  });
}

/** The first recording registers the case, under a lock. */
async function recordFirst(
  db: Kysely<Database>,
  rules: MunicipalRules,
  recording: CaseRecording,
): Promise<Recorded | undefined> {
  const { municipality, caseId: id, rehearsalId = null, settingsVersion = rules.latestSettings } = recording;
  return db.transaction().execute(async (tx) => {
    await lockSubject(tx, id);
    if (await readCase(tx, id)) return undefined;
    const at = await register(tx, { subject: 'case', id, municipality, rehearsalId, settingsVersion });
    const nothing = { settingsVersion: at.settingsVersion ?? 0, version: undefined, unread: [] };
    return write(tx, rules, recording, at, nothing, await latestHeld(tx, at));
  });
}

/** The latest settings, which none can follow until the transaction ends: after it, the roll-out of others finds the case. */
async function latestHeld(tx: Kysely<Database>, { municipality, rehearsalId }: Registration): Promise<number> {
  await lockSettings(tx, { municipality, rehearsalId }, 'read');
  return latestSettingsVersion(tx, { municipality, rehearsalId });
}

type Start = Parameters<typeof foldIn>[1] & Parameters<typeof writeCase>[2];

async function write(
  db: Kysely<Database>,
  rules: MunicipalRules,
  { municipality, caseId, events, now }: CaseRecording,
  at: Registration,
  start: Start,
  latestSettings: number,
): Promise<Recorded | undefined> {
  const version = start.version ?? 0;
  const fresh = await newEvents(db, { of: 'case', municipality, id: caseId }, version, events);
  refuseAhead(at, fresh, now);
  const folded = foldIn(rules, start, fresh);
  const last = fresh.at(-1);
  if (!folded || !last) return { version, recorded: 0, latestSettings };
  const written = await writeCase(db, at, start, fresh, folded, last.at);
  return written ? { version: last.seq, recorded: fresh.length, latestSettings } : undefined;
}
