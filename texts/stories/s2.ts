import { both } from '../text';

/** The titles of the story and of its variants. */
export const titles = {
  S2: both('Takker nej efter flere måneder og kommer igen', 'Declines after months, comes back'),
} as const;

/** What happens, by the moment at which it does; a moment that a variant tells otherwise has a number. */
export const lines = {
  '06.01.2025 10.05': both(
    'En pårørende skriver gennem den åbne formular',
    'A relative writes through the public form',
  ),
  '07.01.2025 09.30': both('Visitationen tager sagen ind', 'Triage accepts'),
  '13.01.2025 11.20': both('Den første kontakt', 'First contact'),
  '03.02.2025 13.10': both('→ afklarende', '→ clarifying'),
  '28.03.2025 10.00': both('→ motiverende', '→ motivating'),
  '10.04.2025 10.00': both('De aftaler at gå til lægen sammen', 'They agree to go to the doctor together'),
  '22.04.2025 10.20': both('Aftalen bliver aflyst', 'The appointment is cancelled'),
  '02.06.2025 14.15': both(
    'De mødes; tilbage til opsøgende, med en begrundelse',
    'Met; back to outreach, with a reason',
  ),
  '18.08.2025 10.30': both(
    'En aftale, et samtykke og et tilbud om støtte står åbne',
    'An appointment, a consent and an offer of support are open',
  ),
  '25.08.2025 13.00': both('Kontaktpersonen tager alene på besøg', 'The worker sets out on a lone visit'),
  '25.08.2025 13.25': both(
    '»Jeg vil ikke mere«: sagen ophører samme dag, uden vurdering',
    '"I want no more of this": ended the same day, no assessment',
  ),
  '25.08.2025 14.20': both(
    'Besøget er ikke afmeldt: det slår alarm, selv om sagen er ophørt',
    'No check-out: the visit alarms, although the case has ended',
  ),
  '15.09.2025 22.10': both(
    'Politiet henvender sig: en ny sag, forbundet med den gamle',
    'The police refer: a new case, linked',
  ),
  '16.09.2025 09.00': both('Visitationen tager sagen ind', 'Triage accepts'),
  '17.09.2025 10.45': both('De mødes, og hun siger nej: sagen ophører', 'Met, and she declines: ended'),
  '24.09.2025 09.00': both('En uge efter: intet minder om de to sager', 'A week later: both cases are quiet'),
  '24.09.2025 09.05': both('Den første sag står, som den endte', 'The first case stands as it ended'),
} as const;
