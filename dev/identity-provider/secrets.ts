import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Secrets = z.object({
  /** The key that tokens are signed with, as a private JWK. */
  signingKey: z.record(z.string(), z.unknown()),
  cookieKey: z.string().min(32),
  /** Our API’s at the provider, and that of every program for trying out. */
  clientSecret: z.string().min(32),
  machineSecret: z.string().min(32),
  /** Signs the cookies of the API’s own sessions. */
  sessionSecret: z.string().min(32),
});
export type Secrets = z.infer<typeof Secrets>;

/**
 * What one data folder's provider and API know of each other; made at the first start, readable by their owner alone.
 */
export function loadOrCreateSecrets(dataDir: string): Secrets {
  const folder = join(dataDir, 'keys');
  const path = join(folder, 'identity-provider.json');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  try {
    return Secrets.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(newSecrets()), { mode: 0o600, flag: 'wx' });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, path); // of two that start at the same moment, the first one's stand
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return Secrets.parse(JSON.parse(readFileSync(path, 'utf8')));
}

export function newSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const secret = () => randomBytes(32).toString('base64url');
  return {
    signingKey: { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' },
    cookieKey: secret(),
    clientSecret: secret(),
    machineSecret: secret(),
    sessionSecret: secret(),
  };
}
