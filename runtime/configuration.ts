import { z } from 'zod';
import { type VariableProblem, withSecretFiles } from './secret-files';

/** A process was given a configuration that it cannot run on; the message names each variable and what would be right. */
export class BadConfiguration extends Error {
  readonly code = 'badConfiguration';
  constructor(problems: readonly (z.core.$ZodIssue | VariableProblem)[]) {
    const lines = problems.map(({ path, message }) => `  ${path.join('.') || 'environment'}: ${message}`);
    super(`the configuration cannot be used:\n${lines.join('\n')}`);
    this.name = 'BadConfiguration';
  }
}

/** These may be given by a file instead, as `DATABASE_URL_FILE=/run/secrets/database-url`. */
export const secretVariables = [
  'DATABASE_URL',
  'FODFAESTE_MASTER_KEY',
  'FODFAESTE_INTERNAL_TOKEN',
  'SMTP_URL',
  'TEMPORAL_TLS_CA',
  'TEMPORAL_TLS_CERT',
  'TEMPORAL_TLS_KEY',
  'TEMPORAL_API_KEY',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
] as const;

const POSTGRES = /^postgres(ql)?:\/\//;
const notPostgres = 'is not a PostgreSQL address: write it like postgres://name@host:5432/fodfaeste';

/** A PostgreSQL address that need not be given; empty is as if it were not there. */
export const postgresAddress = (name: string) =>
  z.preprocess((value) => value || undefined, z.string().regex(POSTGRES, `${name} ${notPostgres}`.trim()).optional());

const PEM = /^-----BEGIN [A-Z ]+-----/;
const pem = (what: string) =>
  z.string().regex(PEM, `is not ${what} as PEM text, which begins with -----BEGIN`).optional();
const UNSAFE_TEMPORAL = 'FODFAESTE_UNSAFE_TEMPORAL_WITHOUT_LOGIN';
const UNSAFE_DATABASE = 'FODFAESTE_UNSAFE_DATABASE_IN_CLEAR';
const onlyYes = z.literal('yes', 'can only be yes; leave it out otherwise').optional();

/** How the Temporal server is spoken to: TLS, and a certificate or a key that says who we are. */
export const temporalVariables = {
  TEMPORAL_TLS: z.literal('on', 'can only be on; leave it out otherwise').optional(),
  TEMPORAL_TLS_CA: pem('the certificate of who signed the server’s'),
  TEMPORAL_TLS_CERT: pem('our certificate'),
  TEMPORAL_TLS_KEY: pem('the key of our certificate'),
  TEMPORAL_TLS_SERVER_NAME: z.string().min(1).optional(),
  TEMPORAL_API_KEY: z.string().min(8, 'is too short to be a key').optional(),
  NODE_ENV: z.string().optional(),
  [UNSAFE_TEMPORAL]: onlyYes,
} as const;

/** What every process of its own needs: where the database and Temporal are, and the master key. */
export const sharedConfiguration = {
  DATABASE_URL: z
    .string({ error: 'is missing: say where PostgreSQL is, like postgres://name@host:5432/fodfaeste' })
    .regex(POSTGRES, notPostgres),
  TEMPORAL_ADDRESS: z
    .string({ error: 'is missing: say where the Temporal server is, like 127.0.0.1:7233' })
    .regex(/^[^\s:/]+:\d{1,5}$/, 'is not an address: write host and port, like 127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1, 'is empty: name the Temporal namespace').default('fodfaeste'),
  REHEARSALS: z.literal('on', 'can only be on; leave it out otherwise').optional(),
  FODFAESTE_MASTER_KEY: z
    .string({ error: 'is missing: 32 random bytes in base64, the same for every process' })
    .min(1, 'is empty: 32 random bytes in base64, the same for every process'),
  [UNSAFE_DATABASE]: onlyYes,
  ...temporalVariables,
} as const;

/**
 * The configuration of a process, read once as it starts. A variable that is empty, as Compose files leave what is not
 * filled in, is as if it were not there.
 * @throws BadConfiguration that names every variable that is missing or wrong.
 */
export function readConfiguration<Shape extends z.ZodRawShape>(shape: Shape, env: NodeJS.ProcessEnv = process.env) {
  const byFile = secretVariables.filter((name) => name in shape);
  const { env: whole, problems } = withSecretFiles(env, byFile);
  const filledIn = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ''));
  const given = z.object(shape).safeParse(filledIn);
  if (given.success) problems.push(...unsafeInProduction(shape, filledIn));
  if (given.success && problems.length === 0) return given.data;
  // One that is given by a file which cannot be read is not also missing.
  const named = new Set(problems.map(({ path }) => path.join('').replace(/_FILE$/, '')));
  const issues = given.error?.issues.filter(({ path }) => !named.has(path.join('.'))) ?? [];
  throw new BadConfiguration([...issues, ...problems]);
}

/**
 * The PostgreSQL that DATABASE_URL or DATABASE_URL_FILE names, for commands that otherwise use a data folder.
 * @throws BadConfiguration when it cannot be used.
 */
export function givenDatabase(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return readConfiguration({ DATABASE_URL: postgresAddress('') }, env).DATABASE_URL;
}

/**
 * What is well-formed and yet no way to run in production: a Temporal server that lets anyone in, half of a certificate,
 * a database across the network in clear, a master key that was never drawn at random.
 */
function unsafeInProduction(
  shape: z.ZodRawShape,
  env: Readonly<Record<string, string | undefined>>,
): VariableProblem[] {
  const problems: VariableProblem[] = [];
  const { TEMPORAL_TLS_CERT: certificate, TEMPORAL_TLS_KEY: key, TEMPORAL_API_KEY: apiKey } = env;
  if (!certificate !== !key) {
    const path = [certificate ? 'TEMPORAL_TLS_KEY' : 'TEMPORAL_TLS_CERT'];
    problems.push({ path, message: 'is missing: a certificate and its key are given together' });
  }
  if (env.NODE_ENV !== 'production') return problems;
  if ('TEMPORAL_ADDRESS' in shape && !certificate && !apiKey && env[UNSAFE_TEMPORAL] !== 'yes') {
    const message =
      `is spoken to without a login: give TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY, or TEMPORAL_API_KEY; or say ` +
      `${UNSAFE_TEMPORAL}=yes where nobody else can reach it`;
    problems.push({ path: ['TEMPORAL_ADDRESS'], message });
  }
  if (env.DATABASE_URL && goesInClear(env.DATABASE_URL) && env[UNSAFE_DATABASE] !== 'yes') {
    const message =
      'is spoken to in clear: end it with ?sslmode=verify-full (and &sslrootcert=FILE for a certificate authority of your own); or say ' +
      `${UNSAFE_DATABASE}=yes where nobody else is on the way`;
    problems.push({ path: ['DATABASE_URL'], message });
  }
  if ('AUDIT_ANCHOR_DIR' in shape && !env.AUDIT_ANCHOR_DIR) {
    const message = 'is missing: the folder, not on the database’s own disk, where the audit log is anchored';
    problems.push({ path: ['AUDIT_ANCHOR_DIR'], message });
  }
  if ('FODFAESTE_MASTER_KEY' in shape && env.FODFAESTE_MASTER_KEY?.split(',').some(isNotRandom)) {
    const message = 'was not drawn at random: make one with `openssl rand -base64 32`';
    problems.push({ path: ['FODFAESTE_MASTER_KEY'], message });
  }
  return problems;
}

/** Of 32 random bytes hardly any two are alike; of a key that somebody typed for trying, nearly all are. */
function isNotRandom(key: string): boolean {
  const bytes = Buffer.from(key.trim(), 'base64');
  return bytes.length === 32 && new Set(bytes).size < 20;
}

/** Across a network, to a server that need not prove who it is. An address without a host is a socket of this machine. */
function goesInClear(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { hostname, searchParams } = new URL(address);
  const here = ['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return !here && searchParams.get('sslmode') !== 'verify-full';
}
