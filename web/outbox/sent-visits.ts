import type { Outbox } from './outbox';

/** A visit that began from this page, which no list may have yet. */
export interface BegunVisit {
  /** The key of the command that began it. */
  readonly key: string;
  readonly visitId: string;
  readonly name: string;
  readonly expectedEnd: string;
}

/** What the server has taken about visits from this page: lists are recorded a moment after a command is answered. */
export class SentVisits {
  private allBegun: readonly BegunVisit[] = [];
  private readonly over = new Set<string>();

  constructor(outbox: Outbox) {
    outbox.listen((became) => {
      if (became?.kind !== 'sent' || became.entry.of.kind !== 'visit') return;
      const { entry, visitId } = became;
      const { of, key, message } = entry;
      if (visitId === undefined || !message || of.kind !== 'visit') return;
      if (of.act === 'checkOut') this.over.add(visitId);
      if (of.act === 'start' && hasEnd(message.body))
        this.allBegun = [...this.allBegun, { key, visitId, name: message.name, expectedEnd: message.body.expectedEnd }];
    });
  }

  get begun(): readonly BegunVisit[] {
    return this.allBegun;
  }

  /** Whether the visit was checked out here. */
  isOver(visitId: string): boolean {
    return this.over.has(visitId);
  }
}

const hasEnd = (body: unknown): body is { readonly expectedEnd: string } =>
  typeof body === 'object' && body !== null && 'expectedEnd' in body && typeof body.expectedEnd === 'string';
