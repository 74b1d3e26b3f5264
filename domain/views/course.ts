import type { CrisisKind } from '../case/care-facts';
import type { CaseState } from '../case/case-state';
import { type ContactFact, isAttempt, isSighting, isTwoWay } from '../case/contact-facts';
import type { HandoverState, Service } from '../case/handover-states';
import { earliest, type Instant } from '../clock/time';
import type { EntryId } from '../ids';
import { type CaseEvent, evolve } from '../process';

/** Something that lasted: `until` is null while it goes on. */
type Span<What> = What & { readonly from: Instant; readonly until: Instant | null };

/** What of a case's course its last state does not tell: when it went from one thing to the next. */
export type Course = {
  /** Null: before outreach began. */
  readonly phases: readonly Span<{ readonly phase: string | null }>[];
  readonly pairs: readonly Span<object>[];
  readonly crises: readonly Span<{ readonly kind: CrisisKind }>[];
  readonly handovers: readonly {
    readonly id: EntryId;
    readonly service: Service;
    readonly steps: readonly { readonly state: HandoverState; readonly at: Instant }[];
  }[];
};

/** A contact in both directions is filled in a picture, an attempt hollow. */
export type ContactMark = 'contact' | 'attempt' | 'sighting' | 'other';

export function markOf(contact: Pick<ContactFact, 'outcome'>): ContactMark {
  if (isTwoWay(contact)) return 'contact';
  if (isAttempt(contact)) return 'attempt';
  return isSighting(contact) ? 'sighting' : 'other';
}

/**
 * The course of a case, folded from all of its events in their order. A case that moved in with a past is in its phase
 * since its outreach began.
 */
export function courseOf(events: readonly CaseEvent[]): Course {
  const states: { readonly at: Instant; readonly state: CaseState }[] = [];
  for (const event of events) states.push({ at: event.at, state: evolve(states.at(-1)?.state, event) });
  const spans = <What extends object>(of: (state: CaseState) => What | null) => spansOf(states, of);
  return {
    phases: spans(({ phase, status }) => (status === 'ended' ? null : { phase })).map(sinceOutreach(states)),
    pairs: spans(({ pairRule }) => (pairRule ? {} : null)),
    crises: spans(({ crisis }) => (crisis ? { kind: crisis.kind } : null)),
    handovers: (states.at(-1)?.state.handovers ?? []).map(({ id, service }) => ({
      id,
      service,
      steps: spans((state) => stepOf(state, id)).map(({ state, from }) => ({ state, at: from })),
    })),
  };
}

type States = readonly { readonly at: Instant; readonly state: CaseState }[];

/** The stretches in which `of` gave the same, without those in which it gave nothing. */
function spansOf<What extends object>(states: States, of: (state: CaseState) => What | null): Span<What>[] {
  const spans: Span<What>[] = [];
  let before: string | undefined;
  for (const { at, state } of states) {
    const now = of(state);
    const same = JSON.stringify(now);
    if (same === before) continue;
    const last = spans.at(-1);
    if (last && last.until === null) spans[spans.length - 1] = { ...last, until: at };
    if (now) spans.push({ ...now, from: at, until: null });
    before = same;
  }
  return spans;
}

function stepOf({ handovers }: CaseState, id: EntryId): { readonly state: HandoverState } | null {
  const found = handovers.find((one) => one.id === id);
  return found ? { state: found.state } : null;
}

const sinceOutreach =
  (states: States) =>
  (span: Span<{ readonly phase: string | null }>, index: number): Span<{ readonly phase: string | null }> => {
    const since = states.at(-1)?.state.activeSince;
    return index === 0 && since && span.phase !== null ? { ...span, from: earliest(span.from, since) } : span;
  };
