import type { Instant } from '../../domain/clock/time';
import type { Basis } from '../../domain/rules/basis';

/** One row of a story's timeline. */
export type Row =
  | { readonly kind: 'line'; readonly at: Instant; readonly line: string; readonly says: string }
  | EventRow
  | {
      readonly kind: 'deadline';
      readonly at: Instant;
      readonly title: string;
      readonly due: Instant;
      readonly showsFrom: Instant;
      readonly why: string;
      readonly basis: Basis;
    }
  | MessageRow
  | {
      readonly kind: 'warning' | 'refusal';
      readonly at: Instant;
      readonly text: string;
      readonly clause: string | null;
    };

export type EventRow = {
  readonly kind: 'event' | 'process';
  readonly at: Instant;
  readonly who: string;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly quote: string | undefined;
  readonly routine: boolean;
  readonly data: Readonly<Record<string, unknown>>;
};

export type MessageRow = {
  readonly kind: 'message';
  readonly at: Instant;
  readonly to: string;
  readonly title: string;
  readonly step: 'news' | 'reminder' | 'escalation';
  readonly due: Instant | null;
  readonly routine: boolean;
};

/** What people did by routine between two lines, in a few words. */
export type Summary = {
  readonly kind: 'summary';
  readonly from: Instant;
  readonly to: Instant;
  readonly contacts: number;
  readonly tries: number;
  readonly reviews: number;
  readonly reminders: number;
};

type Routine = EventRow | MessageRow;

/** The rows, with each stretch of routine summarised in one. */
export function summarised(rows: readonly Row[]): readonly (Row | Summary)[] {
  const told: (Row | Summary)[] = [];
  let stretch: Routine[] = [];
  const close = () => {
    if (stretch.length > 0) told.push(...summaryOf(stretch));
    stretch = [];
  };
  for (const row of rows) {
    if ('routine' in row && row.routine) stretch.push(row);
    else {
      close();
      told.push(row);
    }
  }
  close();
  return told;
}

/** A single routine act is shown as it is; reminders alone are left out. */
function summaryOf(stretch: readonly Routine[]): (Row | Summary)[] {
  const acts = stretch.filter((row) => row.kind !== 'message');
  if (acts.length === 0) return [];
  if (acts.length === 1) return [...acts];
  const count = (holds: (row: EventRow) => boolean) => acts.filter((row) => holds(row as EventRow)).length;
  return [
    {
      kind: 'summary',
      from: (acts[0] as Routine).at,
      to: (acts.at(-1) as Routine).at,
      contacts: count(({ data }) => data.outcome === 'contactMade'),
      tries: count(({ type, data }) => type === 'contactLogged' && data.outcome !== 'contactMade'),
      reviews: count(({ type }) => type === 'needReviewed'),
      reminders: stretch.length - acts.length,
    },
  ];
}
