import type { Schemas } from '../../../client';
import type { Language } from '../../../domain/rules/schema-parts';
import { nameOf } from '../../parts/name-of';
import type { ContactCase } from '../log-contact/contact-case';

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

/** What of a case is needed to log a contact with its citizen; places that are no longer used are not offered. */
export function contactCaseOf(
  shown: Pick<
    Case,
    'caseId' | 'status' | 'places' | 'forNextTime' | 'proposedFollowUpOn' | 'badge' | 'name' | 'number'
  >,
  language: Language,
): ContactCase {
  const { caseId, status, forNextTime, proposedFollowUpOn, badge } = shown;
  const places = shown.places.filter(({ retired }) => !retired);
  const needsTwo = badge?.kind === 'twoWorkers';
  return { caseId, status, places, forNextTime, proposedFollowUpOn, name: nameOf(shown, language), needsTwo };
}
