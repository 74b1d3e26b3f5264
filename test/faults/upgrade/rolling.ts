import pMap from 'p-map';
import type { Log } from '../../../dev/log';
import type { CaseId, MunicipalityId } from '../../../domain';
import { caseWorkflowId } from '../../../workflows/messages';
import { type OwnProcess, ownProcess } from '../arrangement/own-process';
import { type ProcessesApart, processesApart, type Servers } from '../arrangement/processes-apart';
import type { Chance } from '../arrangement/random';
import { faultsIn, ledgerOf } from '../ledger';
import { finish, steadyLoad } from '../load/steady-load';
import { type Written, writeUntilAcknowledged } from '../load/write';
import { type Change, type Copy, copyWith } from './copies';
import { type Tasks, tasksOfCases, whyStuck } from './tasks';

export type UpgradePlan = {
  readonly cases: number;
  readonly perSecond: number;
  /** How much is acknowledged while two versions share the work, and again while one then works alone. */
  readonly each: number;
};

export type UpgradeOutcome = {
  readonly tasks: Tasks;
  readonly cases: number;
  /** Cases that no longer take a contact, or have a step that fails. */
  readonly stuck: readonly string[];
  /** Where ledger and event log do not agree. */
  readonly faults: readonly string[];
  /** From the start of a version's worker until it said that it was at work, for each in turn. */
  readonly startsMs: readonly number[];
  /** What was said of an unguarded change instead of building it, and instead of starting its worker. Empty: it was let through. */
  readonly refusals: { readonly build: string; readonly start: string };
};

/**
 * Upgrades and rolls back under load, twice: to the release that announces a change and back, and from there to the
 * one whose new runs take it, and back. Each step as operations.md has it: the next version's worker starts beside the
 * old, they share the work, and then the old one ends.
 */
export async function upgradeUnderLoad(
  servers: Servers,
  chance: Chance,
  plan: UpgradePlan,
  log: Log,
): Promise<UpgradeOutcome> {
  const copies = { announced: copyWith('announced'), taken: copyWith('taken'), unguarded: copyWith('unguarded') };
  try {
    log('Making three releases: one that announces a change, one that takes it, one that does neither.');
    const build = await buildAll(copies);
    log('Starting the present one, and a load.');
    const system = await processesApart(servers);
    const workerOf = (change: Change) =>
      ownProcess({
        script: 'worker/main.ts',
        env: { ...system.env, TEMPORAL_ADDRESS: servers.temporal },
        ready: /worker is at work/,
        root: copies[change].root,
      });
    const [announcing, taking, unguarded] = [workerOf('announced'), workerOf('taken'), workerOf('unguarded')];
    try {
      const present = system.worker;
      const steps = [present, announcing, present, announcing, taking, announcing];
      const { written, startsMs } = await rollThrough(system, steps, { ...plan, chance, log });
      const start = await unguarded.start().then(
        () => '',
        (error: Error) => error.message,
      );
      log(`Looking at all ${written.length} that were written.`);
      return { ...(await examine(system, written)), startsMs, refusals: { build, start } };
    } finally {
      await Promise.all([announcing.kill(), taking.kill(), unguarded.kill()]);
      await system.close();
    }
  } finally {
    for (const copy of Object.values(copies)) copy.remove();
  }
}

/** Answers what was said of the unguarded change. */
async function buildAll({ announced, taken, unguarded }: Readonly<Record<Change, Copy>>): Promise<string> {
  const [first, second, refusal] = await Promise.all([announced.build(), taken.build(), unguarded.build()]);
  if (first || second) throw new Error(`a guarded change was not built:\n${first}${second}`);
  return refusal;
}

/** Answers everything that was acknowledged: the load, and in each step new cases, before and after the old version ends. */
async function rollThrough(
  system: ProcessesApart,
  [first, ...following]: readonly OwnProcess[],
  { cases, perSecond, each, chance, log }: UpgradePlan & { readonly chance: Chance; readonly log: Log },
): Promise<Pick<UpgradeOutcome, 'startsMs'> & { readonly written: Written[] }> {
  const began: Written[] = [];
  const startsMs: number[] = [];
  const load = steadyLoad(system.api.url, { cases, perSecond, chance });
  const goOnForAWhile = async () => {
    for (let fresh = 0; fresh < cases / 20; fresh += 1) {
      began.push(await writeUntilAcknowledged(system.api.url, { kind: 'start' }));
    }
    await load.untilAcknowledged(each);
  };
  try {
    await load.untilAcknowledged(cases);
    let before = first;
    for (const next of following) {
      const started = Date.now();
      await next.start();
      startsMs.push(Date.now() - started);
      log(
        `Version ${startsMs.length} of ${following.length} is at work beside the one before; ${load.written.length} written.`,
      );
      await goOnForAWhile();
      await before?.stop();
      await goOnForAWhile();
      before = next;
    }
  } catch (error) {
    void load.finish().catch(() => undefined);
    throw error;
  }
  log('Waiting for what is under way.');
  await finish(load, system);
  return { written: [...load.written, ...began], startsMs };
}

type Examined = Omit<UpgradeOutcome, 'startsMs' | 'refusals'>;

/** Gives every case one more contact, and looks at what has become of all of them. */
async function examine(system: ProcessesApart, written: Written[]): Promise<Examined> {
  const ids = written.filter(({ kind }) => kind === 'start').map(({ caseId }) => caseId);
  const stuck: string[] = [];
  const all = [...new Set(ids)];
  const addContact = async (caseId: string): Promise<void> => {
    try {
      written.push(await writeUntilAcknowledged(system.api.url, { kind: 'contact', caseId }, { attempts: 10 }));
    } catch (error) {
      stuck.push(`${caseWorkflowId('ballerup' as MunicipalityId, caseId as CaseId)}: ${error}`);
    }
  };
  await pMap(all, addContact, { concurrency: 8 });
  const faults = faultsIn(await ledgerOf(system, written));
  for (const caseId of all) {
    const why = await whyStuck(system.client, caseWorkflowId('ballerup' as MunicipalityId, caseId as CaseId));
    if (why) stuck.push(why);
  }
  return { cases: all.length, stuck, faults, tasks: await tasksOfCases(system.client) };
}
