import { both, row, template } from '../text';

/** What cannot be done to a case, a person, a rule or a message, since it is unknown or not so. */
export const casesProblems = {
  actStuck: row(
    both('Kun noget af det lykkedes', 'Only some of it was done'),
    template(
      'Et trin blev afvist ({because}), og det øvrige kunne ikke tages tilbage. Teamlederen kan se sagerne.',
      'A step was refused ({because}), and the others could not be taken back. The team lead can see the cases.',
    ),
  ),
  offerNotShown: row(
    both('Linket ville ikke vise noget', 'The link would show nothing'),
    both(
      'Et link kan sendes, når henvisningen er sendt og ikke er afsluttet, og når et samtykke dækker, hvad der deles.',
      'A link can be sent once the handover has been sent and is not over, and while a consent covers what is shared.',
    ),
  ),
  unknownAct: row(
    both('Ukendt handling', 'Unknown act'),
    both('Du har ikke bedt om noget under denne nøgle.', 'You have asked for nothing under this key.'),
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
  unknownCase: row(
    both('Ukendt sag', 'Unknown case'),
    both('Kommunen har ingen sag med dette id.', 'This municipality has no case with this id.'),
  ),
  authoritysChannel: row(
    both('Myndighedens egen kanal', 'The authority’s own channel'),
    template(
      'Som henvisning registreres kun det, myndighedens sagsbehandlere selv henviser ({name}). Vælg den måde, henvendelsen kom på: {right}.',
      'By this channel only the authority’s caseworkers refer ({name}). Choose how the referral came: {right}.',
    ),
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
  unknownVisit: row(
    both('Ukendt besøg', 'Unknown visit'),
    both('Kommunen har intet besøg med dette id.', 'This municipality has no visit with this id.'),
  ),
  unknownDevice: row(
    both('Ukendt enhed', 'Unknown device'),
    both('Medarbejderen har ingen enhed med dette id.', 'This person has no device with this id.'),
  ),
  unknownPerson: row(
    both('Ukendt medarbejder', 'Unknown person'),
    template(
      'Kommunen har ingen aktiv medarbejder med dette id ({field}).',
      'This municipality has nobody active on staff with this id ({field}).',
    ),
  ),
  cannotBeNamed: row(
    both('Kan ikke angives her', 'Cannot be named here'),
    template(
      'Den, du har angivet ({field}), har ingen rolle, der giver ret til opgaven. Det kan være: {allowedRoles}.',
      'Whoever you have named ({field}) has no role in which they could do it. It can be: {allowedRoles}.',
    ),
  ),
  ownDeputy: row(
    both('Kan ikke være stedfortræder for sig selv', 'Cannot stand in for oneself'),
    template(
      'Stedfortræderen ({field}) skal være en anden end den, der er væk.',
      'The deputy ({field}) must be someone else than whoever is away.',
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
  nobodyAlarmed: row(
    both('Ingen er alarmeret', 'Nobody has been alarmed'),
    template(
      'Besøget blev afmeldt {at}, så der er ikke slået alarm. Ring 112, hvis du er i fare, og ring til vagten.',
      'The visit was checked out {at}, so no alarm was raised. Ring 112 if you are in danger, and ring whoever is on call.',
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
  standardIsHeard: row(
    both('Versionen er hørt', 'The version has been heard'),
    both(
      'Det, der har været i høring, ændres ikke. Skriv ændringen som en ny version.',
      'What has been heard is not changed. Draft the change as a new version.',
    ),
  ),
  beforeTheAct: row(
    both('Datoen er for tidlig', 'Too early'),
    template(
      'Serviceloven gælder fra {earliestAllowed}. Angiv den dag eller en senere.',
      'The Act on Social Services is in force from {earliestAllowed}. Give that day or a later one.',
    ),
  ),
  heardAfterAdoption: row(
    both('Høringen kommer før vedtagelsen', 'The hearing comes before the adoption'),
    template(
      'Versionen blev vedtaget {adoptedOn}. Angiv en dag for høringen senest da.',
      'The version was adopted {adoptedOn}. Give a day of hearing no later than that.',
    ),
  ),
  adoptedBeforeHearing: row(
    both('Vedtagelsen kommer efter høringen', 'The adoption comes after the hearing'),
    template(
      'Versionen blev hørt {heardOn}. Angiv en dag for vedtagelsen tidligst da.',
      'The version was heard {heardOn}. Give a day of adoption no earlier than that.',
    ),
  ),
  standardIsActive: row(
    both('Versionen er i kraft', 'The version is in force'),
    both(
      'En version, der er i kraft, kan ikke ændres. Lav et udkast til en ny version.',
      'A version in force does not change. Draft a new version.',
    ),
  ),
};
