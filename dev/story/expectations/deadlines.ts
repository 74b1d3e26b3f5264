import { localDateOf, showDate, showInstant } from '../../../domain/clock/time';
import type { Basis } from '../../../domain/rules/basis';
import type { OpenTask, TaskKind } from '../../../domain/tasks/open-task';
import type { CaseView, ListedTask } from '../case-view';
import { dateOf, momentOf } from '../moments';
import type { Expectation } from '../story';
import { ofCase, unless } from './case';

/**
 * What a deadline rests on: a clause (null: set locally), the local setting of its number, or a person's assessment.
 */
export type RestsOn = { readonly clause: string | null; readonly setting?: string; readonly assessed?: true };

function rightly({ clause, setting, assessed }: Basis, expected: RestsOn): boolean {
  return (
    clause === expected.clause &&
    setting?.key === expected.setting &&
    (assessed !== undefined) === (expected.assessed ?? false)
  );
}

function inWords({ clause, setting, assessed }: Basis | RestsOn): string {
  const number = typeof setting === 'object' ? setting.key : setting;
  return [clause ?? 'no clause', number, assessed && 'an assessment'].filter(Boolean).join(' with ');
}

function openOf({ matters }: CaseView, kind: TaskKind): ListedTask | undefined {
  return matters.find((matter) => matter.kind === kind);
}

/** Something is open and due on a day, resting on what is said. */
export const dueOn = (kind: TaskKind, day: string, basis: RestsOn): Expectation =>
  ofCase(`${kind} is due on ${day}, by ${inWords(basis)}`, (view) => {
    const open = openOf(view, kind);
    if (!open?.due) return open ? 'it has no date' : `it is not open; open are ${view.matters.map((one) => one.kind)}`;
    const right = localDateOf(open.due) === dateOf(day) && rightly(open.why.basis, basis);
    return unless(right, `it is due ${showInstant(open.due)}, by ${inWords(open.why.basis)}`);
  });

/** Something is open, and asks these. */
export const asks = (
  kind: TaskKind,
  whom: readonly OpenTask['asks'][number]['role'][],
  clause: string | null,
): Expectation =>
  ofCase(`${kind} asks ${whom.join(' and ')}, by ${clause}`, (view) => {
    const open = openOf(view, kind);
    if (!open) return `it is not open; open are ${view.matters.map((one) => one.kind)}`;
    const right = [...open.asks].sort().join() === [...whom].sort().join() && open.why.basis.clause === clause;
    return unless(right, `it asks ${open.asks.join(' and ')}, by ${open.why.basis.clause}`);
  });

export const showsFrom = (kind: TaskKind, when: string): Expectation =>
  ofCase(`${kind} shows to people from ${when}`, (view) => {
    const open = openOf(view, kind);
    return unless(
      open?.showsFrom === momentOf(when),
      open ? `it shows from ${showInstant(open.showsFrom)}` : 'it is not open',
    );
  });

export const isOverdue = (kind: TaskKind): Expectation =>
  ofCase(`${kind} is overdue`, (view) => {
    const open = openOf(view, kind);
    return unless(open?.standing === 'overdue', open ? `it is ${open.standing}` : 'it is not open');
  });

export const isOpen = (kind: TaskKind): Expectation =>
  ofCase(`${kind} is open`, (view) => unless(!!openOf(view, kind), `open are ${view.matters.map((one) => one.kind)}`));

export const isNotOpen = (...kinds: readonly TaskKind[]): Expectation =>
  ofCase(`${kinds.join(', ')} is not open`, (view) => {
    const open = kinds.filter((kind) => openOf(view, kind));
    return unless(open.length === 0, `${open.join(', ')} is open`);
  });

/** Ended means: nothing to come but the closing of the correction window. */
export const nothingComesButTheCorrectionWindow: Expectation = ofCase(
  'no deadline is left but the end of the correction window',
  ({ summary: { nextStep: next } }) =>
    unless(!next || next.kind === 'correctionWindowOver', `${next?.kind} on ${next && showInstant(next.at)}`),
);

/** Silence will have lasted as long as planned, to the minute. */
export const silenceReaches = (when: string): Expectation =>
  ofCase(`the silence will have lasted as long as planned on ${when}`, ({ summary }) =>
    unless(
      summary.unreachableFrom?.slice(0, 16) === momentOf(when).slice(0, 16),
      `on ${summary.unreachableFrom ? showInstant(summary.unreachableFrom) : 'no day'}`,
    ),
  );

/** The grace period, or the window of an assessment, ends with this day. */
export const endingComesOn = (day: string): Expectation =>
  ofCase(`the ending comes as ${day} closes`, ({ state }) => {
    const until = state.ending?.until;
    return unless(
      until !== undefined && localDateOf(until) === dateOf(day),
      `it is ${until ? showDate(localDateOf(until)) : 'not coming'}`,
    );
  });

/** How long it is until the silence has lasted as planned, by a clock that is never set. */
export const silenceLasts = ({ hours }: { hours: number }): Expectation =>
  ofCase(`that is ${hours} hours after the last contact`, ({ summary }) => {
    const { lastTwoWayAt, unreachableFrom } = summary;
    if (!lastTwoWayAt || !unreachableFrom) return 'there is no silence to measure';
    const found = (Date.parse(unreachableFrom) - Date.parse(lastTwoWayAt)) / 3_600_000;
    return unless(found === hours, `it is ${found} hours`);
  });
