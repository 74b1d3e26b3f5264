import type { Session } from '../api/session';
import { CarriedCases } from './carried';
import { Database } from './database';
import { VaultKeeper } from './keeper';
import { browsersPasskeys, hasPasskeys } from './passkeys';
import { vaultServer } from './server';

/** The vault as it stands in a browser. */
export function vaultInBrowser(session: Session) {
  const database = new Database();
  const server = vaultServer(session);
  const now = () => session.wall.now();
  const keeper = new VaultKeeper({ database, server, passkeys: browsersPasskeys, now });
  return { hasPasskeys, keeper, carried: new CarriedCases(database, keeper, server, now) };
}

export type VaultInBrowser = ReturnType<typeof vaultInBrowser>;
