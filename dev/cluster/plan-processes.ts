import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../api/paths';
import { auditAnchorsIn } from '../../store/audit/anchor-folder';
import { ledgerIn } from '../../store/erasure/ledger';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { localLoginEnvironment } from '../identity-provider/local-login';
import { freePorts } from '../processes/free-ports';
import type { RunningTemporal } from '../temporal/start';
import { uiAddress } from '../temporal/ui';
import type { ClusterSettings } from './settings';
import type { ProcessPlan } from './start-processes';

/** The most processes of one kind. */
const MOST = 32;

const PROVIDER = 'identity-provider';

export const processNames: readonly string[] = [
  PROVIDER,
  ...['api', 'worker'].flatMap((kind) => Array.from({ length: MOST }, (_, index) => `${kind}-${index + 1}`)),
];

type Environment = Readonly<Record<string, string>>;

/** What every process is configured with. Secrets go by file, as containers are given them. */
export function sharedEnvironment(dataDir: string, databaseUrl: string, temporal: RunningTemporal): Environment {
  const keys = join(dataDir, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  const address = join(keys, 'database-url');
  writeFileSync(address, databaseUrl, { mode: 0o600 });
  chmodSync(address, 0o600);
  return {
    NODE_ENV: 'production',
    DATABASE_URL: '',
    DATABASE_URL_FILE: address,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    REHEARSALS: temporal.timeSkipping ? 'on' : '',
    // The server listens on the loopback address only.
    FODFAESTE_UNSAFE_TEMPORAL_WITHOUT_LOGIN: 'yes',
    AUDIT_ANCHOR_DIR: process.env.AUDIT_ANCHOR_DIR || auditAnchorsIn(dataDir),
    ...masterKey(dataDir),
    ...noMailUnlessSaid(),
  };
}

/**
 * A production worker does not start without a decision about mail; here it is off unless a mail server is configured.
 */
function noMailUnlessSaid(): Environment {
  const said = ['SMTP_URL', 'SMTP_URL_FILE'].some((name) => process.env[name]);
  return said ? {} : { MAIL: 'off' };
}

function masterKey(dataDir: string): Environment {
  if (process.env.FODFAESTE_MASTER_KEY || process.env.FODFAESTE_MASTER_KEY_FILE) return {};
  loadMasterKeys({ dataDir, env: {} });
  return { FODFAESTE_MASTER_KEY_FILE: join(dataDir, 'keys', 'master.json') };
}

interface Processes {
  readonly workers: readonly ProcessPlan[];
  readonly apis: readonly (ProcessPlan & { readonly url: string })[];
  /** Undefined where one was configured. */
  readonly identityProvider: ProcessPlan | undefined;
  /** The Temporal UI's port, which the APIs must know before it starts. */
  readonly uiPort: number;
}

/** Each with ports of its own; `first`: of the first API. */
export async function processesOf(settings: ClusterSettings, shared: Environment, first: number): Promise<Processes> {
  const [forProvider = 0, uiPort = 0, ...free] = await freePorts(settings.workers + settings.apis + 1);
  const forWorkers = free.slice(0, settings.workers);
  const forApis = [first, ...free.slice(settings.workers)];
  const ownProvider = !process.env.OIDC_ISSUER;
  const issuer = `http://127.0.0.1:${forProvider}`;
  const forLogin = {
    PUBLIC_URL: process.env.PUBLIC_URL || `http://127.0.0.1:${first}`,
    ...(ownProvider && localLoginEnvironment(settings.dataDir, issuer)),
  };
  const forUi: Environment = settings.temporalUi ? { TEMPORAL_UI_ORIGIN: uiAddress(uiPort) } : {};
  return {
    uiPort,
    identityProvider: ownProvider
      ? {
          name: PROVIDER,
          script: 'dev/identity-provider/process.ts',
          env: { ...shared, DATA_DIR: settings.dataDir, PORT: String(forProvider) },
          readyAt: `${issuer}/.well-known/openid-configuration`,
        }
      : undefined,
    workers: forWorkers.map((port, index) => ({
      name: `worker-${index + 1}`,
      script: 'worker/main.ts',
      env: { ...shared, METRICS_PORT: String(port) },
      readyAt: `http://127.0.0.1:${port}/healthz`,
    })),
    apis: forApis.map((port, index) => ({
      name: `api-${index + 1}`,
      script: 'api/main.ts',
      env: { ...shared, ...forLogin, ...forUi, ERASURE_LEDGER: ledgerIn(settings.dataDir), PORT: String(port) },
      url: `http://127.0.0.1:${port}`,
      readyAt: `http://127.0.0.1:${port}${paths.ready}`,
    })),
  };
}
