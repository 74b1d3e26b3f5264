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
] as const;

const POSTGRES = /^postgres(ql)?:\/\//;
const notPostgres = 'is not a PostgreSQL address: write it like postgres://name@host:5432/fodfaeste';

/** A PostgreSQL address that need not be given; empty is as if it were not there. */
export const postgresAddress = (name: string) =>
  z.preprocess((value) => value || undefined, z.string().regex(POSTGRES, `${name} ${notPostgres}`.trim()).optional());

/** What every process of its own needs: where the database and Temporal are, and the master key. */
export const sharedConfiguration = {
  DATABASE_URL: z
    .string({ error: 'is missing: say where PostgreSQL is, like postgres://name@host:5432/fodfaeste' })
    .regex(POSTGRES, notPostgres),
  TEMPORAL_ADDRESS: z
    .string({ error: 'is missing: say where the Temporal server is, like 127.0.0.1:7233' })
    .regex(/^[^\s:/]+:\d{1,5}$/, 'is not an address: write host and port, like 127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1, 'is empty: name the Temporal namespace').default('fodfaeste'),
  FODFAESTE_MASTER_KEY: z
    .string({ error: 'is missing: 32 random bytes in base64, the same for every process' })
    .min(1, 'is empty: 32 random bytes in base64, the same for every process'),
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
