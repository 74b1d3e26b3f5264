import { both, template } from './text';

/** The columns of a list of cases that is taken out as a file, and what the file is called. */
export const caseListFile = {
  name: template('sager-{on}.csv', 'cases-{on}.csv'),
  number: both('Sagsnummer', 'Case number'),
  citizen: both('Navn eller dæknavn', 'Name or alias'),
  caution: both('Mærke', 'Badge'),
  stage: both('Status eller fase', 'Status or phase'),
  worker: both('Kontaktperson', 'Contact person'),
  team: both('Team', 'Team'),
  due: both('Næste frist', 'Next deadline'),
  dueOn: both('Fristens dato', 'Due on'),
  daysOverdue: both('Dage efter fristen', 'Days overdue'),
  lastContact: both('Sidste kontakt', 'Last contact'),
  attempts: both('Forsøg derefter', 'Attempts since'),
  endedOn: both('Ophørt', 'Ended on'),
  ground: both('Grund til ophør', 'Ground for ending'),
} as const;
