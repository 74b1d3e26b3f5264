import { both, template } from '../text';

/** The titles of the story and of its variants. */
export const titles = {
  S4: both(
    'Sagsbehandler; overgang afslået, siden accepteret; uden for åbningstid',
    'Caseworker; handover rejected, then accepted; out of hours',
  ),
  'S4-never-attends': both('Hun møder aldrig frem: sagen fortsætter', 'Never attends: the case goes on'),
  'S4-nobody-answers': both(
    'Ingen svarer efter brobygningen: ophører automatisk, videre i andet tilbud, skal bekræftes',
    'Nobody answers after the bridging: ended by itself, handed over, marked to confirm',
  ),
  'S4-closed-friday': both(
    'Hvor fredagen efter Kristi himmelfart er lukket, venter den til mandag 18.05',
    'Where the Friday after Ascension Day is closed, it waits for Monday 18.05',
  ),
} as const;

/** What happens, by the moment at which it does; a moment that a variant tells otherwise has a number. */
export const lines = {
  '14.05.2026 22.40': both(
    'Kristi himmelfartsdag kl. 22.40: hun skriver gennem den åbne formular, og svaret fortæller om akuttilbuddet',
    'Ascension Day, 22.40: she writes through the public form, and the answer tells of akuttilbuddet',
  ),
  '12.01.2026 10.20': both(
    'Myndigheden henviser en kvinde på 44, funktionelt hjemløs, med navn; manglende oplysninger vises',
    'Myndighed refers a woman of 44, functionally homeless, named; missing facts warn',
  ),
  '13.01.2026 09.00': both('Taget ind', 'Accepted'),
  '20.01.2026 09.30': both(
    'Første forsøg er overskredet, og der er mindet om det',
    'The first attempt is overdue, reminded',
  ),
  '20.01.2026 11.00': both(
    'Kontakt hjemme → kontakt etableret; behovet skal vurderes',
    'Contact at home → contact established; the need review opens',
  ),
  '10.03.2026 10.30': both(
    'Stabil kontakt → behov vurderet → § 85 tilbydes med samtykke',
    'Stable contact → need assessed → § 85 offered with consent',
  ),
  '30.03.2026 10.00': both('Intet svar 24.03: rykket og sendt videre', 'No reply by 24.03: chased, escalated'),
  '04.05.2026 13.00': both(
    'Afslået: »misbrug skal afklares først«. Sagen fortsætter, kontaktpersonen ved det, begrundelsen bliver',
    'Rejected: "misuse is to be clarified first". The case goes on, the worker knows, the reason stays',
  ),
  '15.05.2026 09.00': both(
    'Fredag: visitationen ser, at det er hende, og føjer det til hendes sag',
    'Friday: triage sees that it is her, and joins it to her case',
  ),
  '15.05.2026 09.05': both('Hendes kontaktperson ved det', 'Her worker knows'),
  '12.06.2026 10.00': both('Et nyt tilbud, mens § 101 er begyndt', 'A new offer, with § 101 begun'),
  '29.06.2026 10.00': both('Intet svar 26.06: rykket', 'No reply by 26.06: chased'),
  '10.08.2026 11.00': both('Accepteret; første møde aftalt til 21.08', 'Accepted; first meeting agreed for 21.08'),
  '14.09.2026 13.30': both('Fremmøde bekræftet → brobygning', 'Attendance confirmed → bridging'),
  '12.10.2026 14.00': both(
    'Landet, vurderet: sagen ophører, videre i andet tilbud',
    'Landed, assessed → ended: handed over',
  ),
  '19.10.2026 09.00': both('En uge efter: intet minder om sagen', 'A week later: quiet'),
  '22.09.2026 10.00': both('Hun mødte ikke frem', 'She did not attend'),
  '20.11.2026 10.00': both('Sagen fortsætter', 'The case goes on'),
  '15.10.2026 09.00': both('Brobygningen er slut: er hun landet?', 'Bridging is over: has she landed?'),
  '29.10.2026 09.00': both('Ingen har svaret: sagen er ophørt automatisk', 'Nobody has answered: ended by itself'),
} as const;

export const waits = template('Henvendelsen venter til {when}', 'The item waits for {when}');
