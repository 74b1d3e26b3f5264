import { both } from '../text';

/** The titles of the story and of its variants. */
export const titles = {
  'S5-never-found': both(
    'Aldrig fundet, og ingen svarer: ophører efter planen, skal bekræftes, genåbnes',
    'Never found, and nobody answers: ended on the plan, to be confirmed, reopened',
  ),
} as const;

/** What happens, by the moment at which it does; a moment that a variant tells otherwise has a number. */
export const lines = {
  '09.02.2026 10.15': both('En mand, som mange har set, og ingen kender', 'A man whom many have seen and nobody knows'),
  '11.05.2026 16.00': both(
    '90 dage uden kontakt: spørgsmålet er åbent',
    '90 days without contact: the question is open',
  ),
  '27.05.2026 09.00': both(
    'Der er mindet om det og sendt videre, og ingen har svaret: sagen afventer ophør efter planen fra 09.02',
    'Reminded and escalated, nobody answered: grace begins on the plan of 09.02',
  ),
  '26.06.2026 09.00': both(
    'Ophørt automatisk: ikke vurderet på ny, på teamlederens liste',
    "Ended by itself: not assessed anew, on the team lead's list",
  ),
  '29.06.2026 10.00': both('Genåbnet derfra som en forbundet sag', 'Reopened from there as a linked case'),
  '29.06.2026 10.05': both('Den gamle sag er ikke længere på listen', 'The old case is on the list no longer'),
} as const;
