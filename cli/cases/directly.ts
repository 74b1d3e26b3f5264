import { findByNumberOrId } from '../../store/record/registration';
import { rulesCache } from '../../store/rules/load-rules';
import { beginWithout, type Mended, type Mending, mend } from '../../temporal/mend';
import { prepareServer } from '../../temporal/prepare-server';
import { type ReviveDependencies, type Revived, type ReviveProgress, revive } from '../../temporal/revive';
import { type BegunAnew, reviveAnew } from '../../temporal/revive-anew';
import { type StoppedCase, stoppedCases } from '../../temporal/stopped-cases';
import { taskQueue } from '../../workflows/messages';
import { onGivenServers } from '../given/servers';

const SERVER_TIMEOUT_MS = 30_000;

/** On the PostgreSQL and the Temporal server that the environment names; an empty server is prepared first. */
export function reviveDirectly(tell: (progress: ReviveProgress) => void): Promise<Revived> {
  return onServers((world) => revive(world, tell));
}

/** The same, and runs that began before are ended first. */
export function reviveAnewDirectly(tell: (progress: ReviveProgress) => void): Promise<BegunAnew> {
  return onServers((world) => reviveAnew(world, tell));
}

/** Every recording that has stopped. */
export function stoppedDirectly(): Promise<readonly StoppedCase[]> {
  return onServers(({ store }) => stoppedCases(store));
}

/** Has one of them tried again. */
export function mendDirectly(stopped: StoppedCase, mending: Mending): Promise<Mended> {
  return onServers((world) => mend(world, stopped, mending));
}

/** Begins a case anew without what is sealed under a key that is nobody's; false where there is none to begin. */
export function leaveOutKeyDirectly(name: string, keyId: string): Promise<boolean> {
  return onServers(async (world) => {
    const registered = await findByNumberOrId(world.store.db, name);
    return registered !== undefined && beginWithout(world, registered, keyId);
  });
}

function onServers<Result>(act: (world: ReviveDependencies) => Promise<Result>): Promise<Result> {
  return onGivenServers(
    (servers) => act({ ...servers, rules: rulesCache(servers.store.db), taskQueue }),
    async ({ address, ...given }) => {
      await prepareServer(address, { requireTimeSkipping: false, timeoutMs: SERVER_TIMEOUT_MS, ...given });
    },
  );
}
