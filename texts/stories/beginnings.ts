import { both } from '../text';

/** What is registered where somebody begins a rehearsal from a story: what was said, and of whom. */
export const beginnings = {
  S1: {
    said: both(
      'Manden med den grå jakke har siddet ude ved stationen hver aften i ugen, og det fryser.',
      'The man in the grey jacket has been sitting out at the station every evening this week, and it is freezing.',
    ),
    calledBy: both('Grå Jakke', 'Grey Jacket'),
    place: both('Ved stationen', 'At the station'),
  },
  S2: {
    said: both(
      'Min kusine lukker ikke op mere. Hun har trukket gardinerne for siden november.',
      'My cousin does not open the door any more. She has had the curtains drawn since November.',
    ),
    calledBy: both('Gitte', 'Gitte'),
    place: both('Lejligheden', 'The flat'),
  },
  S3: {
    said: both(
      'Min søster har ikke taget telefonen i flere uger, og naboen ser hende aldrig.',
      'My sister has not answered the telephone for weeks, and the neighbour never sees her.',
    ),
    calledBy: both('Søsteren i kælderen', 'The sister in the basement'),
    place: both('Kælderlejligheden', 'The basement flat'),
  },
  S4: {
    said: both(
      'Sover på skift hos bekendte og møder ikke op til samtaler.',
      'Sleeps at one acquaintance after another, and does not come to meetings.',
    ),
    calledBy: both('Birthe Sandhøj', 'Birthe Sandhøj'),
    place: both('Hos en bekendt', 'With an acquaintance'),
  },
  S5: {
    said: both(
      'Hun har siddet ved søen hver dag i tre uger, alene, og går, når nogen kommer.',
      'She has sat by the lake every day for three weeks, alone, and leaves when somebody comes.',
    ),
    calledBy: both('Kvinden ved søen', 'The woman by the lake'),
    place: both('Bænken ved søen', 'The bench by the lake'),
  },
} as const;

/** The first assessment on which such a case is accepted. */
export const firstAssessment = {
  leastIntrusive: both(
    'Samtaler dér, hvor borgeren selv er, griber mindst ind.',
    'Talking where the citizen already is intrudes least.',
  ),
  reason: both(
    'Isoleret og uden anden støtte; fristerne passer til det.',
    'Isolated and without other support; the deadlines suit that.',
  ),
} as const;
