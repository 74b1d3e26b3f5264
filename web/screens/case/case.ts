import type { Schemas } from '../../../client';

/** A case as its page has it. */
export type Case = Schemas['CasePage'];

/** What a section of the page is given. */
export interface Section {
  readonly shown: Case;
}
