import { both } from '../text';

/** The titles of the story and of its variants. */
export const titles = {
  S1: both(
    'Anonym, en nabo, jul og en trussel; isolationen brydes',
    'Anonymous, a neighbour, Christmas, a threat; isolation broken',
  ),
  'S1-open-at-christmas': both(
    'Hvor der er åbent 24. og 31. december, skal første forsøg ske senest 30.12',
    'Where 24 and 31 December are open, the first attempt is due on 30.12',
  ),
} as const;

/** What happens, by the moment at which it does; a moment that a variant tells otherwise has a number. */
export const lines = {
  '19.12.2025 14.30': both(
    'En nabo ringer om »manden med den grå jakke« ved stationen og vil ikke nævnes',
    'A neighbour phones about "the man in the grey jacket" at the station and wants to stay unnamed',
  ),
  '22.12.2025 09.10': both('Visitationen tager sagen ind', 'Triage accepts'),
  '22.12.2025 13.20': both('Han er der ikke', 'He is not there'),
  '29.12.2025 10.40': both(
    'Han er der, men vil ikke tale: et forsøg, ikke en afvisning',
    'He is there and refuses to talk: an attempt, not a decline',
  ),
  '02.01.2026 11.15': both('Kaffe: der er kontakt', 'Coffee: contact made'),
  '12.01.2026 14.05': both(
    'Han råber en trussel. Et besøg alene standses, og går i gang med en begrundelse',
    'He shouts a threat. A lone visit is stopped, and goes ahead with a reason',
  ),
  '20.01.2026 10.30': both('Besøg med to medarbejdere → afklarende', 'A visit in a pair → clarifying'),
  '18.02.2026 13.00': both('Reglen om to medarbejdere ophæves → motiverende', 'The pair rule is lifted → motivating'),
  '10.03.2026 10.00': both(
    'Kontakt til boligselskabet; han giver navn og samtykke → stabiliserende',
    'Housing contact; he gives name and consent → stabilising',
  ),
  '04.05.2026 09.30': both(
    'Netværk og læge, og de har været på jobcentret sammen → afsluttende',
    'Network and doctor, the job centre visited together → closing',
  ),
  '08.06.2026 11.00': both(
    'Isolationen er brudt; han klarer sig selv uden anden indsats',
    'Isolation broken; self-reliant without another measure',
  ),
  '15.06.2026 09.00': both('En uge efter: intet minder om sagen', 'A week later: nothing reminds of the case'),
} as const;
