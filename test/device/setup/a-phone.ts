import { type Instant, instant, plusHours } from '../../../domain/clock/time';
import { CarriedCases } from '../../../web/vault/carried';
import { Database } from '../../../web/vault/database';
import { VaultKeeper } from '../../../web/vault/keeper';
import type { Bytes } from '../../../web/vault/keys';
import type { Carried, CarriedCase, Passkeys, VaultServer } from '../../../web/vault/surroundings';

type Me = Parameters<VaultKeeper['meet']>[0];

const secret = (): Bytes => crypto.getRandomValues(new Uint8Array(32));

/** Somebody with cases of their own. */
export function someone(id: string): Me {
  const person: Partial<Me> = {
    kind: 'staff',
    id,
    name: id,
    language: 'da',
    acts: ['carriedToDevice'],
    csrfToken: 'secret',
  };
  return person as Me;
}

/** A case as it is carried, in so far as the vault looks at it. */
export function aCase(caseId: string, version = '1', name = `Borger ${caseId}`): CarriedCase {
  const one: Partial<CarriedCase> = { caseId, version, page: { name } as CarriedCase['page'] };
  return one as CarriedCase;
}

export const nameOf = (one: CarriedCase): string | null => one.page.name;

/** What the server has: each person's keys and cases. Answers come a few at a time, and may be cut. */
export class ServerInMemory implements VaultServer {
  readonly cases = new Map<string, CarriedCase>();
  readonly blocked = new Set<string>();
  readonly told: { readonly caseId: string; readonly at: Instant }[] = [];
  asked = 0;
  whose = '';
  signedInAt: Instant;
  private readonly keys = new Map<string, Bytes>();

  constructor(
    private readonly clock: { now: Instant },
    private readonly aPage = 3,
  ) {
    this.signedInAt = clock.now;
  }

  signIn(id: string): Me {
    this.whose = id;
    this.signedInAt = this.clock.now;
    return someone(id);
  }

  /** Shuts somebody out, and lets them in again. */
  forgetKeys(): void {
    this.keys.clear();
  }

  async keyOf(deviceId: string) {
    if (this.blocked.has(deviceId)) return { kind: 'blocked' } as const;
    const name = `${this.whose}/${deviceId}`;
    const key = this.keys.get(name) ?? secret();
    this.keys.set(name, key);
    return { kind: 'key', secret: key, until: plusHours(this.signedInAt, 12) } as const;
  }

  cutAfter = Number.POSITIVE_INFINITY;

  ownInitiative: Carried['ownInitiative'] = {
    phase: 'contact',
    firstAttemptBy: '2026-01-22',
    leastIntrusiveAsked: true,
    minimumAge: null,
    criteria: [],
  };

  async carry(held: Parameters<VaultServer['carry']>[0]): Promise<Carried> {
    if (this.asked >= this.cutAfter) throw new Error('no net');
    this.asked += 1;
    const has = new Map(held.map(({ caseId, version }) => [caseId, version]));
    const changed = [...this.cases.values()].filter(({ caseId, version }) => has.get(caseId) !== version);
    const gone = held
      .filter(({ caseId }) => !this.cases.has(caseId))
      .map(({ caseId }) => ({ id: caseId, why: 'moved' as const }));
    return {
      at: this.clock.now,
      until: plusHours(this.signedInAt, 12),
      gone,
      cases: changed.slice(0, this.aPage),
      left: Math.max(0, changed.length - this.aPage),
      total: this.cases.size,
      ownInitiative: this.ownInitiative,
    };
  }

  async tellOpened(_deviceId: string, opened: Parameters<VaultServer['tellOpened']>[1]): Promise<void> {
    this.told.push(...opened);
  }
}

/** A lock of the phone: what it gives belongs to one passkey and one salt. `unwilling`: its person says no. */
export class LockOfPhone implements Passkeys {
  unwilling = false;
  private readonly secrets = new Map<string, Bytes>();

  constructor(private readonly givesSecrets = true) {}

  async make() {
    if (this.unwilling || !this.givesSecrets) return undefined;
    const made = { credentialId: secret(), salt: secret(), secret: secret() };
    this.secrets.set(made.credentialId.join(), made.secret);
    return made;
  }

  async secretOf({ credentialId }: { readonly credentialId: Bytes }) {
    return this.unwilling ? undefined : this.secrets.get(credentialId.join());
  }
}

/** A phone with its clock, its lock and its server. `opened` anew it has what lies on it and nothing else. */
export class Phone {
  readonly clock = { now: instant('2026-01-22T07:00:00.000Z') };
  readonly server = new ServerInMemory(this.clock);
  lock = new LockOfPhone();
  private readonly databases: Database[] = [];

  /** The app opened anew, after the browser was ended. */
  opened() {
    const database = new Database();
    this.databases.push(database);
    const now = () => this.clock.now;
    const keeper = new VaultKeeper({ database, server: this.server, passkeys: this.lock, now });
    return { database, keeper, carried: new CarriedCases(database, keeper, this.server, now) };
  }

  hoursPass(hours: number): void {
    this.clock.now = plusHours(this.clock.now, hours);
  }

  async end(): Promise<void> {
    for (const database of this.databases) await database.close();
  }

  /** Everything that lies on it, as whoever copies its files has it. */
  async files(): Promise<string> {
    const db = this.opened().database;
    const all = await db.use(async (open) =>
      Promise.all([...open.objectStoreNames].map(async (name) => ({ name, rows: await open.getAll(name) }))),
    );
    return JSON.stringify(all, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
  }
}
