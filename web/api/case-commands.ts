import type { QueryClient } from '@tanstack/preact-query';
import type { Schemas } from '../../client';
import type { CaseCommand } from './case-command';
import { answerOf } from './problem';
import type { Session } from './session';

export type CommandAnswer = Schemas['CommandAnswer'];

/** What a list knows of a case. */
export interface AsOf {
  readonly caseId: string;
  readonly version: number;
}

interface Sent {
  readonly version: number;
  readonly at: number;
}

const SOONEST_MS = 500;

/**
 * Every command that the app sends to a case goes through here, so that it knows as of which version each case has to be
 * shown: lists are recorded a moment after a command is answered.
 */
export class CaseCommands {
  private readonly latest = new Map<string, Sent>();

  constructor(
    private readonly session: Session,
    private readonly queries: QueryClient,
  ) {}

  /**
   * Sends a command by its key, under which it is taken once however often it is sent. `keepalive`: the browser finishes it
   * after the page is gone. Throws `Refused`, or `Unreachable` where no answer of the server's came.
   */
  async send({ address, body }: CaseCommand, key: string, keepalive = false): Promise<CommandAnswer> {
    const request = new Request(new URL(address, location.origin), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
      keepalive,
    });
    const answer = await answerOf(this.session.ask(request).then(readAnswer));
    this.note(answer);
    return answer;
  }

  /** Has everything that is shown read anew. */
  readAnew(): Promise<void> {
    return this.queries.invalidateQueries();
  }

  /** Takes note of what was sent by the outbox, as of which a case is to be shown from then on. */
  noteSent(sent: AsOf | undefined): Promise<void> {
    if (sent) this.note(sent);
    return this.readAnew();
  }

  private note({ caseId, version }: AsOf): void {
    this.latest.set(caseId, { version: Math.max(version, this.versionOf(caseId)), at: Date.now() });
  }

  /** The version of the case with the latest command sent from here; 0 where there was none. */
  versionOf(caseId: string): number {
    return this.latest.get(caseId)?.version ?? 0;
  }

  /**
   * In how many milliseconds a list is to be read again, which knows less than was sent from here: the more seldom, the longer
   * it lags. False where it knows all.
   */
  readAgainIn(shown: readonly AsOf[]): number | false {
    const lags = shown.flatMap(({ caseId, version }) => {
      const sent = this.latest.get(caseId);
      return sent && sent.version > version ? [Date.now() - sent.at] : [];
    });
    return lags.length > 0 && Math.max(SOONEST_MS, Math.min(...lags) / 2);
  }
}

async function readAnswer(response: Response): Promise<{ readonly data?: CommandAnswer; readonly error?: unknown }> {
  const body: unknown = await response.json().catch(() => undefined);
  return response.ok && isCommandAnswer(body) ? { data: body } : { error: body };
}

function isCommandAnswer(body: unknown): body is CommandAnswer {
  return typeof body === 'object' && body !== null && 'version' in body && 'caseId' in body;
}
