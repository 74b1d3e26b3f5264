import { type Bytes, type KeyPairs, openWithKey, openWithPair, sealForPair, sealWithKey, type VaultKey } from './keys';

/** What was sealed on this device: by the vault's key, or by the public key of a vault that could not be opened just then. */
export interface Sealed {
  readonly by: 'vault' | 'publicKey';
  readonly bytes: Bytes;
}

/** The vault is locked: nothing can be read until its person has signed in or shown the passkey. */
export class Locked extends Error {
  constructor() {
    super('the vault is locked');
    this.name = 'Locked';
  }
}

/** What was sealed cannot be opened: it was changed, or is another person's or another device's. */
export class NotOurs extends Error {
  constructor(cause: unknown) {
    super('sealed by another vault, or changed', { cause });
    this.name = 'NotOurs';
  }
}

/** Sealing and opening what one person keeps on this device. */
export interface Sealing {
  /** Whose vault it is, by their id. */
  readonly person: string;
  /** `sealOnly`: new notes can be kept, and none be read. `locked`: there is no vault of theirs here. */
  readonly state: 'open' | 'sealOnly' | 'locked';
  /** Seals a value that JSON can hold. Throws `Locked` where the state is `locked`. */
  seal(value: unknown): Promise<Sealed>;
  /** Throws `Locked` where the state is not `open`, `NotOurs` for another's or a changed value. */
  open<T>(sealed: Sealed): Promise<T>;
}

/** The keys that are at hand. */
export type KeysAtHand =
  | { readonly kind: 'open'; readonly key: VaultKey; readonly pair: KeyPairs['open'] }
  | { readonly kind: 'sealOnly'; readonly pair: KeyPairs['sealOnly'] }
  | { readonly kind: 'locked' };

/** Sealing with the keys that are at hand at that moment: they come and go while the page is open. */
export function sealingFor(person: string, keysNow: () => KeysAtHand): Sealing {
  return {
    person,
    get state() {
      return keysNow().kind;
    },
    async seal(value) {
      const keys = keysNow();
      const plain = new TextEncoder().encode(JSON.stringify(value));
      switch (keys.kind) {
        case 'open':
          return { by: 'vault', bytes: await sealWithKey(keys.key, plain, person) };
        case 'sealOnly':
          return { by: 'publicKey', bytes: await sealForPair(keys.pair, plain, person) };
        case 'locked':
          throw new Locked();
      }
    },
    async open<T>({ by, bytes }: Sealed) {
      const keys = keysNow();
      if (keys.kind !== 'open') throw new Locked();
      const opening = by === 'vault' ? openWithKey(keys.key, bytes, person) : openWithPair(keys.pair, bytes, person);
      const plain = await opening.catch((cause: unknown) => {
        throw new NotOurs(cause);
      });
      return JSON.parse(new TextDecoder().decode(plain)) as T;
    },
  };
}
