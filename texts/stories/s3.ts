import { both } from '../text';

/** The titles of the story and of its variants. */
export const titles = {
  S3: both(
    'Længe uden kontakt, fundet i tide, ophørt senere; uret stilles både tilbage og frem',
    'Long unreachable, found in the grace period, later ended; both clock changes',
  ),
  'S3-found-that-day': both(
    'En kontakt 15.04 før fristen udløber, standser ophøret',
    'A contact on 15.04 before the expiry wins',
  ),
  'S3-told-the-day-after': both(
    'Kontakten 15.04 noteres dagen efter: den sag, der var ophørt automatisk, fortsætter',
    'The contact on 15.04 is entered the day after: the case that had ended by itself goes on',
  ),
  'S3-seen-by-the-shop': both(
    'Set af købmanden i den sidste uge: ophører ikke, der spørges igen',
    'Seen by the shop in the last week: not ended, asked again',
  ),
} as const;

/** What happens, by the moment at which it does; a moment that a variant tells otherwise has a number. */
export const lines = {
  '15.12.2025 11.10': both('Kontakt, og derefter kun forsøg', 'Contact, then none but attempts'),
  '16.03.2026 13.00': both(
    'Søndag 15.03 ses mandag; kontaktpersonen vurderer samme dag. Fristen går hen over sommertid til onsdag 15.04',
    'Sunday 15.03 shows on Monday; the worker assesses that day. Grace over the spring change to Wednesday 15.04',
  ),
  '17.03.2026 09.00': both(
    'Teamlederen læser begrundelsen og forsøgene og er enig',
    'The team lead reads the reason and the attempts, and agrees',
  ),
  '02.06.2025 09.20': both('En pårørende henvender sig', "A relative's referral"),
  '03.06.2025 10.00': both('Visitationen tager sagen ind', 'Triage accepts'),
  '04.06.2025 13.30': both('Hun bliver mødt samme uge', 'Met the same week'),
  '14.07.2025 10.00': both('→ afklarende', '→ clarifying'),
  '28.07.2025 10.00': both(
    'Den sidste kontakt. 90 dage er til søndag 26.10 kl. 10, den dag uret stilles tilbage: 2161 timer',
    'Last contact. 90 days last until Sunday 26.10 at 10, the day the clock goes back: 2161 hours',
  ),
  '26.10.2025 10.30': both(
    'Spørgsmålet åbnes; folk ser det mandag 27.10',
    'The question opens; people see it on Monday 27.10',
  ),
  '30.10.2025 09.30': both(
    'Forsøgene ses; teamlederen vurderer, at sagen må ophøre. 30 dage er lørdag 29.11, så til mandag 01.12',
    'The attempts are shown; assessed "end". 30 days are Saturday 29.11, so Monday 01.12',
  ),
  '20.11.2025 14.40': both(
    'Værestedet ringer, og hun bliver mødt: ophøret standses → opsøgende, samme sag, samme kontaktperson',
    'The drop-in centre calls, she is met: ending stopped → outreach, same case, same worker',
  ),
  '16.04.2026 09.00': both(
    'Onsdag 15.04 er sagen ophørt automatisk',
    'On Wednesday 15.04 the case has ended by itself',
  ),
  '23.04.2026 09.00': both('En uge efter: intet minder om sagen', 'A week later: nothing reminds of the case'),
  '08.12.2025 10.00': both('En pårørende henvender sig', "A relative's referral"),
  '09.12.2025 09.00': both('Taget ind', 'Accepted'),
  '15.04.2026 16.10': both('Hun bliver mødt få timer før fristen udløber', 'She is met a few hours before the expiry'),
  '17.04.2026 09.00': both('Sagen fortsætter', 'The case goes on'),
  '16.04.2026 08.30': both('Sagen er ophørt i nat', 'The case ended last night'),
  '16.04.2026 09.10': both(
    'Telefonen havde ingen forbindelse: »mødt i går kl. 16.10«',
    'The phone had no net: "met yesterday at 16.10"',
  ),
  '10.04.2026 12.00': both('Købmanden fortæller, at hun var inde i går', 'The shop says that she came in yesterday'),
  '16.04.2026 09.00 #2': both('Ikke ophørt: spørgsmålet stilles igen', 'Not ended: the question is asked again'),
} as const;
