import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { rehearsalNamespace } from '../../temporal/prepare-server';
import { datastores, type Persistence, SHARDS } from './persistence';

/** Where a server of ours listens. All on the loopback address; people and workers use only `frontend`. */
export interface ServerPorts {
  readonly frontend: number;
  readonly http: number;
  readonly history: number;
  readonly matching: number;
  readonly worker: number;
  /** How the four services find one another. */
  readonly membership: {
    readonly frontend: number;
    readonly history: number;
    readonly matching: number;
    readonly worker: number;
  };
}

/** How many free ports `portsFrom` wants. */
export const PORTS_NEEDED = 9;

/** Deals out free ports; `frontend` may be given instead. */
export function portsFrom(free: readonly number[], frontend?: number): ServerPorts {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = free;
  return {
    frontend: frontend || a,
    http: b,
    history: c,
    matching: d,
    worker: e,
    membership: { frontend: f, history: g, matching: h, worker: i },
  };
}

export interface DynamicSettings {
  /** Where workflows' time may be skipped: in the rehearsals' namespace alone, or, for tests, everywhere. */
  readonly timeSkipping?: 'rehearsals' | 'everywhere' | undefined;
  /** A run is told to continue as new from so many events on. Tests lower it, so that it happens often. */
  readonly suggestContinueAsNew?: number | undefined;
}

/** A setting's value, in one namespace or wherever no other is given. */
export interface DynamicValue {
  readonly value: unknown;
  readonly constraints?: { readonly namespace: string };
}

/** Settings that a Temporal server reads while it runs. */
export function dynamicSettings({
  suggestContinueAsNew,
  timeSkipping = 'rehearsals',
}: DynamicSettings): Record<string, readonly DynamicValue[]> {
  const constraints = { namespace: rehearsalNamespace() };
  const whole = Object.entries(everywhere(suggestContinueAsNew)).map(([key, value]) => [key, [{ value }]]);
  return {
    'frontend.WorkflowTimeSkippingEnabled': [
      timeSkipping === 'everywhere' ? { value: true } : { value: true, constraints },
    ],
    ...Object.fromEntries(whole),
  };
}

function everywhere(suggestContinueAsNew: number | undefined): Record<string, unknown> {
  return {
    'frontend.enableUpdateWorkflowExecution': true,
    'frontend.enableExecuteMultiOperation': true,
    // Without these two a fast-forward over a continue-as-new waits a second of real time, and virtual time runs on meanwhile.
    'history.timerProcessorMaxTimeShift': '50ms',
    'history.workflowIdReuseMinimalInterval': '0s',
    // A namespace and its attributes are made at the first start and used at once.
    'system.forceSearchAttributesCacheRefreshOnRead': true,
    ...(suggestContinueAsNew && { 'limit.historyCount.suggestContinueAsNew': suggestContinueAsNew }),
  };
}

/** Writes the two files that the production program reads into `folder`, and answers the path of the first. */
export function writeServerConfig(
  folder: string,
  persistence: Persistence,
  ports: ServerPorts,
  settings: DynamicSettings,
): string {
  const dynamic = join(folder, 'temporal-dynamic.yaml');
  writeFileSync(dynamic, stringify(dynamicSettings(settings)));
  const main = join(folder, 'temporal.yaml');
  // It may hold the database's password.
  writeFileSync(main, stringify(serverConfig(persistence, ports, dynamic)), { mode: 0o600 });
  return main;
}

function serverConfig(persistence: Persistence, ports: ServerPorts, dynamicSettingsFile: string) {
  const rpc = (service: 'frontend' | 'history' | 'matching' | 'worker') => ({
    rpc: { grpcPort: ports[service], membershipPort: ports.membership[service], bindOnLocalHost: true },
  });
  const frontend = rpc('frontend');
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'main',
      visibilityStore: 'visibility',
      numHistoryShards: SHARDS[persistence.kind],
      datastores: datastores(persistence),
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: { rpc: { ...frontend.rpc, httpPort: ports.http } },
      history: rpc('history'),
      matching: rpc('matching'),
      worker: rpc('worker'),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend}`,
          httpAddress: `127.0.0.1:${ports.http}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicSettingsFile, pollInterval: '10s' },
  };
}
