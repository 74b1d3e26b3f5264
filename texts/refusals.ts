import type { RejectionCode } from '../domain';
import type { Rejections } from '../domain/case/decision';
import type { VisitRejectionCode } from '../domain/visit/lone-visit';
import { both, row, type Titled, template } from './text';

/** What only a lone visit is refused for. */
interface VisitRejections {
  visitOver: { at: string };
  noAlarm: { status: string };
  alarmTaken: { at: string };
  ownCallForHelp: Record<never, never>;
  notOnTheVisit: Record<never, never>;
}

type AllRejections = Rejections & VisitRejections;
export type RefusalCode = RejectionCode | VisitRejectionCode;

/** A parameter as its words: a code by its name, a date as people write it. */
type InWords<Params> = { readonly [Name in keyof Params]: null extends Params[Name] ? string | null : string };

/** Why the case process, or a visit, refuses a command. */
export const refusals = {
  notAllowedInStatus: row(
    both('Kan ikke gøres nu', 'Not possible now'),
    template(
      'Sagens status er: {status}. Det kan gøres, når status er: {allowedStatuses}.',
      'The case’s status is: {status}. It can be done while the status is: {allowedStatuses}.',
    ),
  ),
  alreadyStarted: row(
    both('Findes allerede', 'Exists already'),
    both('Sagen eller besøget er allerede oprettet.', 'The case or the visit has been begun already.'),
  ),
  notStarted: row(
    both('Findes ikke', 'Does not exist'),
    both('Sagen eller besøget er ikke oprettet.', 'The case or the visit has not been begun.'),
  ),
  commandIdReused: row(
    both('Nøglen er brugt til noget andet', 'The key was used for something else'),
    both(
      'Den samme nøgle er allerede sendt med et andet indhold. Send det nye med en ny nøgle.',
      'The same key has been sent with other content. Send the new content with a new key.',
    ),
  ),
  reasonRequired: row(
    both('Begrundelse mangler', 'A reason is missing'),
    template('Skriv en begrundelse ({because}).', 'Give a reason ({because}).'),
  ),
  leastIntrusiveRequired: row(
    both('Mindst indgribende indsats', 'Least intrusive measure'),
    template(
      'Skriv, hvorfor dette er den mindst indgribende indsats, der er tilstrækkelig ({clause}).',
      'Say why this is the least intrusive measure that is sufficient ({clause}).',
    ),
  ),
  inTheFuture: row(
    both('Tidspunktet er ikke kommet endnu', 'In the future'),
    template('Angiv et tidspunkt senest {latestAllowed}.', 'Give a time no later than {latestAllowed}.'),
  ),
  inThePast: row(
    both('Datoen er for tidlig', 'Too early'),
    template('Angiv {earliestAllowed} eller senere.', 'Give {earliestAllowed} or later.'),
  ),
  unknownPhase: row(
    both('Den fase kan ikke vælges', 'That phase cannot be chosen'),
    template(
      'Fasen ({phase}) findes ikke i kommunens kvalitetsstandard, eller den kan ikke nås herfra. Vælg en af: {known}.',
      'The phase ({phase}) is not in the municipality’s quality standard, or cannot be entered from here. Choose one of: {known}.',
    ),
  ),
  samePhase: row(
    both('Sagen er allerede i den fase', 'The case is in that phase already'),
    template('Sagens fase er allerede »{phase}«.', 'The case’s phase is “{phase}” already.'),
  ),
  unknownGround: row(
    both('Ukendt grund til ophør', 'Unknown ground for ending'),
    template(
      'Kommunen har ikke grunden »{ground}«. Vælg en af: {known}.',
      'This municipality has no ground “{ground}”. Choose one of: {known}.',
    ),
  ),
  unknownOutcome: row(
    both('Ukendt udfald', 'Unknown outcome'),
    template('Vælg et af: {expected}.', 'Choose one of: {expected}.'),
  ),
  unknownTargetGroup: row(
    both('Ukendt målgruppe', 'Unknown target group'),
    template(
      'Kvalitetsstandarden har ikke målgruppen »{targetGroup}«. Vælg blandt: {known}.',
      'The quality standard has no target group “{targetGroup}”. Choose among: {known}.',
    ),
  ),
  unknownReferralReason: row(
    both('Ukendt årsag til henvendelsen', 'Unknown reason for a referral'),
    template(
      'Kvalitetsstandarden har ikke årsagen »{reason}«. Vælg blandt: {known}.',
      'The quality standard has no such reason, “{reason}”. Choose among: {known}.',
    ),
  ),
  guidanceRequired: row(
    both('Vejledning mangler', 'Guidance is missing'),
    template(
      'Borgeren er under aldersgrænsen ({clause}). Skriv, hvor borgeren er vejledt hen, og husk underretningspligten.',
      'The citizen is below the minimum age ({clause}). Write where the citizen has been guided to, and remember the duty to notify.',
    ),
  ),
  otherPlaceKind: row(
    both('Stedet er af en anden slags', 'The place is of another kind'),
    template(
      'Stedet er registreret som: {right}. Angiv det samme, eller vælg et andet sted ({place}).',
      'The place is recorded as: {right}. Give the same, or choose another place ({place}).',
    ),
  ),
  unknownActivity: row(
    both('Ukendt aktivitet', 'Unknown activity'),
    template(
      'Kvalitetsstandarden har ikke aktiviteten »{activity}«. Vælg blandt: {known}.',
      'The quality standard has no activity “{activity}”. Choose among: {known}.',
    ),
  ),
  belowMinimumAge: row(
    both('Under aldersgrænsen', 'Below the minimum age'),
    template(
      'Indsatsen er for personer, der er fyldt {minimum} år ({clause}). Husk underretningspligten, når det gælder et barn eller en ung.',
      'The support is for people who have turned {minimum} ({clause}). Remember the duty to notify where a child or young person is concerned.',
    ),
  ),
  agreedDayRequired: row(
    both('Hvilken dag er aftalt?', 'Which day was agreed?'),
    both('Angiv den dag, der er aftalt med borgeren.', 'Give the day that was agreed with the citizen.'),
  ),
  followUpTooFar: row(
    both('Opfølgningen ligger for langt fremme', 'The follow-up is too far ahead'),
    template(
      'Opfølgningen må ligge højst {maximumDays} dage fremme ({latestAllowed}).',
      'The follow-up may be at most {maximumDays} days ahead ({latestAllowed}).',
    ),
  ),
  followUpAfterEarlier: row(
    both('Udsæt til en senere dag', 'Snooze to a later day'),
    template(
      'Opfølgningen er fastsat til {standing} og kan kun udsættes til en senere dag.',
      'The follow-up is set for {standing} and can only be snoozed to a later day.',
    ),
  ),
  consentRequired: row(
    both('Samtykke mangler', 'Consent is missing'),
    both('Det kræver et gyldigt samtykke fra borgeren.', 'This needs a valid consent from the citizen.'),
  ),
  consentDoesNotCover: row(
    both('Samtykket dækker ikke det, der skal deles', 'The consent does not cover what is to be shared'),
    template(
      'Samtykket gælder ikke for at dele det med det modtagende tilbud ({service}): {lacking}. Spørg borgeren om et samtykke, der dækker det.',
      'The consent does not cover sharing this with the service ({service}): {lacking}. Ask the citizen for a consent that does.',
    ),
  ),
  unknownInformation: row(
    both('Ukendt slags oplysning', 'Unknown kind of information'),
    template(
      'Kvalitetsstandarden har ikke oplysningen »{information}«. Vælg blandt: {known}.',
      'The quality standard has no kind of information “{information}”. Choose among: {known}.',
    ),
  ),
  identityRequired: row(
    both('Borgerens identitet mangler', 'The citizen’s identity is missing'),
    both(
      'Tilbuddet skal kende borgerens identitet. Borgeren bestemmer selv, om den må oplyses.',
      'The service needs the citizen’s identity. The citizen decides whether it may be given.',
    ),
  ),
  stableContactRequired: row(
    both('Der er endnu ikke stabil kontakt', 'No stable contact yet'),
    both('Det kræver, at der er stabil kontakt.', 'This needs stable contact.'),
  ),
  alreadyStable: row(
    both('Stabil kontakt er allerede registreret', 'Stable contact is recorded already'),
    template('Stabil kontakt blev registreret {at}.', 'Stable contact was recorded {at}.'),
  ),
  alreadyOpen: row(
    both('Allerede registreret', 'Recorded already'),
    template('Det er allerede registreret ({what}).', 'This is recorded already ({what}).'),
  ),
  nothingOpen: row(
    both('Der er ikke noget at afslutte eller ændre', 'There is nothing to close or change'),
    template(
      'Der er ikke noget åbent af den slags i sagen ({what}).',
      'Nothing of the kind is open in the case ({what}).',
    ),
  ),
  unknownEntry: row(
    both('Findes ikke i sagen', 'Not in this case'),
    template('Sagen har ikke det, der henvises til ({what}).', 'The case has no such entry ({what}).'),
  ),
  entryRequired: row(
    both('Hvilken af kontakterne?', 'Which of the contacts?'),
    both(
      'Flere kontakter står under det nummer. Angiv den, der er forkert, ved dens id.',
      'Several contacts stand under that number. Name the one that is wrong by its id.',
    ),
  ),
  nothingToCorrect: row(
    both('Kan ikke rettes', 'Cannot be corrected'),
    template(
      'Det kan ikke rettes ({what}). Når rettefristen er udløbet, kan sagen genåbnes som en ny, forbundet sag.',
      'This cannot be corrected ({what}). Once the correction window is over, the case can be reopened as a new, linked one.',
    ),
  ),
  notForThisPerson: row(
    both('Det skal en anden gøre', 'For another person to do'),
    template('Det skal gøres af {right}.', 'It is to be done by {right}.'),
  ),
  notInThisState: row(
    both('Kan ikke gøres nu', 'Not possible now'),
    template('Det står sådan: {is}. Det kræver: {right}.', 'It stands so: {is}. This needs: {right}.'),
  ),
  afterTheEnd: row(
    both('Efter ophøret', 'After the end'),
    template(
      'Sagen ophørte {endedAt}. Det, der er sket siden, skal stå i en ny, forbundet sag.',
      'The case ended {endedAt}. What has happened since belongs in a new, linked case.',
    ),
  ),
  otherMunicipality: row(
    both('En anden kommune', 'Another municipality'),
    both('Det hører til en anden kommune.', 'This belongs to another municipality.'),
  ),
  pairRuleInForce: row(
    both('Besøg med to medarbejdere', 'Visits in pairs'),
    both(
      'Besøg skal ske med to medarbejdere, indtil teamlederen ophæver det. Tag en kollega med, eller bed teamlederen om at sende dig alene.',
      'Two workers are to go until the team lead lifts the rule. Take a colleague along, or ask the team lead to send you alone.',
    ),
  ),
  sameCase: row(
    both('Samme sag', 'The same case'),
    both('En sag kan ikke forbindes med sig selv.', 'A case cannot be linked with itself.'),
  ),
  joiningUnderWay: row(
    both('Er ved at blive lagt sammen', 'Being joined'),
    both(
      'Sagen er ved at tage imod en anden sag. Prøv igen om lidt.',
      'The case is just taking in another case. Try again in a moment.',
    ),
  ),
  changedMeanwhile: row(
    both('Sagen er ændret imens', 'The case has changed'),
    both(
      'Der er sket noget i sagen, siden den blev læst. Prøv igen.',
      'Something has happened in the case since it was read. Try again.',
    ),
  ),
  alreadyReopened: row(
    both('Sagen er genåbnet', 'The case is reopened'),
    both(
      'Sagen er allerede genåbnet som en ny sag. Så længe den nye sag løber, kan ophøret ikke tages tilbage, og sagen kan ikke genåbnes igen.',
      'The case is reopened as a new one already. While that one goes on, the ending cannot be taken back, and the case is not reopened again.',
    ),
  ),
  settingsOutOfOrder: row(
    both('Indstillinger i forkert rækkefølge', 'Settings out of order'),
    template(
      'Næste version er {nextVersion}, og den kan tidligst gælde fra {earliestFrom}.',
      'The next version is {nextVersion}, and it can hold from {earliestFrom} at the earliest.',
    ),
  ),
  sameStandard: row(
    both('Samme version', 'The same version'),
    template(
      'Sagen følger allerede version {version} af kvalitetsstandarden.',
      'The case is on version {version} of the quality standard already.',
    ),
  ),
  outOfRange: row(
    both('Tallet kan ikke bruges', 'Out of range'),
    template(
      'Angiv et helt tal fra {least} til {most} ({what}).',
      'Give a whole number from {least} to {most} ({what}).',
    ),
  ),
  tooFarAhead: row(
    both('For langt ude i fremtiden', 'Too far ahead'),
    template('Angiv {latestAllowed} eller tidligere.', 'Give {latestAllowed} or earlier.'),
  ),
  unknownCommand: row(
    both('Ukendt handling', 'Unknown command'),
    both('Det kan ikke gøres i en sag.', 'This cannot be done in a case.'),
  ),
  visitOver: row(
    both('Besøget er slut', 'The visit is over'),
    template('Besøget blev afmeldt {at}.', 'The visit was checked out {at}.'),
  ),
  noAlarm: row(both('Ingen alarm', 'No alarm'), both('Besøget er ikke i alarm.', 'The visit is not in alarm.')),
  alarmTaken: row(
    both('Alarmen er taget', 'The alarm has been taken'),
    template(
      'En anden tog alarmen {at}. Skal du tage den i stedet, så skriv, hvem du afløser (insteadOf).',
      'Someone else took the alarm {at}. To take it in their place, say whom you relieve (insteadOf).',
    ),
  ),
  ownCallForHelp: row(
    both('Tages af en anden', 'For someone else to take'),
    both(
      'Den, der er på besøget, kan ikke selv tage alarmen, når der er tilkaldt hjælp. Afmeld besøget, når det er overstået.',
      'Whoever is on the visit cannot take the alarm themselves once help has been called for. Check out when it is over.',
    ),
  ),
  notOnTheVisit: row(
    both('Ikke med på besøget', 'Not on the visit'),
    both(
      'Hjælp tilkaldes af den, der er på besøget eller går med.',
      'Help is called for by whoever is on the visit or goes along.',
    ),
  ),
} as const satisfies { readonly [Code in RefusalCode]: Titled<InWords<AllRejections[Code]>> };
