import { both, type Table, template } from '../text';

/** One box by which a citizen is found. */
export const search = {
  box: both('Hvem leder du efter?', 'Whom are you looking for?'),
  hint: both(
    'Dæknavn, navn eller sådan som det lyder, sted, telefon, CPR-nummer eller sagsnummer. Det noteres, at du har søgt.',
    'Alias, name or how it sounds, place, phone, CPR number or case number. It is noted that you searched.',
  ),
  tooShort: both('Skriv mindst to tegn.', 'Write at least two characters.'),
  found: both('Fundet', 'Found'),
  by: template('Fundet på {what}', 'Found by {what}'),
  more: both(
    'Der er flere, end her er plads til. Skriv mere, så bliver listen kortere.',
    'There are more than fit here. Write more, and the list gets shorter.',
  ),
  nobody: both('Ingen passer', 'Nobody matches'),
  nobodyHelp: both(
    'Der søges kun blandt de sager, du kan se. Prøv et enkelt ord, de første tre bogstaver eller stedet, hvor personen træffes.',
    'Only the cases that you can see are searched. Try a single word, the first three letters, or the place where the person is found.',
  ),
} as const;

type By = 'number' | 'cpr' | 'phone' | 'name' | 'alias' | 'sound' | 'beginning' | 'place';

/** By what a citizen was found. */
export const foundBy: Table<By> = {
  number: both('sagsnummer', 'case number'),
  cpr: both('CPR-nummer', 'CPR number'),
  phone: both('telefon', 'phone'),
  name: both('navn', 'name'),
  alias: both('dæknavn', 'alias'),
  sound: both('lyd', 'sound'),
  beginning: both('begyndelsen af et ord', 'the beginning of a word'),
  place: both('sted', 'place'),
};
