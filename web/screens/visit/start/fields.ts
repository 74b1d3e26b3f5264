import type { About, Draft, Missing } from './draft';

/** What a part of the form is given: the draft, how to change it, what lacks, and what the server refused, by its field. */
export interface FieldsProps {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly about: About;
  readonly missing: Missing | undefined;
  readonly refused: ReadonlyMap<string, string>;
}
