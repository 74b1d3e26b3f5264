import type { AttentionItem } from '../../domain';
import { type Instant, localDateOf, startOfDay } from '../../domain/clock/time';
import type { Audience } from '../../domain/tasks/open-task';

/** An audience as one word for a column: `worker`, `teamLead`, `intakeOfficer`, `staff:<id>`. */
export function audienceWord(audience: Audience): string {
  return audience.role === 'staff' ? `staff:${audience.id}` : audience.role;
}

/** An item's own columns with their types, in the order in which rows of JSON are read and inserted. */
export const attentionColumns =
  'cause text, kind text, audience text, urgent boolean, shows_from timestamptz, due_at timestamptz, ' +
  'overdue_from timestamptz, escalates_at timestamptz, basis jsonb, other_than text';
export const attentionNames = attentionColumns.replaceAll(/ \w+(, |$)/g, '$1');

export interface ShownIn {
  readonly rehearsalId: string | null;
  /** When the latest event of the case happened. */
  readonly latest: Instant;
}

/** Attention items as rows, without the case's own columns; whoever is asked the same twice is asked once. */
export function attentionRows(items: readonly AttentionItem[], of: ShownIn) {
  const rows = items.map((item) => ({
    cause: item.cause,
    kind: item.kind,
    audience: audienceWord(item.for),
    urgent: item.urgent,
    shows_from: shownFrom(item.showsFrom, of),
    due_at: item.due ?? null,
    overdue_from: item.overdueFrom ?? null,
    escalates_at: item.escalatesAt ?? null,
    basis: item.basis,
    other_than: item.for.role === 'teamLead' ? (item.for.otherThan ?? null) : null,
  }));
  return [...new Map(rows.map((row) => [`${row.cause}/${row.audience}`, row])).values()];
}

/** In a rehearsal a case's own time runs on while the clock of the lists stands: what shows by the one shows by the other. */
export const shownFrom = (showsFrom: Instant, { rehearsalId, latest }: ShownIn): Instant =>
  rehearsalId !== null && showsFrom <= latest ? startOfDay(localDateOf(showsFrom)) : showsFrom;
