import type { BodyOf } from '../../../client';
import { caseCommand } from '../../api/case-command';
import type { CaseCommands } from '../../api/case-commands';
import { type Problem, Refused } from '../../api/problem';
import type { Session } from '../../api/session';

export type ContactBody = BodyOf<'/v1/cases/{caseId}/contacts'>;

/** How long a contact is kept back, in which it can be taken back: one wrong tap must not move a legal deadline. */
export const HELD_MS = 10_000;

/** `waiting`: no answer came, and the same is sent again. `sent`: the case's version with it, until lists have come as far. */
export type Standing =
  | { readonly kind: 'held' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'sent'; readonly version: number };

/** A contact that was logged here and that the lists of the server do not have yet. */
export interface HeldContact {
  /** The Idempotency-Key: sent twice, it is taken once. */
  readonly key: string;
  /** Whose it is: nobody else sends it, whoever signs in meanwhile. */
  readonly personId: string;
  readonly caseId: string;
  readonly name: string;
  readonly body: ContactBody;
  readonly standing: Standing;
}

/** The contacts logged on this page: kept at once, sent after ten seconds, one after another. */
export class HeldContacts {
  private all: readonly HeldContact[] = [];
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: Session,
    private readonly commands: CaseCommands,
  ) {
    // Whoever leaves the page may not come back to it, so what is kept goes at once.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.sendAll(true);
    });
  }

  get list(): readonly HeldContact[] {
    return this.all;
  }

  /** Answers how to stop listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hold(contact: Omit<HeldContact, 'key' | 'standing'>): void {
    const key = crypto.randomUUID();
    this.become([...this.all, { ...contact, key, standing: { kind: 'held' } }]);
    this.timers.set(
      key,
      setTimeout(() => this.send(key), HELD_MS),
    );
  }

  /** Takes back what has not been sent, or throws away what was refused. */
  drop(key: string): void {
    clearTimeout(this.timers.get(key));
    this.become(this.all.filter((one) => one.key !== key));
  }

  /** Sends what is kept back or waits. `leaving`: the browser finishes it after the page is gone. */
  sendAll(leaving = false): void {
    for (const { key, standing } of this.all)
      if (standing.kind === 'held' || standing.kind === 'waiting') this.send(key, leaving);
  }

  /** Whether a list that has the case as of that version knows less than was logged here. */
  hasNewer(caseId: string, version: number): boolean {
    return this.all.some((one) => one.caseId === caseId && isNewer(one.standing, version));
  }

  private send(key: string, leaving = false): void {
    clearTimeout(this.timers.get(key));
    const send = () => this.sendOne(key, leaving);
    if (leaving) void send();
    else this.sending = this.sending.then(send);
  }

  private async sendOne(key: string, keepalive: boolean): Promise<void> {
    const contact = this.all.find((one) => one.key === key);
    if (!contact || !isToBeSent(contact.standing) || contact.personId !== this.session.person?.id) return;
    const { caseId, body } = contact;
    this.stand(key, { kind: 'sending' });
    const command = caseCommand('/v1/cases/{caseId}/contacts', { caseId }, body);
    this.stand(
      key,
      await this.commands
        .send(command, key, keepalive)
        .then(({ version }): Standing => ({ kind: 'sent', version }), refusedOrWaiting),
    );
    await this.commands.readAnew();
  }

  private stand(key: string, standing: Standing): void {
    this.become(this.all.map((one) => (one.key === key ? { ...one, standing } : one)));
  }

  private become(all: readonly HeldContact[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}

const isToBeSent = ({ kind }: Standing): boolean => kind === 'held' || kind === 'waiting';

/** A session that is over, an overload and no answer at all say nothing about the contact: it is sent again. */
const WAIT_ON = [401, 429];

function refusedOrWaiting(error: unknown): Standing {
  if (!(error instanceof Refused)) return { kind: 'waiting' };
  const { problem } = error;
  const waits = problem.status >= 500 || WAIT_ON.includes(problem.status);
  return waits ? { kind: 'waiting' } : { kind: 'refused', problem };
}

function isNewer(standing: Standing, version: number): boolean {
  switch (standing.kind) {
    case 'sent':
      return standing.version > version;
    case 'refused':
      return false;
    case 'held':
    case 'sending':
    case 'waiting':
      return true;
  }
}
