/**
 * Who has set a date: a person for this citizen; nobody, who let the settings' proposal stand; a span that is the same
 * everywhere; the standard's clause, with or without days that are set locally; the municipality alone. `notRecorded`:
 * a release that did not keep it.
 */
export type SetBy =
  | 'individually'
  | 'proposalTaken'
  | 'notRecorded'
  | 'everywhere'
  | 'daysLocally'
  | 'byStandard'
  | 'locally';

/** Of a basis, as it is stored or as it is answered. */
type Rests = Readonly<
  { clause: string | null } & Partial<
    Record<'setting' | 'fixed' | 'assessed' | 'proposalTaken' | 'notRecorded', unknown>
  >
>;

/** Who has set the date that rests on this; the nearest to the citizen counts. */
export function setByOf({ clause, setting, fixed, assessed, proposalTaken, notRecorded }: Rests): SetBy {
  if (assessed) return 'individually';
  if (proposalTaken) return 'proposalTaken';
  if (notRecorded) return 'notRecorded';
  if (fixed) return 'everywhere';
  if (!clause) return 'locally';
  return setting ? 'daysLocally' : 'byStandard';
}
