import { row } from './text';

/** What can be wrong with a request itself, and what else can keep it from being served. */
export const requestProblems = {
  malformedJson: row(
    ['Ugyldig JSON', 'Indholdet er ikke et gyldigt JSON-objekt.'],
    ['Malformed JSON', 'The content is not a well-formed JSON object.'],
  ),
  invalidRequest: row(
    ['Felter skal rettes', 'Se errors: hvert felt står med, hvad der er galt, og hvad der ville være rigtigt.'],
    ['Fields need correcting', 'See errors: each field with what is wrong and what would be right.'],
  ),
  textTooLong: row(
    ['Teksten er for lang', 'Teksten i {field} må højst have {maximum} tegn.'],
    ['The text is too long', 'The text in {field} may have at most {maximum} characters.'],
  ),
  tooLarge: row(
    ['For meget på én gang', 'Indholdet må højst fylde {maximumBytes} byte.'],
    ['Too much at once', 'The content may be at most {maximumBytes} bytes.'],
  ),
  unsupportedMediaType: row(
    ['Forkert indholdstype', 'Send indholdet som application/json i UTF-8.'],
    ['Wrong content type', 'Send the content as application/json in UTF-8.'],
  ),
  idempotencyKeyMissing: row(
    ['Idempotency-Key mangler', 'Enhver ændring skal have et UUID i headeren {header}, så et nyt forsøg er sikkert.'],
    ['Idempotency-Key is missing', 'Every write needs a UUID in the header {header}, so that trying again is safe.'],
  ),
  idempotencyKeyInvalid: row(
    ['Idempotency-Key er ikke et UUID', 'Headeren {header} skal være et UUID.'],
    ['Idempotency-Key is no UUID', 'The header {header} must be a UUID.'],
  ),
  loginNeeded: row(
    ['Log ind', 'Du er ikke logget ind. Log ind på /login; et program viser sit adgangstoken i Authorization.'],
    ['Sign in', 'You are not signed in. Sign in at /login; a program shows its access token in Authorization.'],
  ),
  sessionOver: row(
    [
      'Du er logget ud',
      'Sessionen er slut, fordi den ikke er brugt i en tid, har varet længe eller er afsluttet. Log ind igen.',
    ],
    ['You are signed out', 'The session is over: unused for a while, at its end, or ended. Sign in again.'],
  ),
  loginUnfinished: row(
    [
      'Log ind forfra',
      'Svaret hører ikke til en login, der er begyndt her, eller det er brugt. Begynd forfra på /login.',
    ],
    [
      'Sign in from the beginning',
      'This answer belongs to no sign-in that was begun here, or is used up. Begin at /login.',
    ],
  ),
  loginRefused: row(
    ['Login lykkedes ikke', 'Identitetsudbyderens svar kunne ikke bruges. Begynd forfra på /login.'],
    ['Signing in did not succeed', 'The identity provider’s answer could not be used. Begin again at /login.'],
  ),
  loginTooWeak: row(
    [
      'Log ind med to faktorer',
      'Her kræves en stærkere login end den, din identitetsudbyder fortalte om. Begynd forfra på /login med to faktorer.',
    ],
    [
      'Sign in with two factors',
      'A stronger sign-in is asked for than the one your identity provider told of. Begin again at /login with two factors.',
    ],
  ),
  loginAway: row(
    ['Login er ikke tilgængelig lige nu', 'Identitetsudbyderen svarer ikke. Prøv igen om lidt.'],
    ['Signing in is not available just now', 'The identity provider does not answer. Try again in a moment.'],
  ),
  loginTaken: row(
    ['Loginnavnet er i brug', 'En anden medarbejder logger allerede ind som {login}.'],
    ['The login is taken', 'Someone else on staff signs in as {login} already.'],
  ),
  returnToElsewhere: row(
    ['Ugyldig adresse', '{parameter} skal være en sti her, som /docs.'],
    ['Not an address of ours', '{parameter} must be a path of this site, like /docs.'],
  ),
  notOnStaff: row(
    [
      'Ikke oprettet som medarbejder',
      'Du er logget ind hos din kommune, men er ikke oprettet her. Tal med din administrator.',
    ],
    [
      'Not on staff here',
      'Your municipality knows you, but you have not been added here. Speak with your administrator.',
    ],
  ),
  tokenRefused: row(
    [
      'Adgangstoken afvist',
      'Det er udløbet, ikke udstedt til dette API, eller ikke underskrevet af en udsteder, der gælder her.',
    ],
    [
      'Access token refused',
      'It has expired, is not meant for this API, or is not signed by an issuer that counts here.',
    ],
  ),
  clientNotAdmitted: row(
    ['Programmet har ikke adgang', 'Ingen kommune har givet programmet adgang, eller adgangen er taget tilbage.'],
    ['This program is not admitted', 'No municipality has admitted this program, or it is admitted no longer.'],
  ),
  csrfTokenWrong: row(
    ['Siden skal hentes igen', 'En ændring skal have sessionens token fra /v1/me i headeren {header}.'],
    ['The page must be loaded again', 'A write needs the session’s token, from /v1/me, in the header {header}.'],
  ),
  otherOrigin: row(
    ['Kommer fra en anden side', 'Ændringer tages kun imod fra Fodfæstes egne sider.'],
    ['Comes from another site', 'Writes are taken from pages of Fodfæste alone.'],
  ),
  tooManyFailures: row(
    ['For mange mislykkede forsøg', 'Der er for mange mislykkede forsøg herfra. Prøv igen om {seconds} sekunder.'],
    ['Too many failed attempts', 'Too many attempts from here have failed. Try again in {seconds} seconds.'],
  ),
  pageNotNamed: row(
    ['Fra en anden side', 'Det kan kun Temporals egen side spørge om. Hvor den er, står i TEMPORAL_UI_ORIGIN.'],
    ['From another page', 'Only Temporal’s own page may ask for this. TEMPORAL_UI_ORIGIN says where that is.'],
  ),
  deactivated: row(
    ['Ikke længere aktiv', 'Denne medarbejder er deaktiveret.'],
    ['No longer active', 'This member of staff has been deactivated.'],
  ),
  notYourRole: row(
    ['Kræver en anden rolle', 'Det kan gøres af: {allowedRoles}.'],
    ['Needs another role', 'This can be done by: {allowedRoles}.'],
  ),
  notForOneself: row(
    [
      'Ikke for dig selv',
      'Ingen ændrer sine egne roller, sit eget login eller team, giver sig selv andres sager eller lukker sig selv ude. Bed en administrator.',
    ],
    [
      'Not for yourself',
      'Nobody changes their own roles, login or team, gives themselves the cases of others, or shuts themselves out. Ask an administrator.',
    ],
  ),
  outOfReach: row(
    ['Uden for din rækkevidde', 'Sagen hører til et andet team end dine, og du har den ikke selv.'],
    ['Out of your reach', 'The case belongs to another team than yours, and you do not have it yourself.'],
  ),
  alreadyRestricted: row(
    ['Sagen er allerede skærmet', 'Ret, hvem der er nævnt, i stedet for at skærme den igen.'],
    ['The case is restricted already', 'Change who is named instead of restricting it again.'],
  ),
  notRestricted: row(
    ['Sagen er ikke skærmet', 'Der er ingen skærmning at ændre eller ophæve.'],
    ['The case is not restricted', 'There is no restriction to change or lift.'],
  ),
  nobodyToLift: row(
    ['Ingen kunne ophæve skærmningen', 'Mindst én af de nævnte skal være teamleder.'],
    ['Nobody could lift the restriction', 'At least one of those named must be a team lead.'],
  ),
  glassNotNeeded: row(
    ['Sagen er åben for dig', 'Du behøver ikke bryde glasset: sagen er ikke skærmet for dig.'],
    ['The case is open to you', 'You need not break the glass: the case is not hidden from you.'],
  ),
  restrictedOtherwise: row(
    [
      'Sagerne er ikke skærmet ens',
      'Skærm dem for de samme, eller ophæv skærmningen, før de bringes sammen. Den, der har en sag, er altid med.',
    ],
    [
      'The cases are not restricted alike',
      'Name the same staff for both, or lift it, before they are brought together. Whoever has a case is always among them.',
    ],
  ),
  rehearsedOtherwise: row(
    ['Øvelse og virkelighed', 'Det ene hører til en øvelse, som det andet ikke er med i. De bringes ikke sammen.'],
    [
      'Rehearsal and reality',
      'One of the two belongs to a rehearsal that the other has no part in. They are not brought together.',
    ],
  ),
  staffOnly: row(
    ['Kun for medarbejdere', 'Det kræver en medarbejders identitet, ikke en maskines.'],
    ['For staff only', 'This needs the identity of someone on staff, not a machine’s.'],
  ),
  notFound: row(
    ['Findes ikke', 'Der er ikke noget på denne adresse.'],
    ['Not found', 'There is nothing at this address.'],
  ),
  unknownCase: row(
    ['Ukendt sag', 'Kommunen har ingen sag med dette id.'],
    ['Unknown case', 'This municipality has no case with this id.'],
  ),
  citizensChoice: row(
    [
      'Borgerens eget valg',
      'Borgeren kan være anonym ({clause}). Navn eller CPR-nummer tilføjes kun, når borgeren selv vælger det: send chosenByCitizen: true.',
    ],
    [
      'The citizen’s own choice',
      'The citizen may be anonymous ({clause}). A name or CPR number is added only by the citizen’s own choice: send chosenByCitizen: true.',
    ],
  ),
  nothingKnown: row(
    ['Det vides ikke', 'Sagen har ikke den oplysning, der bedes om.'],
    ['Not known', 'The case does not have what is asked for.'],
  ),
  protectedAlready: row(
    ['Allerede beskyttet', 'Borgerens navn og adresse er allerede beskyttet.'],
    ['Protected already', 'The citizen’s name and address are protected already.'],
  ),
  notProtected: row(
    ['Ikke beskyttet', 'Borgerens navn og adresse er ikke beskyttet.'],
    ['Not protected', 'The citizen’s name and address are not protected.'],
  ),
  caseErased: row(
    [
      'Sagen er slettet',
      'Sagen ({number}) blev slettet ({erasedAt}), da opbevaringstiden var gået. Der er kun nummer og datoer tilbage.',
    ],
    [
      'The case is erased',
      'The case ({number}) was erased ({erasedAt}) when its retention was over. Only its number and dates are left.',
    ],
  ),
  notYetOver: row(
    ['Opbevaringstiden er ikke gået', 'Sagen kan tidligst slettes {earliest}.'],
    ['Retention is not over', 'The case can be erased {earliest} at the earliest.'],
  ),
  handOverFirst: row(
    [
      'Arkivet først',
      'Kommunens indstilling siger, at sagen afleveres til arkiv, før den slettes. Registrér afleveringen.',
    ],
    [
      'The archive first',
      'The municipality’s setting says that the case goes to the archive before it is erased. Record the handing over.',
    ],
  ),
  noErasureLedger: row(
    [
      'Der kan ikke slettes her',
      'ERASURE_LEDGER skal pege på den fil, der husker sletninger, også når en backup gendannes.',
    ],
    [
      'Nothing can be erased here',
      'ERASURE_LEDGER must name the file that remembers erasures, also when a backup is restored.',
    ],
  ),
  unknownVisit: row(
    ['Ukendt besøg', 'Kommunen har intet besøg med dette id.'],
    ['Unknown visit', 'This municipality has no visit with this id.'],
  ),
  unknownPerson: row(
    ['Ukendt medarbejder', 'Kommunen har ingen aktiv medarbejder med dette id.'],
    ['Unknown person', 'This municipality has nobody active on staff with this id.'],
  ),
  unknownTeam: row(
    ['Ukendt team', 'Kommunen har intet team med dette id, eller der skal angives et.'],
    ['Unknown team', 'This municipality has no team with this id, or one must be given.'],
  ),
  unknownStandard: row(
    ['Ukendt kvalitetsstandard', 'Kommunen har ikke denne version af en kvalitetsstandard.'],
    ['Unknown standard', 'This municipality has no such version of a quality standard.'],
  ),
  unknownMunicipality: row(
    ['Ukendt kommune', 'Kommunen har ingen kvalitetsstandard, der gælder nu.'],
    ['Unknown municipality', 'This municipality has no quality standard in force.'],
  ),
  unknownRehearsal: row(
    ['Ukendt øvelse', 'Kommunen har ingen øvelse med dette id.'],
    ['Unknown rehearsal', 'This municipality has no rehearsal with this id.'],
  ),
  rehearsalEnded: row(
    ['Øvelsen er slut', 'Den sluttede, da en ny udgave af programmet blev taget i brug. Begynd en ny øvelse.'],
    ['The rehearsal has ended', 'It ended when a new release was taken into use. Begin a new one.'],
  ),
  unknownNotification: row(
    ['Ukendt besked', 'Du har ingen besked med dette id.'],
    ['Unknown notification', 'You have no notification with this id.'],
  ),
  unknownDelivery: row(
    ['Ukendt mail', 'Kommunen har ingen mail eller oversigt med det id.'],
    ['Unknown mail', 'The municipality has no mail or digest with that id.'],
  ),
  deliverySettled: row(
    ['Der er taget hånd om den', 'Mailen står ikke længere blandt dem, der blev opgivet.'],
    ['It has been dealt with', 'The mail is no longer among those that were given up.'],
  ),
  digestOver: row(
    ['Oversigten er fra en anden dag', 'En oversigt sendes kun på sin egen dag. Den næste er nyere.'],
    ['The digest is another day’s', 'A digest is sent on its own day only. The next one is newer.'],
  ),
  mailOff: row(
    ['Der sendes ikke mail', 'Mail er slået fra her. Det, der skulle siges, står i Fodfæste.'],
    ['No mail is sent', 'Mail is switched off here. What was to be told stands in Fodfæste.'],
  ),
  badCursor: row(
    ['Ugyldig side', 'Brug den værdi, som den forrige side gav i next.'],
    ['Bad cursor', 'Use the value that the page before gave in next.'],
  ),
  brokenRules: row(
    ['Hænger ikke sammen', 'Se errors: hvert sted, der modsiger et andet, med hvad der ville være rigtigt.'],
    ['Does not hold together', 'See errors: each place that contradicts another, with what would be right.'],
  ),
  hearingRequired: row(
    ['Høring mangler', '{hearingBody} skal høres, før en ny version kan træde i kraft ({clause}).'],
    ['Hearing is missing', '{hearingBody} must be heard before a new version can take effect ({clause}).'],
  ),
  adoptionRequired: row(
    ['Vedtagelse mangler', 'Vedtagelsen skal registreres, før en ny version kan træde i kraft.'],
    ['Adoption is missing', 'The adoption must be recorded before a new version can take effect.'],
  ),
  standardIsActive: row(
    ['Versionen er i kraft', 'En version, der er i kraft, ændres ikke. Lav udkast til en ny version.'],
    ['The version is in force', 'A version in force does not change. Draft a new version.'],
  ),
  rehearsalsUnavailable: row(
    ['Øvelser kan ikke flytte tiden her', 'Det kræver Temporal-server 1.32 eller nyere med tidsspring slået til.'],
    ['Rehearsals cannot move time here', 'This needs Temporal server 1.32 or later with time skipping on.'],
  ),
  temporalAway: row(
    ['Ikke tilgængelig lige nu', 'Temporal svarer ikke. Prøv igen om lidt med samme nøgle; intet gøres to gange.'],
    [
      'Not available just now',
      'Temporal does not answer. Try again in a moment with the same key; nothing is done twice.',
    ],
  ),
  auditAway: row(
    [
      'Loggen er væk',
      'Det kan lige nu ikke noteres, hvem der ser og ændrer hvad, og så vises intet. Prøv igen om lidt.',
    ],
    ['The log is away', 'It cannot be noted just now who sees and changes what, so nothing is shown. Try again soon.'],
  ),
  databaseAway: row(
    ['Ikke tilgængelig lige nu', 'Databasen svarer ikke. Prøv igen om lidt med samme nøgle; intet gøres to gange.'],
    [
      'Not available just now',
      'The database does not answer. Try again in a moment with the same key; nothing is done twice.',
    ],
  ),
  tooSlow: row(
    ['Det tog for længe', 'Der kom ikke svar i tide. Prøv igen med samme nøgle; intet gøres to gange.'],
    ['That took too long', 'No answer came in time. Try again with the same key; nothing is done twice.'],
  ),
  tooOften: row(
    [
      'Vent lidt',
      'Der er spurgt mange gange på kort tid. Prøv igen senere; haster en bekymring, så ring til kommunen.',
    ],
    [
      'Wait a little',
      'This has been asked many times in a short time. Try again later; if a worry is urgent, ring the municipality.',
    ],
  ),
  busy: row(
    ['Der er travlt lige nu', 'Prøv igen om et øjeblik med samme nøgle; intet gøres to gange.'],
    ['It is busy just now', 'Try again in a moment with the same key; nothing is done twice.'],
  ),
  internal: row(
    ['Noget gik galt', 'Fejlen er vores. Den er noteret; prøv igen med samme nøgle.'],
    ['Something went wrong', 'The fault is ours. It has been noted; try again with the same key.'],
  ),
};

export type RequestProblemCode = keyof typeof requestProblems;
