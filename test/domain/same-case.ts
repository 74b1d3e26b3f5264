import type { CaseStory } from './a-case';

/**
 * A case as it is the same in whichever order it was told (docs/decisions/any-order.md): all its facts and everything that
 * is open, without the numbers and moments of the record, and without what people have been reminded of so far.
 */
export function sameCase({ state, openTasks, deadlines }: CaseStory) {
  const { version, lastEventAt, taken, takenBack, reminded, incidents, ...facts } = state;
  return withoutRecord({
    ...facts,
    incidents: [...incidents].sort(byId),
    open: openTasks
      .map(({ kind, asks, showsFrom, due, basis }) => ({ kind, asks, showsFrom, due, basis }))
      .sort(asText),
    due: deadlines.nextDeadline?.at,
  });
}

/** Where a fact stands in the record: its number, and when a contact was told. */
const ofTheRecord = ['seq', 'event', 'step', 'goesOnSince', 'pairsSetBy'];

function withoutRecord(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutRecord(one, within));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !ofTheRecord.includes(key) && !isWhenTold(key, inner, within))
      .map(([key, inner]) => [key, withoutRecord(inner, key)]),
  );
}

/** Who set a contact's own day said so as the contact was told; a review's day counts from an event. */
function isWhenTold(key: string, value: unknown, within: string): boolean {
  return (
    (key === 'at' && (within === 'followUpAssessed' || within === 'assessed')) ||
    (key === 'since' && typeof value === 'number')
  );
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
const asText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
