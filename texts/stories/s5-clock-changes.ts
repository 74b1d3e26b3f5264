import { both } from '../text';

/** The titles of the story and of its variants. */
export const titles = {
  'S5-clock-changes': both(
    'Kl. 02.30 den nat uret stilles frem, og den nat det stilles tilbage: netop én påmindelse',
    '02.30 on the night the clock goes forward, and on the night it goes back: exactly one reminder',
  ),
} as const;

/** What happens, by the moment at which it does; a moment that a variant tells otherwise has a number. */
export const lines = {
  '22.03.2026 12.00': both('Næste opfølgning søndag 29.03', 'The next follow-up on Sunday 29.03'),
  '29.03.2026 09.00': both(
    'Kl. 02.30 fandtes ikke: der blev mindet om det kl. 03.30, én gang',
    '02.30 did not exist: reminded at 03.30, once',
  ),
  '18.10.2026 12.00': both('Næste opfølgning søndag 25.10', 'The next follow-up on Sunday 25.10'),
  '25.10.2026 09.00': both(
    'Kl. 02.30 kom to gange: der blev mindet om det den første, én gang',
    '02.30 came twice: reminded at the first, once',
  ),
} as const;
