import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId, MunicipalityId } from '../../domain';
import { verifyStore } from '../../store/verify/verify';
import { liveCase } from '../../temporal/live-state';
import type { ProcessesApart } from './arrangement/processes-apart';
import type { Written } from './load/write';

type Kept = Pick<ProcessesApart, 'database' | 'rules' | 'client'>;

/** What was acknowledged, held against the event log. */
export type Ledger = {
  readonly acknowledged: number;
  /** Acknowledged only after more than one attempt. */
  readonly afterRetries: number;
  readonly events: number;
  readonly lost: readonly Written[];
  readonly doubled: readonly Written[];
  /** Acknowledged with another version than the event log has it under. */
  readonly misnumbered: readonly Written[];
  /** Ids of commands that stand in the event log and that nobody was acknowledged. */
  readonly unasked: readonly string[];
  /** Differences that `npm run store -- verify` finds, with the live states of the workflows. */
  readonly differences: readonly unknown[];
};

/** Every kind of fault that there is, with some examples; none where the ledger and the log agree. */
export function faultsIn({ lost, doubled, misnumbered, unasked, differences }: Ledger): string[] {
  return Object.entries({ lost, doubled, misnumbered, unasked, differences })
    .filter(([, found]) => found.length > 0)
    .map(([kind, found]) => `${found.length} ${kind}: ${JSON.stringify(found.slice(0, 3))}`);
}

/** A safety net: a recording that a killed worker had under way is begun again after the activity's time, half a minute. */
const RECORDED_WITHIN_MS = 240_000;

export async function ledgerOf(system: Kept, written: readonly Written[]): Promise<Ledger> {
  await untilRecorded(system, written);
  const { db } = system.database.store;
  const rows = await db.selectFrom('case_events').select(['command_id', 'seq', 'type']).execute();
  const byCommand = new Map<string, typeof rows>();
  for (const row of rows) {
    if (row.command_id) byCommand.set(row.command_id, [...(byCommand.get(row.command_id) ?? []), row]);
  }
  const eventsOf = ({ key }: Written) => byCommand.get(key) ?? [];
  const asked = new Set(written.map(({ key }) => key));
  const live = ({ municipality, caseId }: { municipality: string; caseId: string }) =>
    liveCase(system.client, { municipality: municipality as MunicipalityId, caseId: caseId as CaseId });
  const { differences } = await verifyStore({ db, rules: system.rules }, { liveState: live });
  return {
    acknowledged: written.length,
    afterRetries: written.filter(({ attempts }) => attempts > 1).length,
    events: rows.length,
    lost: written.filter((one) => eventsOf(one).length === 0),
    doubled: written.filter((one) => new Set(eventsOf(one).map(({ type }) => type)).size < eventsOf(one).length),
    misnumbered: written.filter((one) => eventsOf(one).length > 0 && eventsOf(one).every((r) => r.seq !== one.version)),
    unasked: [...byCommand.keys()].filter((id) => !asked.has(id)),
    differences,
  };
}

/** Waits until the store has every case in its latest acknowledged version; what is missing then, the ledger tells. */
export async function untilRecorded({ database }: Kept, written: readonly Written[]): Promise<void> {
  const latest = new Map<string, number>();
  for (const { caseId, version } of written) latest.set(caseId, Math.max(version, latest.get(caseId) ?? 0));
  const until = Date.now() + RECORDED_WITHIN_MS;
  while (Date.now() < until) {
    const stored = await database.store.db.selectFrom('cases').select(['case_id', 'version']).execute();
    const versions = new Map(stored.map(({ case_id, version }) => [case_id, version]));
    if ([...latest].every(([caseId, version]) => (versions.get(caseId) ?? 0) >= version)) return;
    await pause(250);
  }
}
