import type { Language } from '../domain/rules/schema-parts';
import { both } from './text';

/** The words of a citizen's own record. */
export const words = {
  title: both('Din sag', 'Your case'),
  madeAt: both('Udskrevet', 'Made'),
  status: both('Sagen er', 'The case is'),
  protected: both('Navn og adresse er beskyttet.', 'Name and address are protected.'),
  known: both('Det ved vi om dig', 'What we know of you'),
  entries: both('Det er der skrevet', 'What has been written'),
  readThrough: both(
    'Andres navne og numre er taget ud, så vidt systemet kender dem. En medarbejder har ansvaret for at læse det igennem, før det gives videre.',
    'Names and numbers of others are taken out as far as the system knows them. A member of staff reads it through before it is given out.',
  ),
  leftOut: both('Taget ud', 'Taken out'),
  number: both('Nr.', 'No.'),
  time: both('Tidspunkt', 'Time'),
  what: both('Hvad', 'What'),
  by: both('Af', 'By'),
  content: both('Indhold', 'Content'),
  yes: both('ja', 'yes'),
  no: both('nej', 'no'),
} as const;

export const identityNames = {
  alias: both('Dæknavn', 'Alias'),
  name: both('Navn', 'Name'),
  cpr: both('CPR-nummer', 'CPR number'),
  phone: both('Telefon', 'Phone'),
  address: both('Adresse', 'Address'),
  place: both('Plejer at være', 'Usually found'),
  description: both('Beskrivelse', 'Description'),
  reachability: both('Kan træffes', 'Can be reached'),
} as const;

/** What the facts of an entry are called; one that is not here is shown by its own name. */
const factNames: Readonly<Record<string, ReturnType<typeof both>>> = {
  about: both('Om indgang nr.', 'About entry no.'),
  activities: both('Aktiviteter', 'Activities'),
  age: both('Alder', 'Age'),
  answer: both('Svar', 'Answer'),
  at: both('Tidspunkt', 'Time'),
  attempts: both('Forsøg', 'Attempts'),
  channel: both('Kanal', 'Channel'),
  contact: both('Kontakt', 'Contact'),
  contacts: both('Kontakter', 'Contacts'),
  contactTo: both('Kontakt til', 'Contact to'),
  days: both('Dage', 'Days'),
  description: both('Beskrivelse', 'Description'),
  estimated: both('Skønnet', 'Estimated'),
  followUpDays: both('Dage mellem opfølgninger', 'Days between follow-ups'),
  followUpOn: both('Næste opfølgning', 'Next follow-up'),
  goals: both('Mål', 'Goals'),
  ground: both('Grund', 'Ground'),
  happenedAt: both('Skete', 'Happened'),
  leastIntrusive: both('Mindst indgribende', 'Least intrusive'),
  letter: both('Brev', 'Letter'),
  minutes: both('Minutter', 'Minutes'),
  note: both('Notat', 'Note'),
  on: both('Dato', 'Date'),
  outcome: both('Udfald', 'Outcome'),
  phase: both('Fase', 'Phase'),
  place: both('Sted', 'Place'),
  placeText: both('Sted', 'Place'),
  plan: both('Plan', 'Plan'),
  reason: both('Begrundelse', 'Reason'),
  reasons: both('Begrundelse', 'Reasons'),
  receivedAt: both('Modtaget', 'Received'),
  referrer: both('Henvender', 'Referrer'),
  service: both('Tilbud', 'Service'),
  share: both('Må deles', 'May be shared'),
  targetGroups: both('Målgruppe', 'Target groups'),
  to: both('Til', 'To'),
  until: both('Indtil', 'Until'),
  urgent: both('Haster', 'Urgent'),
  what: both('Hvad', 'What'),
  wishes: both('Dine ønsker', 'Your wishes'),
  years: both('År', 'Years'),
};

export function factName(name: string, language: Language): string {
  return factNames[name]?.[language] ?? name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
