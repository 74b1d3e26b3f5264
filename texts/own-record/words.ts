import type { Actor } from '../../domain/ids';
import { both, type Table } from '../text';

/** The words of a citizen's own record. */
export const words = {
  title: both('Din sag', 'Your case'),
  madeAt: both('Udskrevet', 'Made'),
  status: both('Sagens status', 'The case’s status'),
  protected: both('Navn og adresse er beskyttet.', 'Name and address are protected.'),
  known: both('Det ved vi om dig', 'What we know of you'),
  entries: both('Det, der er skrevet', 'What has been written'),
  readThrough: both(
    'Andres navne og numre er udeladt, så vidt systemet kender dem. En medarbejder har ansvaret for at læse det igennem, før du får det.',
    'Names and numbers of others are taken out as far as the system knows them. A member of staff reads it through before it is given out.',
  ),
  leftOut: both('Udeladt', 'Left out'),
  withoutReminders: both(
    'Påmindelser, som systemet sender til medarbejderne, er ikke taget med.',
    'Reminders that the system sends to staff are not included.',
  ),
  lookUps: both('Hvornår du er slået op, og hvorfor', 'When you were looked up, and for what'),
  lookUpsUnnamed: both(
    'Her står dage og formål, ikke medarbejdernes navne. Det, der er skrevet i sagen, står ovenfor.',
    'Here are days and purposes, not the names of staff. What was written in the case stands above.',
  ),
  noLookUps: both('Ingen har slået dig op.', 'Nobody has looked you up.'),
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

/** Who wrote an entry, where that is nobody on staff by name. */
export const writers: Table<Actor['kind']> = {
  staff: both('medarbejder', 'staff'),
  machine: both('et andet system', 'another system'),
  public: both('en henvender', 'a referrer'),
  receivingService: both('det modtagende tilbud', 'the receiving service'),
  process: both('systemet', 'the system'),
};

/** What stands in place of what was left out of a text. */
export const leftOutWords = {
  referrer: both('[henvender]', '[referrer]'),
  otherCitizen: both('[en anden borger]', '[another citizen]'),
  cpr: both('[CPR-nummer]', '[CPR number]'),
} as const;
