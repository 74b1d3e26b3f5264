import type { BodyOf } from '../../../client';
import { type CaseCommand, caseCommand } from '../../api/case-command';
import type { CaseCommands, CommandAnswer } from '../../api/case-commands';
import { type Problem, Refused, saysNothingOfIt } from '../../api/problem';
import type { Session } from '../../api/session';

export type ContactBody = BodyOf<'/v1/cases/{caseId}/contacts'>;

/** A command that goes along with a contact, by a key of its own. */
interface Along {
  readonly key: string;
  readonly command: CaseCommand;
}

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
  /** Gives the place its name, by which the contact then names it; until that is answered. */
  readonly namesPlace: Along | undefined;
  /** Ticks off what was to be remembered, once the contact is in. */
  readonly ticksOff: readonly Along[];
  readonly standing: Standing;
}

/** A contact as it is filled in. */
export interface ContactToHold extends Pick<HeldContact, 'personId' | 'caseId' | 'name' | 'body'> {
  readonly newPlace?: BodyOf<'/v1/cases/{caseId}/places'> | undefined;
  /** The lines to remember that are done. */
  readonly tickedOff: readonly string[];
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

  hold({ newPlace, tickedOff, ...contact }: ContactToHold): void {
    const { caseId } = contact;
    const key = crypto.randomUUID();
    const namesPlace = newPlace && {
      key: crypto.randomUUID(),
      command: caseCommand('/v1/cases/{caseId}/places', { caseId }, newPlace),
    };
    const body = { ...contact.body, ...(namesPlace && { namedPlace: namesPlace.key }) };
    const ticksOff = tickedOff.map((line) => ({
      key: crypto.randomUUID(),
      command: caseCommand('/v1/cases/{caseId}/for-next-time/{line}/tick-off', { caseId, line }, {}),
    }));
    this.become([...this.all, { ...contact, key, body, namesPlace, ticksOff, standing: { kind: 'held' } }]);
    // A name moves no deadline, so it goes at once: whoever leaves the page then leaves no contact waiting for it.
    if (namesPlace) void this.namePlace(key, namesPlace).catch(() => undefined);
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
    this.stand(key, { kind: 'sending' });
    this.stand(
      key,
      await this.sendWhole(contact, keepalive).then(
        ({ version }): Standing => ({ kind: 'sent', version }),
        refusedOrWaiting,
      ),
    );
    await this.commands.readAnew();
  }

  private async sendWhole(
    { key, caseId, body, namesPlace, ticksOff }: HeldContact,
    keepalive: boolean,
  ): Promise<CommandAnswer> {
    if (namesPlace) await this.namePlace(key, namesPlace);
    const logged = await this.commands.send(
      caseCommand('/v1/cases/{caseId}/contacts', { caseId }, body),
      key,
      keepalive,
    );
    for (const { command, key: own } of ticksOff)
      await this.commands.send(command, own, keepalive).catch(unlessRefused);
    return logged;
  }

  private async namePlace(key: string, { command, key: own }: Along): Promise<void> {
    await this.commands.send(command, own);
    this.change(key, { namesPlace: undefined });
  }

  private stand(key: string, standing: Standing): void {
    this.change(key, { standing });
  }

  private change(key: string, changed: Partial<HeldContact>): void {
    this.become(this.all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  }

  private become(all: readonly HeldContact[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}

const isToBeSent = ({ kind }: Standing): boolean => kind === 'held' || kind === 'waiting';

/** A line that is refused has been ticked off by another meanwhile. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}

function refusedOrWaiting(error: unknown): Standing {
  return error instanceof Refused && !saysNothingOfIt(error)
    ? { kind: 'refused', problem: error.problem }
    : { kind: 'waiting' };
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
