import { both, row, template } from '../text';

/** Why somebody is not let in, or may not do what they ask. */
export const accessProblems = {
  loginNeeded: row(
    both('Log ind', 'Sign in'),
    both(
      'Du er ikke logget ind. Log ind på /login. Et program sender sit adgangstoken.',
      'You are not signed in. Sign in at /login; a program shows its access token in Authorization.',
    ),
  ),
  sessionOver: row(
    both('Du er logget ud', 'You are signed out'),
    both(
      'Det sker, når siden ikke har været brugt et stykke tid, når du har været logget ind længe, eller når du er blevet logget ud. Log ind igen.',
      'The session is over: unused for a while, at its end, or ended. Sign in again.',
    ),
  ),
  loginUnfinished: row(
    both('Log ind forfra', 'Sign in from the beginning'),
    both(
      'Login blev ikke begyndt her, eller det er allerede brugt. Begynd forfra på /login.',
      'This answer belongs to no sign-in that was begun here, or is used up. Begin at /login.',
    ),
  ),
  loginRefused: row(
    both('Login lykkedes ikke', 'Signing in did not succeed'),
    both(
      'Identitetsudbyderens svar kunne ikke bruges. Begynd forfra på /login.',
      'The identity provider’s answer could not be used. Begin again at /login.',
    ),
  ),
  loginTooWeak: row(
    both('Log ind med to faktorer', 'Sign in with two factors'),
    both(
      'Der kræves to faktorer for at logge ind, og din identitetsudbyder har ikke bekræftet dem. Begynd forfra på /login.',
      'A stronger sign-in is asked for than the one your identity provider told of. Begin again at /login with two factors.',
    ),
  ),
  loginAway: row(
    both('Du kan ikke logge ind lige nu', 'Signing in is not available just now'),
    both(
      'Identitetsudbyderen svarer ikke. Prøv igen om lidt.',
      'The identity provider does not answer. Try again in a moment.',
    ),
  ),
  deviceBlocked: row(
    both('Enheden er spærret', 'The device is blocked'),
    both(
      'Din teamleder har spærret den, fordi den var væk. Det, den havde med, er slettet. Er den fundet igen, kan teamlederen ophæve spærringen.',
      'Your team lead has blocked it, since it was lost. What it carried is deleted. Where it was found again, the team lead can unblock it.',
    ),
  ),
  programTaken: row(
    both('Klient-id’et er i brug', 'The client id is taken'),
    template(
      '{program} er lukket ind i en anden kommune. Brug det id, jeres egen identitetsudbyder har givet systemet.',
      '{program} is let in in another municipality. Use the id that your own identity provider gave the system.',
    ),
  ),
  loginTaken: row(
    both('Loginnavnet er i brug', 'The login is taken'),
    template(
      'En anden medarbejder logger allerede ind som {login}.',
      'Someone else on staff signs in as {login} already.',
    ),
  ),
  returnToElsewhere: row(
    both('Ugyldig adresse', 'Not an address of ours'),
    template(
      'Adressen i {parameter} skal være en side i Fodfæste, som /docs.',
      '{parameter} must be a path of this site, like /docs.',
    ),
  ),
  notOnStaff: row(
    both('Ikke oprettet som medarbejder', 'Not on staff here'),
    both(
      'Du er logget ind hos din kommune, men er ikke oprettet som medarbejder i Fodfæste. Kontakt din administrator.',
      'Your municipality knows you, but you have not been added here. Speak with your administrator.',
    ),
  ),
  tokenRefused: row(
    both('Adgangstoken afvist', 'Access token refused'),
    both(
      'Adgangstokenet er udløbet, er ikke udstedt til Fodfæste eller er ikke underskrevet af en udsteder, der er godkendt her.',
      'It has expired, is not meant for this API, or is not signed by an issuer that counts here.',
    ),
  ),
  clientNotAdmitted: row(
    both('Programmet har ikke adgang', 'This program is not admitted'),
    both(
      'Ingen kommune har givet programmet adgang, eller adgangen er taget tilbage.',
      'No municipality has admitted this program, or it is admitted no longer.',
    ),
  ),
  csrfTokenWrong: row(
    both('Genindlæs siden', 'The page must be loaded again'),
    template(
      'Genindlæs siden, og prøv igen. Det token, der hører til dit login, skal sendes med i {header}.',
      'A write needs the session’s token, from /v1/me, in the header {header}.',
    ),
  ),
  otherOrigin: row(
    both('Kommer fra en anden side', 'Comes from another site'),
    both('Ændringer modtages kun fra Fodfæstes egne sider.', 'Writes are taken from pages of Fodfæste alone.'),
  ),
  tooManyFailures: row(
    both('For mange mislykkede forsøg', 'Too many failed attempts'),
    template(
      'Der er for mange mislykkede forsøg herfra. Prøv igen om {seconds} sekunder.',
      'Too many attempts from here have failed. Try again in {seconds} seconds.',
    ),
  ),
  pageNotNamed: row(
    both('Fra en anden side', 'From another page'),
    both(
      'Kun den side til Temporal, som driften har angivet, kan bede om dette.',
      'Only Temporal’s own page may ask for this. TEMPORAL_UI_ORIGIN says where that is.',
    ),
  ),
  editedMeanwhile: row(
    both('Rettet af en anden imens', 'Changed by somebody else'),
    both(
      'En anden har rettet dette, siden du åbnede det. Intet er gemt. Se det nye, før du gemmer.',
      'Somebody else has changed this since you opened it. Nothing is saved. See what is new before you save.',
    ),
  ),
  notDeactivated: row(
    both('Ikke lukket ude', 'Not shut out'),
    both('Medarbejderen har adgang i forvejen.', 'They have access already.'),
  ),
  deactivationUnderWay: row(
    both('En medarbejder er ved at blive lukket ude', 'Somebody is being shut out'),
    both(
      'Sagerne er ved at blive taget fra en medarbejder, der lukkes ude. Prøv igen om lidt.',
      'Cases are being taken from somebody who is shut out. Try again in a moment.',
    ),
  ),
  stillHasCases: row(
    both('Har stadig sager', 'Still has cases'),
    template(
      'Medarbejderen er kontaktperson i sager ({count}). Giv dem til andre først, eller luk medarbejderen ude.',
      'They are the contact person of cases ({count}). Give those to others first, or deactivate them.',
    ),
  ),
  deactivated: row(
    both('Adgangen er lukket', 'Access is closed'),
    both(
      'Din adgang til Fodfæste er lukket. Kontakt din administrator.',
      'Your access to Fodfæste has been closed. Speak with your administrator.',
    ),
  ),
  notYourRole: row(
    both('Kræver en anden rolle', 'Needs another role'),
    template('Det kan gøres af: {allowedRoles}.', 'This can be done by: {allowedRoles}.'),
  ),
  notForOneself: row(
    both('Ikke for dig selv', 'Not for yourself'),
    both(
      'Ingen kan ændre sine egne roller, sit eget login eller team, give sig selv andres sager eller lukke sig selv ude. Bed en administrator om det.',
      'Nobody changes their own roles, login or team, gives themselves the cases of others, or shuts themselves out. Ask an administrator.',
    ),
  ),
  outOfReach: row(
    both('Du har ikke adgang til sagen', 'Out of your reach'),
    both(
      'Sagen hører til et andet team end dine, og du er ikke kontaktperson i den.',
      'The case belongs to another team than yours, and you do not have it yourself.',
    ),
  ),
  alreadyRestricted: row(
    both('Sagen er allerede skærmet', 'The case is restricted already'),
    both(
      'Ret, hvem der har adgang, i stedet for at skærme sagen igen.',
      'Change who is named instead of restricting it again.',
    ),
  ),
  notRestricted: row(
    both('Sagen er ikke skærmet', 'The case is not restricted'),
    both('Der er ingen skærmning at ændre eller ophæve.', 'There is no restriction to change or lift.'),
  ),
  nobodyToLift: row(
    both('Ingen ville kunne ophæve skærmningen', 'Nobody could lift the restriction'),
    both('Mindst én af dem, der får adgang, skal være teamleder.', 'At least one of those named must be a team lead.'),
  ),
  glassNotNeeded: row(
    both('Du har allerede adgang', 'You have access already'),
    both(
      'Nødadgang er ikke nødvendig: sagen er ikke skærmet for dig.',
      'Emergency access is not needed: the case is not hidden from you.',
    ),
  ),
  restrictedOtherwise: row(
    both('Sagerne er ikke skærmet ens', 'The cases are not restricted alike'),
    both(
      'Giv de samme medarbejdere adgang til begge sager, eller ophæv skærmningen, før sagerne forbindes. Kontaktpersonen har altid adgang.',
      'Name the same staff for both, or lift the restriction, before they are linked. The contact person always has access.',
    ),
  ),
  staffOnly: row(
    both('Kun for medarbejdere', 'For staff only'),
    both(
      'Det kan kun gøres af en medarbejder, der er logget ind, ikke af et program.',
      'This needs the identity of someone on staff, not a machine’s.',
    ),
  ),
};
