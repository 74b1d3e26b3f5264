import { both } from '../text';

/** The titles of the story and of its variants. */
export const titles = {
  S5: both(
    'Eget initiativ, anonym, uden for kommunen, siger nej',
    'Own initiative, anonymous, outside the area, declines',
  ),
  'S5-seventeen': both(
    'En på 17 år er uden for målgruppen, og underretningspligten vises',
    'A 17-year-old is outside the target group, and the duty to notify is shown',
  ),
  'S5-nobody-assesses': both(
    'Ingen vurderer borgerens afvisning: sagen ophører automatisk mandag 24.08',
    'Nobody assesses the decline: it ends by itself on Monday 24.08',
  ),
} as const;

/** What happens, by the moment at which it does; a moment that a variant tells otherwise has a number. */
export const lines = {
  '10.08.2026 10.30': both(
    '»Lad mig være«: indsatsen stopper straks, og der skal vurderes',
    '"Leave me be": outreach stops at once, the assessment opens',
  ),
  '09.02.2026 09.10': both(
    '»Kvinden ved søen«, 30-40 år efter skøn, på eget initiativ med vurderingen som begrundelse: aktiv straks',
    '"The woman by the lake", 30-40 by estimate, on own initiative with the judgement as reason: active at once',
  ),
  '18.02.2026 11.20': both(
    'Hun bliver mødt i Lyngby: advarsel og begrundelse; at uddannelsen mangler, er kun en advarsel',
    'Met in Lyngby: warning and reason; the missing education is a warning only',
  ),
  '21.02.2026 13.00': both(
    'Et besøg en lørdag: tilladt, men vist som usædvanligt',
    'A Saturday visit is flagged, allowed',
  ),
  '07.04.2026 13.15': both(
    'På café: »borgeren betaler egne udgifter« vises',
    'At a café: "the citizen pays own expenses" is shown',
  ),
  '18.05.2026 09.30': both(
    'En ny version af standarden: uden høring afvises den; med høring gælder den for nye sager',
    'A new version of the standard: refused without a hearing; with it, it holds for new cases',
  ),
  '18.05.2026 10.00': both(
    'En lokal indstilling fra samme dag (5. juni lukket) gælder straks også for denne sag',
    'A local setting dated the same day (5 June closed) holds for this case at once',
  ),
  '22.05.2026 11.00': both(
    'Næste opfølgning falder på 5. juni, som nu er lukket',
    'The next follow-up falls on 5 June, now closed',
  ),
  '16.06.2026 12.10': both('Hun bliver mødt igen', 'Met again'),
  '22.06.2026 10.00': both(
    'Teamlederen flytter sagen til den nye version',
    'The team lead moves the case to the new version',
  ),
  '21.08.2026 11.00': both('Vurderet: sagen ophører efter borgerens ønske', 'Assessed → ended: declined'),
  '28.08.2026 09.00': both('En uge efter: intet minder om sagen', 'A week later: quiet'),
  '09.02.2026 09.10 #2': both('Kvinden ved søen er 17 år', 'The woman by the lake is 17'),
  '15.06.2026 09.10': both('Eget initiativ', 'Own initiative'),
  '16.06.2026 12.10 #2': both('Hun bliver mødt', 'Met'),
  '25.08.2026 09.00': both('Ingen har vurderet: sagen er ophørt automatisk', 'Nobody has assessed: ended by itself'),
} as const;
