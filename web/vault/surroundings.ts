import type { Schemas } from '../../client';
import type { Instant } from '../../domain/clock/time';
import type { Bytes } from './keys';

export type Carried = Schemas['Carried'];
export type CarriedCase = Schemas['CarriedCase'];
/** What a standard asks of whoever begins on own initiative. */
export type OwnInitiativeAhead = Schemas['OwnInitiativeAhead'];

export type GivenKey =
  | { readonly kind: 'key'; readonly secret: Bytes; readonly until: Instant }
  | { readonly kind: 'blocked' };

/** What the vault asks the server; each throws `Refused` or `Unreachable`. */
export interface VaultServer {
  keyOf(deviceId: string): Promise<GivenKey>;
  carry(
    held: readonly { readonly caseId: string; readonly version: string }[],
    restricted: readonly string[],
  ): Promise<Carried>;
  tellOpened(deviceId: string, opened: readonly { readonly caseId: string; readonly at: Instant }[]): Promise<void>;
}

/** A passkey of this device alone, which gives a secret of 32 bytes once its person has shown that they are there. */
export interface Passkeys {
  /** Undefined where the device can make none that gives a secret, or its person would not. */
  make(
    name: string,
  ): Promise<{ readonly credentialId: Bytes; readonly salt: Bytes; readonly secret: Bytes } | undefined>;
  /** Undefined where its person would not, or it is gone. */
  secretOf(passkey: { readonly credentialId: Bytes; readonly salt: Bytes }): Promise<Bytes | undefined>;
}
