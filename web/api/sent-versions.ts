import type { QueryClient } from '@tanstack/preact-query';

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
 * As of which version each case has to be shown, by the commands that were sent to it: lists are recorded a moment after a
 * command is answered.
 */
export class SentVersions {
  private readonly latest = new Map<string, Sent>();

  constructor(private readonly queries: QueryClient) {}

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

  /** Whether anything was sent to a case from this page. */
  get hasSent(): boolean {
    return this.latest.size > 0;
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
