import type { Bilingual } from '../../domain/rules/schema-parts';

/** What each form's draft is kept as: its kind, the case, and of an act or a comment what it is called. */
export const draftOf = {
  contact: (caseId: string) => `contact/${caseId}`,
  /** A contact in place of one that another system has reported. */
  takenOver: (caseId: string, report: string) => `contact/${caseId}/${report}`,
  act: (caseId: string, title: Bilingual) => `act/${[caseId, title.da, title.en].map(encodeURIComponent).join('/')}`,
  /** Of one of several, by its id. */
  comment: (caseId: string, title: Bilingual, of: string) =>
    `comment/${[caseId, title.da, title.en, of].map(encodeURIComponent).join('/')}`,
  newPerson: 'newPerson',
  newReferral: 'newReferral',
  movingIn: 'movingIn',
  visit: (caseId: string) => `visit/${caseId}`,
  standard: (id: string, version: number) => `standard/${id}/${version}`,
  settings: 'settings',
} as const;
