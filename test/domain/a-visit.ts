import type { Actor, CommandId, MunicipalityId, StaffId } from '../../domain';
import { type Instant, latest } from '../../domain/clock/time';
import {
  decideVisit,
  evolveVisit,
  nextVisitDeadline,
  type VisitCommand,
  type VisitDecision,
  type VisitEvent,
  type VisitState,
  visitDeadlineReached,
} from '../../domain/visit/lone-visit';
import { type VisitMessage, visitMessagesOf } from '../../domain/visit/visit-messages';
import { anna, at, shown, staff, team } from './a-case';

/** What an event of a visit told, and when. */
export type Told = {
  readonly event: VisitEvent;
  readonly before: VisitState | undefined;
  readonly message: VisitMessage;
};

/** A lone visit told as it happens, by the domain alone. */
export class VisitStory {
  state: VisitState | undefined;
  readonly events: VisitEvent[] = [];
  readonly messages: Told[] = [];

  /** Gives a command at a moment, once what was due before has come; answers the rejection. */
  says(
    now: Instant,
    command: VisitCommand,
    by: Actor = staff(anna),
  ): Extract<VisitDecision, { rejected: string }> | undefined {
    this.on(now);
    const decision = decideVisit(this.state, command, { now, by });
    if ('rejected' in decision) return decision;
    this.record(now, decision.events, by);
    return undefined;
  }

  on(until: Instant): this {
    for (let next = this.next; next && next.at <= until; next = this.next) {
      // What was told late may have been due before it was known of.
      const now = latest(next.at, this.events.at(-1)?.at ?? next.at);
      if (this.state) this.record(now, visitDeadlineReached(this.state, now), { kind: 'process' });
    }
    return this;
  }

  get next() {
    return this.state && nextVisitDeadline(this.state);
  }

  /** In words, as `07.02.2026 22.15 visitAlarm → teamLead`. */
  get told(): string[] {
    return this.messages.map(({ message: { visibleFrom, kind, to } }) => `${shown(visibleFrom)} ${kind} → ${to.role}`);
  }

  private record(now: Instant, facts: readonly object[], by: Actor): void {
    for (const fact of facts) {
      const seq = (this.state?.version ?? 0) + 1;
      const command = { id: `c${seq}` as CommandId, digest: 'd' };
      const event = { ...fact, seq, v: 1, at: now, by, command } as VisitEvent;
      const before = this.state;
      this.messages.push(...visitMessagesOf(before, event).map((message) => ({ event, before, message })));
      this.state = evolveVisit(before, event);
      this.events.push(event);
    }
  }
}

export const startOf = (
  expectedEnd: string,
  more: { companions?: StaffId[]; begunAt?: Instant } = {},
): VisitCommand => ({
  type: 'startVisit',
  data: {
    visitId: '00000000-0000-4000-8000-000000000001',
    municipality: 'ballerup' as MunicipalityId,
    worker: anna,
    team,
    expectedEnd: at(expectedEnd),
    alarmMinutes: 15,
    ...more,
  },
});

/** A visit of Anna's on a Saturday evening, to be over at 22. */
export const begun = (more: { companions?: StaffId[] } = {}): VisitStory => {
  const visit = new VisitStory();
  visit.says(at('2026-02-07 21:00'), startOf('2026-02-07 22:00', more));
  return visit;
};
