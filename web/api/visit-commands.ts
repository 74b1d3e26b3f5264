import type { QueryClient } from '@tanstack/preact-query';
import { type Problem, Refused, saysNothingOfIt } from './problem';
import type { Session } from './session';
import { sendVisitCommand, type Taken, type VisitCommand } from './visit-command';

/** `waiting`: no answer came, and the same is sent again by itself. Until `taken`, nobody may be shown as if it were. */
export type Standing =
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'taken'; readonly taken: Taken };

export interface GivenCommand {
  /** The Idempotency-Key. */
  readonly key: string;
  /** Whose it is: nobody else sends it, whoever signs in meanwhile. */
  readonly personId: string;
  readonly command: VisitCommand;
  readonly standing: Standing;
}

/** How long one waits for an answer, and before the same is sent again. */
const PATIENCE_MS = 15_000;
export const AGAIN_AFTER_MS = 5_000;

/** What was done about visits on this page: sent at once, and again until there is an answer. */
export class VisitCommands {
  private all: readonly GivenCommand[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly underWay = new Map<string, AbortController>();

  constructor(
    private readonly session: Session,
    private readonly queries: QueryClient,
  ) {
    window.addEventListener('online', () => this.sendWaiting());
    session.listen(() => this.sendWaiting());
  }

  get list(): readonly GivenCommand[] {
    return this.all;
  }

  /** Answers how to stop listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Answers the key by which it is found in the list. */
  give(personId: string, command: VisitCommand): string {
    const key = crypto.randomUUID();
    for (const { key: earlier } of this.all.filter((one) => isOvertaken(one, command))) this.drop(earlier);
    this.become([...this.all, { key, personId, command, standing: { kind: 'waiting' } }]);
    void this.send(key);
    return key;
  }

  /** Sends it no more, and forgets it. */
  drop(key: string): void {
    this.become(this.all.filter((one) => one.key !== key));
    this.underWay.get(key)?.abort();
  }

  sendWaiting(): void {
    for (const { key, standing } of this.all) if (standing.kind === 'waiting') void this.send(key);
  }

  /** Whether the visit was checked out here, which lists may not know yet. */
  isOver(visitId: string): boolean {
    return this.all.some(
      ({ command, standing }) =>
        command.kind === 'checkOut' && standing.kind === 'taken' && standing.taken.visitId === visitId,
    );
  }

  private async send(key: string): Promise<void> {
    const given = this.all.find((one) => one.key === key);
    if (given?.standing.kind !== 'waiting' || given.personId !== this.session.person?.id) return;
    this.stand(key, { kind: 'sending' });
    const abort = new AbortController();
    this.underWay.set(key, abort);
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(PATIENCE_MS)]);
    const standing = await sendVisitCommand(this.session.api, given.command, key, signal).then(
      (taken): Standing => ({ kind: 'taken', taken }),
      refusedOrWaiting,
    );
    this.underWay.delete(key);
    this.stand(key, standing);
    if (standing.kind === 'waiting') setTimeout(() => void this.send(key), AGAIN_AFTER_MS);
    else await this.queries.invalidateQueries();
  }

  private stand(key: string, standing: Standing): void {
    this.become(this.all.map((one) => (one.key === key ? { ...one, standing } : one)));
  }

  private become(all: readonly GivenCommand[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}

/**
 * What no longer holds once something else is done about the same visit: who calls for help is not back, and a check-out that
 * still waits would end the alarm; who checks out does not go on.
 */
function isOvertaken({ command: earlier, standing }: GivenCommand, command: VisitCommand): boolean {
  if (earlier.kind === 'start' || command.kind === 'start' || standing.kind === 'taken') return false;
  if (earlier.visitId !== command.visitId) return false;
  switch (command.kind) {
    case 'callForHelp':
      return earlier.kind !== 'extend';
    case 'checkOut':
      return true;
    case 'extend':
      return earlier.kind === 'extend';
  }
}

function refusedOrWaiting(error: unknown): Standing {
  return error instanceof Refused && !saysNothingOfIt(error)
    ? { kind: 'refused', problem: error.problem }
    : { kind: 'waiting' };
}
