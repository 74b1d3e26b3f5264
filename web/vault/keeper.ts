import { type Instant, latest } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { Person } from '../api/session';
import type { Database, KeptDevice, KeptPasskey, KeptVault } from './database';
import {
  type Bytes,
  newKeys,
  openPair,
  openWithKey,
  sealWithKey,
  unwrap,
  type VaultKey,
  wrap,
  wrappingKey,
} from './keys';
import { type KeysAtHand, type Sealing, sealingFor } from './sealing';
import type { OwnInitiativeAhead, Passkeys, VaultServer } from './surroundings';
import { forgetCarried, forgetOthers, forgetPast } from './wiping';

/** Whose vault lies here, when the server cannot be asked who is there. */
export type Away =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'locked'; readonly person: string; readonly language: Language; readonly hasPasskey: boolean };

interface Surroundings {
  readonly database: Database;
  readonly server: VaultServer;
  readonly passkeys: Passkeys;
  /** By the server's clock, as far as it is known. */
  readonly now: () => Instant;
}

interface Opened {
  readonly person: string;
  readonly keys: KeysAtHand;
  /** The server's key, while there is a session that it was given to: another wrap can be made. */
  readonly byServer: CryptoKey | undefined;
}

const locked: KeysAtHand = { kind: 'locked' };

/** Whose vault is open on this device, by which key, and until when. */
export class VaultKeeper {
  private opened: Opened | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly around: Surroundings) {}

  /** Answers how to stop listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The keys at hand for what one person keeps here. */
  keysOf(person: string): KeysAtHand {
    return this.opened?.person === person ? this.opened.keys : locked;
  }

  /** Whether it was opened by a live session, in which a passkey can be made. */
  get isOpenByServer(): boolean {
    return this.opened?.byServer !== undefined;
  }

  sealingOf(person: string): Sealing {
    return sealingFor(person, () => this.keysOf(person));
  }

  /**
   * Somebody has signed in: what others could read here goes, and their own vault is opened, or made where there is none that the
   * server's key opens. Answers false where this device is blocked: then nothing can be read on it. Throws `Unreachable`.
   */
  async meet(me: Person): Promise<boolean> {
    const { database, server } = this.around;
    const device = await this.device();
    await database.use((db) => forgetOthers(db, me.id));
    await this.keepDevice({ ...device, person: me.id });
    const given = await server.keyOf(device.id);
    if (given.kind === 'blocked') {
      await this.forget(me.id);
      return false;
    }
    const byServer = await wrappingKey(given.secret, 'server');
    const before = await database.use((db) => db.get('vaults', me.id));
    const { kept, key } = (before && (await this.opening(before, byServer))) ?? (await this.made(me, byServer));
    const pair = await openPair(key, kept, me.id);
    this.become({ person: me.id, keys: { kind: 'open', key, pair }, byServer });
    const profile = await this.sealingOf(me.id).seal({ ...me, csrfToken: '' });
    const passkeyWrap = kept.passkey && (await this.wrapByPasskey(kept, kept.passkey, { key, byServer }));
    await this.keep({ ...kept, language: me.language, until: given.until, profile: profile.bytes, passkeyWrap });
    await this.lookAtClock();
    return true;
  }

  /** There is no net: whoever was signed in here last and whose time is not over, with their vault still locked. */
  async findAway(): Promise<Away> {
    const { person } = await this.device();
    await this.lookAtClock();
    const kept = person === undefined ? undefined : await this.around.database.use((db) => db.get('vaults', person));
    if (!kept?.profile) return { kind: 'nobody' };
    if (!this.opened) this.sealOnly(kept);
    return { kind: 'locked', person: kept.person, language: kept.language, hasPasskey: kept.passkeyWrap !== undefined };
  }

  /** Opens what lies here by the device's passkey. Undefined where its person would not, or the time is over. */
  async unlock(): Promise<Person | undefined> {
    const { person } = await this.device();
    const kept = person === undefined ? undefined : await this.around.database.use((db) => db.get('vaults', person));
    if (!kept?.passkey || !kept.passkeyWrap) return undefined;
    const secret = await this.around.passkeys.secretOf(kept.passkey);
    await this.lookAtClock();
    const still = await this.around.database.use((db) => db.get('vaults', kept.person));
    if (!secret || !still?.passkeyWrap || !still.profile) return undefined;
    const key = await unwrap(still.passkeyWrap, await wrappingKey(secret, 'passkey'));
    const pair = await openPair(key, still, still.person);
    this.become({ person: still.person, keys: { kind: 'open', key, pair }, byServer: undefined });
    return this.sealingOf(still.person).open<Person>({ by: 'vault', bytes: still.profile });
  }

  /** Makes a passkey by which this vault can be opened without net. Answers whether there is one now. */
  async addPasskey(name: string): Promise<boolean> {
    const { opened } = this;
    if (!opened?.byServer || opened.keys.kind !== 'open') return false;
    const made = await this.around.passkeys.make(name);
    await this.keepWith(opened.person, { askedForPasskey: true });
    const kept = await this.around.database.use((db) => db.get('vaults', opened.person));
    if (!made || !kept) return false;
    const { secret, ...asked } = made;
    const { key } = opened.keys;
    const passkey = { ...asked, sealedSecret: await sealWithKey(key, secret, opened.person) };
    const passkeyWrap = await this.wrapByPasskey(kept, passkey, { key, byServer: opened.byServer });
    await this.keep({ ...kept, passkey, passkeyWrap });
    return true;
  }

  /** Their person was asked about a passkey, and is not asked again. */
  async declinePasskey(): Promise<void> {
    if (this.opened) await this.keepWith(this.opened.person, { askedForPasskey: true });
  }

  /** Which restricted cases their person asked to carry. */
  async carryRestricted(restricted: readonly string[]): Promise<void> {
    if (this.opened) await this.keepWith(this.opened.person, { restricted });
  }

  /** What is asked where a case is begun, as it was told last. */
  async keepOwnInitiative(person: string, ownInitiative: OwnInitiativeAhead): Promise<void> {
    await this.keepWith(person, { ownInitiative });
  }

  /** What is kept of the vault that is open now; undefined where none is. */
  async kept(): Promise<KeptVault | undefined> {
    const person = this.opened?.person;
    return person === undefined ? undefined : this.around.database.use((db) => db.get('vaults', person));
  }

  /** The session is over: what is open here is closed, and new notes are sealed to the public key. */
  async lock(): Promise<void> {
    const kept = await this.kept();
    if (kept) this.sealOnly(kept);
  }

  /** Its person signs out: what could be read here goes. What was not sent waits for them. */
  async leave(): Promise<void> {
    const device = await this.device();
    const person = this.opened?.person ?? device.person;
    await this.keepDevice({ ...device, person: undefined });
    if (person !== undefined) await this.forget(person);
    this.become(undefined);
  }

  /** Looks at the clock, which never goes back: whose time is over has nothing to read here any more. */
  async lookAtClock(): Promise<void> {
    const device = await this.device();
    const now = latest(device.latestAt, this.around.now());
    await this.keepDevice({ ...device, latestAt: now });
    const past = await this.around.database.use((db) => forgetPast(db, now));
    // A session that is alive may go on writing; it carries nothing more.
    if (this.opened && !this.opened.byServer && past.includes(this.opened.person)) await this.lock();
  }

  /** This device: its number is drawn once. */
  async device(): Promise<KeptDevice> {
    const kept = await this.around.database.use((db) => db.get('device', 'this'));
    if (kept) return kept;
    const drawn: KeptDevice = { id: crypto.randomUUID(), person: undefined, latestAt: this.around.now() };
    await this.keepDevice(drawn);
    return drawn;
  }

  private async opening(kept: KeptVault, byServer: CryptoKey): Promise<{ kept: KeptVault; key: VaultKey } | undefined> {
    const key = await unwrap(kept.serverWrap, byServer).catch(() => undefined);
    if (key) return { kept, key };
    // The server has another key, since its person was shut out meanwhile: what lies here opens no more.
    await this.forget(kept.person);
    return undefined;
  }

  private async made(me: Person, byServer: CryptoKey): Promise<{ kept: KeptVault; key: VaultKey }> {
    const { key, publicKey, sealedPrivateKey } = await newKeys(me.id);
    const serverWrap: Bytes = await wrap(key, byServer);
    const kept: KeptVault = {
      person: me.id,
      language: me.language,
      serverWrap,
      passkey: undefined,
      passkeyWrap: undefined,
      askedForPasskey: false,
      restricted: [],
      publicKey,
      sealedPrivateKey,
      profile: undefined,
      until: this.around.now(),
    };
    return { kept, key: await unwrap(serverWrap, byServer) };
  }

  private async wrapByPasskey(
    { person, serverWrap }: KeptVault,
    { sealedSecret }: KeptPasskey,
    { key, byServer }: { readonly key: VaultKey; readonly byServer: CryptoKey },
  ): Promise<Bytes> {
    const secret = await openWithKey(key, sealedSecret, person);
    return wrap(await unwrap(serverWrap, byServer, true), await wrappingKey(secret, 'passkey'));
  }

  private async forget(person: string): Promise<void> {
    await this.around.database.use((db) => forgetCarried(db, person));
    const kept = await this.around.database.use((db) => db.get('vaults', person));
    if (kept) this.sealOnly(kept);
  }

  private sealOnly({ person, publicKey }: KeptVault): void {
    this.become({ person, keys: { kind: 'sealOnly', pair: { publicKey } }, byServer: undefined });
  }

  private async keep(kept: KeptVault): Promise<void> {
    await this.around.database.use((db) => db.put('vaults', kept));
  }

  private async keepWith(person: string, changed: Partial<KeptVault>): Promise<void> {
    await this.around.database.use(async (db) => {
      const tx = db.transaction('vaults', 'readwrite');
      const kept = await tx.store.get(person);
      if (kept) await tx.store.put({ ...kept, ...changed });
      await tx.done;
    });
  }

  private async keepDevice(device: KeptDevice): Promise<void> {
    await this.around.database.use((db) => db.put('device', device, 'this'));
  }

  private become(opened: Opened | undefined): void {
    this.opened = opened;
    for (const listener of this.listeners) listener();
  }
}
