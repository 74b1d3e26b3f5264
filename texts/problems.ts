import { both, row, template } from './text';

/** What can be wrong with a request itself, and what else can keep it from being served. */
export const requestProblems = {
  malformedJson: row(
    both('Ugyldig JSON', 'Malformed JSON'),
    both('Indholdet er ikke et gyldigt JSON-objekt.', 'The content is not a well-formed JSON object.'),
  ),
  invalidRequest: row(
    both('Noget skal rettes', 'Fields need correcting'),
    both(
      'Ret de felter, der er nævnt. For hvert står, hvad der er galt, og hvad der ville være rigtigt.',
      'See errors: each field with what is wrong and what would be right.',
    ),
  ),
  actStuck: row(
    both('Kun noget af det lykkedes', 'Only some of it was done'),
    template(
      'Et trin blev afvist ({because}), og det øvrige kunne ikke tages tilbage. Teamlederen kan se sagerne.',
      'A step was refused ({because}), and the others could not be taken back. The team lead can see the cases.',
    ),
  ),
  unknownAct: row(
    both('Ukendt handling', 'Unknown act'),
    both('Du har ikke bedt om noget under denne nøgle.', 'You have asked for nothing under this key.'),
  ),
  textTooLong: row(
    both('Teksten er for lang', 'The text is too long'),
    template(
      'Teksten i {field} må højst have {maximum} tegn.',
      'The text in {field} may have at most {maximum} characters.',
    ),
  ),
  tooLarge: row(
    both('For meget på én gang', 'Too much at once'),
    template(
      'Det, der sendes på én gang, må højst fylde {maximumBytes} byte.',
      'The content may be at most {maximumBytes} bytes.',
    ),
  ),
  unsupportedMediaType: row(
    both('Indholdet kan ikke læses', 'Wrong content type'),
    both('Send indholdet som JSON i UTF-8 (application/json).', 'Send the content as application/json in UTF-8.'),
  ),
  idempotencyKeyMissing: row(
    both('Nøglen mangler', 'Idempotency-Key is missing'),
    template(
      'Enhver ændring skal have sin egen nøgle, et UUID, i {header}, så den kan sendes igen uden at blive gjort to gange.',
      'Every write needs a UUID in the header {header}, so that trying again is safe.',
    ),
  ),
  idempotencyKeyInvalid: row(
    both('Nøglen kan ikke bruges', 'Idempotency-Key is no UUID'),
    template('Nøglen i {header} skal være et UUID.', 'The header {header} must be a UUID.'),
  ),
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
  notInRehearsal: row(
    both('Ikke i en øvelse', 'Not in a rehearsal'),
    both(
      'Det handler om kommunens virkelige medarbejdere, adgange eller sager. Gør det uden for øvelsen.',
      'This is about the municipality’s real staff, access or cases. Do it outside the rehearsal.',
    ),
  ),
  rehearsalAdvancing: row(
    both('Øvelsens tid er ved at blive flyttet', 'The rehearsal’s time is being moved'),
    template(
      'Den flyttes til {to}. Prøv igen, når den er nået dertil.',
      'It is moved to {to}. Try again when it has got there.',
    ),
  ),
  staffOnly: row(
    both('Kun for medarbejdere', 'For staff only'),
    both(
      'Det kan kun gøres af en medarbejder, der er logget ind, ikke af et program.',
      'This needs the identity of someone on staff, not a machine’s.',
    ),
  ),
  notFound: row(
    both('Findes ikke', 'Not found'),
    both('Der er ikke noget på denne adresse.', 'There is nothing at this address.'),
  ),
  unknownCase: row(
    both('Ukendt sag', 'Unknown case'),
    both('Kommunen har ingen sag med dette id.', 'This municipality has no case with this id.'),
  ),
  citizensChoice: row(
    both('Borgerens eget valg', 'The citizen’s own choice'),
    template(
      'Borgeren kan være anonym ({clause}). Navn eller CPR-nummer tilføjes kun, når borgeren selv har valgt det. Bekræft, at det er borgerens eget valg.',
      'The citizen may be anonymous ({clause}). A name or CPR number is added only by the citizen’s own choice: send chosenByCitizen: true.',
    ),
  ),
  nothingKnown: row(
    both('Oplysningen findes ikke', 'Not known'),
    both('Sagen har ikke den oplysning, du beder om.', 'The case does not have what is asked for.'),
  ),
  protectedAlready: row(
    both('Allerede beskyttet', 'Protected already'),
    both('Borgerens navn og adresse er allerede beskyttet.', 'The citizen’s name and address are protected already.'),
  ),
  notProtected: row(
    both('Ikke beskyttet', 'Not protected'),
    both('Borgerens navn og adresse er ikke beskyttet.', 'The citizen’s name and address are not protected.'),
  ),
  caseErased: row(
    both('Sagen er slettet', 'The case is erased'),
    template(
      'Sagen ({number}) blev slettet ({erasedAt}), da opbevaringsfristen var udløbet. Kun nummer og datoer er tilbage.',
      'The case ({number}) was erased ({erasedAt}) when its retention was over. Only its number and dates are left.',
    ),
  ),
  notYetOver: row(
    both('Opbevaringsfristen er ikke udløbet', 'Retention is not over'),
    template(
      'Sagen kan først slettes, når opbevaringsfristen er udløbet ({earliest}).',
      'The case can be erased once its retention is over ({earliest}).',
    ),
  ),
  handOverFirst: row(
    both('Aflever til arkivet først', 'The archive first'),
    both(
      'Kommunen har bestemt, at sagen afleveres til arkivet, før den slettes. Registrér afleveringen først.',
      'The municipality’s setting says that the case goes to the archive before it is erased. Record the handing over.',
    ),
  ),
  noErasureLedger: row(
    both('Der kan ikke slettes her', 'Nothing can be erased here'),
    both(
      'Driften har ikke angivet den fil, der husker sletninger, også når en sikkerhedskopi gendannes.',
      'ERASURE_LEDGER must name the file that remembers erasures, also when a backup is restored.',
    ),
  ),
  unknownVisit: row(
    both('Ukendt besøg', 'Unknown visit'),
    both('Kommunen har intet besøg med dette id.', 'This municipality has no visit with this id.'),
  ),
  unknownPerson: row(
    both('Ukendt medarbejder', 'Unknown person'),
    template(
      'Kommunen har ingen aktiv medarbejder med dette id ({field}).',
      'This municipality has nobody active on staff with this id ({field}).',
    ),
  ),
  cannotGoAlong: row(
    both('Kan ikke gå med', 'Cannot go along'),
    both(
      'Med på besøg går en anden end den besøgende: en aktiv kontaktperson eller teamleder, som må se sagen, hvis den er skærmet.',
      'Someone else than the visitor goes along: an active outreach worker or team lead, named for the case if it is restricted.',
    ),
  ),
  leadsWordNeeded: row(
    both('Kun på teamlederens ord', 'Only by the team lead’s word'),
    both(
      'Besøg skal ske med to medarbejdere. Kun en teamleder for sagen, som ikke selv skal med, kan sende en medarbejder alene af sted, med en begrundelse for, hvad der imødegår faren.',
      'Visits are to be made in pairs. Only a team lead of the case who does not go themselves may send someone alone, with a reason that says what counters the danger.',
    ),
  ),
  unknownTeam: row(
    both('Ukendt team', 'Unknown team'),
    template(
      'Kommunen har intet team med dette id ({field}), eller der skal angives et.',
      'This municipality has no team with this id ({field}), or one must be given.',
    ),
  ),
  unknownStandard: row(
    both('Ukendt kvalitetsstandard', 'Unknown standard'),
    both(
      'Kommunen har ikke denne version af en kvalitetsstandard.',
      'This municipality has no such version of a quality standard.',
    ),
  ),
  unknownMunicipality: row(
    both('Ukendt kommune', 'Unknown municipality'),
    both('Kommunen har ingen kvalitetsstandard, der gælder nu.', 'This municipality has no quality standard in force.'),
  ),
  unknownRehearsal: row(
    both('Ukendt øvelse', 'Unknown rehearsal'),
    both('Kommunen har ingen øvelse med dette id.', 'This municipality has no rehearsal with this id.'),
  ),
  rehearsalEnded: row(
    both('Øvelsen er slut', 'The rehearsal has ended'),
    both(
      'Den sluttede, da en ny udgave af programmet blev taget i brug. Begynd en ny øvelse.',
      'It ended when a new release was taken into use. Begin a new one.',
    ),
  ),
  unknownNotification: row(
    both('Ukendt besked', 'Unknown notification'),
    both('Du har ingen besked med dette id.', 'You have no notification with this id.'),
  ),
  unknownDelivery: row(
    both('Ukendt mail', 'Unknown mail'),
    both(
      'Kommunen har ingen mail eller oversigt med dette id.',
      'The municipality has no mail or digest with that id.',
    ),
  ),
  deliverySettled: row(
    both('Mailen er allerede behandlet', 'The mail has been dealt with'),
    both(
      'Mailen er ikke længere blandt dem, der ikke kunne sendes.',
      'The mail is no longer among those that could not be sent.',
    ),
  ),
  digestOver: row(
    both('Oversigten er fra en anden dag', 'The digest is another day’s'),
    both(
      'En oversigt sendes kun på sin egen dag. Den næste er nyere.',
      'A digest is sent on its own day only. The next one is newer.',
    ),
  ),
  mailOff: row(
    both('Der sendes ikke mail', 'No mail is sent'),
    both(
      'Mail er slået fra her. Beskederne kan læses i Fodfæste.',
      'Mail is switched off here. Messages can be read in Fodfæste.',
    ),
  ),
  badCursor: row(
    both('Siden findes ikke', 'Bad cursor'),
    both('Begynd forfra fra listens første side.', 'Use the value that the page before gave in next.'),
  ),
  brokenRules: row(
    both('Reglerne modsiger hinanden', 'The rules contradict each other'),
    both(
      'For hvert sted står, hvad der er galt, og hvad der ville være rigtigt.',
      'See errors: each place with what is wrong and what would be right.',
    ),
  ),
  hearingRequired: row(
    both('Høring mangler', 'Hearing is missing'),
    template(
      '{hearingBody} skal høres, før en ny version kan træde i kraft ({clause}).',
      '{hearingBody} must be heard before a new version can take effect ({clause}).',
    ),
  ),
  adoptionRequired: row(
    both('Vedtagelse mangler', 'Adoption is missing'),
    both(
      'Vedtagelsen skal registreres, før en ny version kan træde i kraft.',
      'The adoption must be recorded before a new version can take effect.',
    ),
  ),
  standardIsActive: row(
    both('Versionen er i kraft', 'The version is in force'),
    both(
      'En version, der er i kraft, kan ikke ændres. Lav et udkast til en ny version.',
      'A version in force does not change. Draft a new version.',
    ),
  ),
  rehearsalsUnavailable: row(
    both('Her er ingen øvelser', 'There are no rehearsals here'),
    both('Øvelser er ikke slået til i denne installation.', 'Rehearsals are not switched on in this installation.'),
  ),
  temporalAway: row(
    both('Fodfæste er ikke tilgængelig lige nu', 'Not available just now'),
    both(
      'Systemet bag sagerne svarer ikke. Prøv igen om lidt; det samme bliver ikke gjort to gange.',
      'Temporal does not answer. Try again in a moment with the same key; nothing is done twice.',
    ),
  ),
  auditAway: row(
    both('Loggen er ikke tilgængelig lige nu', 'The log is not available just now'),
    both(
      'Det kan ikke registreres, hvem der ser og ændrer hvad, og derfor vises intet. Prøv igen om lidt.',
      'It cannot be noted just now who sees and changes what, so nothing is shown. Try again soon.',
    ),
  ),
  databaseAway: row(
    both('Fodfæste er ikke tilgængelig lige nu', 'Not available just now'),
    both(
      'Databasen svarer ikke. Prøv igen om lidt; det samme bliver ikke gjort to gange.',
      'The database does not answer. Try again in a moment with the same key; nothing is done twice.',
    ),
  ),
  recordingStopped: row(
    both('Sagen kan ikke gemme', 'The case cannot save'),
    both(
      'Det, der sidst er skrevet i sagen, kan ikke gemmes, og derfor tager den ikke imod mere. Driften har fået besked. Prøv igen senere; det, der allerede er kvitteret for, går ikke tabt.',
      'What was last written in the case cannot be saved, so it takes nothing more. Whoever runs the system has been told. Try again later with the same key; what has been confirmed already is not lost.',
    ),
  ),
  tooSlow: row(
    both('Det tog for længe', 'That took too long'),
    both(
      'Der kom ikke svar i tide. Prøv igen; det samme bliver ikke gjort to gange.',
      'No answer came in time. Try again with the same key; nothing is done twice.',
    ),
  ),
  tooOften: row(
    both('Vent lidt', 'Wait a little'),
    both(
      'Der er spurgt mange gange på kort tid. Prøv igen senere; haster en bekymring, så ring til kommunen.',
      'This has been asked many times in a short time. Try again later; if a worry is urgent, ring the municipality.',
    ),
  ),
  busy: row(
    both('Der er travlt lige nu', 'It is busy just now'),
    both(
      'Prøv igen om et øjeblik. Det samme bliver ikke gjort to gange.',
      'Try again in a moment with the same key; nothing is done twice.',
    ),
  ),
  internal: row(
    both('Noget gik galt', 'Something went wrong'),
    both(
      'Fejlen er vores og er registreret. Prøv igen; det samme bliver ikke gjort to gange.',
      'The fault is ours. It has been noted; try again with the same key.',
    ),
  ),
};
