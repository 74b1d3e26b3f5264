import type { Schemas } from '../../../client';

/** A case as its page has it. */
export type Case = Schemas['CasePage'];

/** What a section of the page is given, that is made of so much of it: a case that is carried has no more. */
export interface SectionOf<Part extends keyof Case> {
  readonly shown: Pick<Case, Part>;
}

/** What a section is given that is made of all of it. */
export interface Section {
  readonly shown: Case;
}
