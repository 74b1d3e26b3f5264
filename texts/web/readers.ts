import type { LookedAs, Purpose } from '../../domain/access/readers';
import { both, type Table, template } from '../text';

/** Who looked at a case, when and for what. */
export const readers = {
  title: both('Hvem har set en sag', 'Who has looked at a case'),
  link: both('Hvem har set sagen', 'Who has looked at the case'),
  help: both(
    'Skriv sagens nummer. Du får at se, hvem der har åbnet den, hvornår og hvorfor, også når sagen er skærmet. Sagens indhold vises ikke.',
    'Write the number of the case. You are shown who has opened it, when and why, also where the case is restricted. What is in the case is not shown.',
  ),
  helpOfLead: both(
    'Skriv nummeret på en sag, du kan se. Du får at se, hvem der har åbnet den, hvornår og hvorfor.',
    'Write the number of a case that you can see. You are shown who has opened it, when and why.',
  ),
  number: both('Sagens nummer', 'The number of the case'),
  needed: both('Skriv sagens nummer.', 'Write the number of the case.'),
  show: both('Vis, hvem der har set den', 'Show who has looked'),
  of: template('Sagen {number}', 'Case {number}'),
  lists: both('Vis også, når sagen stod på en liste', 'Show also when the case was on a list'),
  none: both('Ingen har åbnet sagen', 'Nobody has opened the case'),
  noneHelp: both(
    'Det noteres, hver gang nogen åbner den, finder den ved en søgning eller bliver afvist.',
    'Each time somebody opens it, finds it by a search or is refused, it is noted.',
  ),
  absent: both('Sagen findes ikke', 'There is no such case'),
  absentHelp: both(
    'Se efter, om nummeret er rigtigt. Er sagen slettet, eller kan du ikke se den, står her det samme.',
    'Check the number. Where the case has been erased, or you cannot see it, the same stands here.',
  ),
  at: template('{on} kl. {time}', '{on} at {time}'),
  between: template('{on} kl. {first}–{last}', '{on} from {first} to {last}'),
  who: both('Hvem', 'Who'),
  when: both('Hvornår', 'When'),
  what: both('Hvad', 'What'),
  purpose: both('Formål', 'Purpose'),
} as const;

/** Whoever is not on staff, or no longer known. */
export const readersOf = {
  staff: both('En medarbejder', 'Someone on staff'),
  machine: both('Et andet system', 'Another system'),
  public: both('Den åbne formular', 'The public form'),
  receivingService: both('Det modtagende tilbud', 'The receiving service'),
  commandLine: both('Den, der driver systemet', 'Whoever runs the system'),
  unknown: both('Ukendt', 'Unknown'),
} as const;

export const lookedAsWords: Table<LookedAs> = {
  read: both('Åbnede sagen', 'Opened the case'),
  listed: both('Så den på en liste', 'Saw it on a list'),
  found: both('Fandt den ved en søgning', 'Found it by a search'),
  revealed: both('Fik vist noget, der ellers er skjult', 'Was shown what is otherwise masked'),
  takenOut: both('Hentede den ud', 'Took it out'),
  wrote: both('Skrev i sagen', 'Wrote in the case'),
  emergency: both('Tog nødadgang', 'Took emergency access'),
  oversaw: both('Så, hvem der har set den', 'Saw who has looked at it'),
  refused: both('Blev afvist', 'Was refused'),
};

export const purposeWords: Table<Purpose> = {
  emergency: both('Nødadgang', 'Emergency access'),
  search: both('Søgning', 'Search'),
  visit: both('Besøg', 'Visit'),
  ownCase: both('Egen sag', 'Own case'),
  standIn: both('Stedfortræder', 'Stand-in'),
  decision: both('Afgørelse', 'Decision'),
  teamsCase: both('Teamets sag', 'The team’s case'),
  leading: both('Ledelse af indsatsen', 'Leading the work'),
  intake: both('Visitation', 'Intake'),
  casework: both('Sagsbehandling', 'Casework'),
  handover: both('Overgang til andet tilbud', 'Handover to another service'),
  oversight: both('Tilsyn', 'Oversight'),
  otherSystem: both('Andet system', 'Another system'),
  running: both('Drift af systemet', 'Running the system'),
};
