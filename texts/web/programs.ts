import type { Scope } from '../../domain/access/roles';
import { both, type Table, template } from '../text';

/** Other systems that are let in: what each may do, when it last did, and that it is shut out. */
export const programs = {
  intro: both(
    'De systemer, der må tale med Fodfæste på egne vegne: hvad hvert må, og hvornår det sidst gjorde det. Det, de skriver, står i sagen i systemets navn.',
    'The systems that may speak with Fodfæste on their own behalf: what each may do, and when it last did. What they write stands in the case in the system’s name.',
  ),
  secret: both(
    'Et systems hemmelighed laves, skiftes og trækkes tilbage hos jeres identitetsudbyder. Fodfæste kender den ikke og kan ikke vise den.',
    'A system’s secret is made, changed and withdrawn at your identity provider. Fodfæste does not know it and cannot show it.',
  ),
  list: both('Systemer', 'Systems'),
  add: both('Luk et system ind', 'Let a system in'),
  clientId: template('Klient-id: {id}', 'Client id: {id}'),
  usedAt: template('Sidst brugt {at}', 'Last used {at}'),
  neverUsed: both('Endnu ikke brugt', 'Not used yet'),
  addedAt: template('Lukket ind {at}', 'Let in {at}'),
  shutOut: both('Lukket ude', 'Shut out'),
  change: both('Ret adgang', 'Change access'),
  withdraw: both('Luk ude', 'Shut out'),
  readmit: both('Luk ind igen', 'Let in again'),
  none: both('Ingen andre systemer har adgang', 'No other systems have access'),
  noneHelp: both(
    'Skal et fagsystem svare på tilbud, eller skal telefonomstillingen melde kontakter, så lukkes det ind her.',
    'If a specialist system is to answer offers, or a telephone exchange is to report contacts, it is let in here.',
  ),
} as const;

/** What another system may do, as one tells whoever answers for it. */
export const scopeNames: Table<Scope> = {
  referrals: both('Henvise borgere', 'Refer citizens'),
  handoverAnswers: both('Svare på tilbud, det har fået om en borger', 'Answer offers it was sent about a citizen'),
  contacts: both(
    'Melde, at nogen har haft kontakt med en borger',
    'Report that somebody was in contact with a citizen',
  ),
};

/** The dialogs in which access is given, changed and taken. */
export const programDialogs = {
  addTitle: both('Luk et system ind', 'Let a system in'),
  changeTitle: both('Ret systemets adgang', 'Change the system’s access'),
  name: both('Hvad er det for et system?', 'Which system is it?'),
  nameHint: both(
    'Det navn, kolleger ser ved det, systemet skriver, som »Telefonomstillingen«',
    'The name that colleagues see beside what it writes, like “The telephone exchange”',
  ),
  nameMissing: both('Skriv, hvad systemet hedder.', 'Write what the system is called.'),
  clientId: both('Klient-id hos identitetsudbyderen', 'Client id at the identity provider'),
  clientIdHint: both(
    'It-afdelingen har det. Skriv aldrig systemets hemmelighed her.',
    'The IT department has it. Never write the system’s secret here.',
  ),
  clientIdMissing: both('Skriv systemets klient-id.', 'Write the system’s client id.'),
  clientIdKnown: both(
    'Det system er der allerede. Ret dets adgang i listen.',
    'That system is there already. Change its access in the list.',
  ),
  scopes: both('Hvad må det?', 'What may it do?'),
  scopesHint: both(
    'Giv kun det, systemet skal bruge. Det kan aldrig mere end det, dets eget adgangsbevis også siger.',
    'Give only what the system needs. It can never do more than its own token says as well.',
  ),
  scopesMissing: both('Vælg mindst én ting.', 'Choose at least one.'),
  addFollows: both(
    'Det har adgang med det samme, og det noteres, hvem der gav den.',
    'It has access at once, and who gave it is noted.',
  ),
  addConfirm: both('Luk det ind', 'Let it in'),
  changeConfirm: both('Gem adgangen', 'Save the access'),
  withdrawTitle: both('Luk systemet ude?', 'Shut the system out?'),
  withdrawFollows: both(
    'Det afvises med det samme, også midt i det, det er i gang med. Det, det har skrevet, bliver stående. Sig det til dem, der har systemet, og træk hemmeligheden tilbage hos identitetsudbyderen.',
    'It is refused at once, also in the middle of what it is doing. What it has written stays. Tell those who run the system, and withdraw the secret at the identity provider.',
  ),
  withdrawConfirm: both('Ja, luk det ude', 'Yes, shut it out'),
  readmitTitle: both('Luk systemet ind igen?', 'Let the system in again?'),
  readmitFollows: both(
    'Det får med det samme den adgang, der står i listen.',
    'It has the access that stands in the list at once.',
  ),
  readmitConfirm: both('Ja, luk det ind igen', 'Yes, let it in again'),
  cancel: both('Nej', 'No'),
} as const;
