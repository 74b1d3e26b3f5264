import type { RejectionCode } from '../domain';
import type { VisitRejectionCode } from '../domain/visit/lone-visit';
import { row, type TitledTable } from './text';

export type RefusalCode = RejectionCode | VisitRejectionCode;

/** Why the case process, or a visit, refuses a command. */
export const refusals: TitledTable<RefusalCode> = {
  notAllowedInStatus: row(
    ['Ikke muligt i sagens status', 'Sagen er {status}. Det kan gøres, når sagen er: {allowedStatuses}.'],
    ['Not possible in the case’s status', 'The case is {status}. It can be done while the case is: {allowedStatuses}.'],
  ),
  alreadyStarted: row(
    ['Sagen findes allerede', 'Der er allerede en sag (eller et besøg) under dette id.'],
    ['The case has begun already', 'There is already a case (or a visit) under this id.'],
  ),
  notStarted: row(
    ['Ikke begyndt', 'Der er ikke begyndt noget under dette id.'],
    ['Not begun', 'Nothing has begun under this id.'],
  ),
  commandIdReused: row(
    ['Nøglen er brugt til noget andet', 'Idempotency-Key er allerede brugt med et andet indhold. Brug en ny nøgle.'],
    ['The key was used for something else', 'This Idempotency-Key has been used with other content. Use a new key.'],
  ),
  reasonRequired: row(
    ['Begrundelse mangler', 'Der skal skrives en begrundelse.'],
    ['A reason is missing', 'A reason must be given.'],
  ),
  leastIntrusiveRequired: row(
    [
      'Mindst indgribende indsats',
      'Skriv, hvorfor dette er den mindst indgribende indsats, der er tilstrækkelig ({clause}).',
    ],
    ['Least intrusive measure', 'Say why this is the least intrusive measure that serves ({clause}).'],
  ),
  inTheFuture: row(
    ['Ligger i fremtiden', 'Tidspunktet ligger i fremtiden. Senest tilladte er {latestAllowed}.'],
    ['In the future', 'The time is in the future. The latest allowed is {latestAllowed}.'],
  ),
  inThePast: row(
    ['Ligger i fortiden', 'Datoen er passeret. Tidligst tilladte er {earliestAllowed}.'],
    ['In the past', 'The date has passed. The earliest allowed is {earliestAllowed}.'],
  ),
  unknownPhase: row(
    [
      'Ukendt fase',
      'Kommunens kvalitetsstandard har ikke fasen {phase}, eller den kan ikke nås herfra. Faserne er: {known}.',
    ],
    [
      'Unknown phase',
      'The quality standard has no phase {phase}, or it cannot be entered from here. The phases are: {known}.',
    ],
  ),
  samePhase: row(
    ['Samme fase', 'Sagen er allerede i fasen {phase}.'],
    ['Same phase', 'The case is in the phase {phase} already.'],
  ),
  unknownGround: row(
    ['Ukendt ophørsgrund', 'Kommunen har ikke ophørsgrunden {ground}. Grundene er: {known}.'],
    ['Unknown ground', 'This municipality has no ground {ground}. The grounds are: {known}.'],
  ),
  unknownOutcome: row(
    ['Ukendt udfald', 'Det udfald findes ikke. Vælg et af: {expected}.'],
    ['Unknown outcome', 'There is no such outcome. Choose one of: {expected}.'],
  ),
  unknownTargetGroup: row(
    ['Ukendt målgruppe', 'Kvalitetsstandarden har ikke målgruppen {targetGroup}. Vælg blandt: {known}.'],
    ['Unknown target group', 'The quality standard has no target group {targetGroup}. Choose among: {known}.'],
  ),
  unknownActivity: row(
    ['Ukendt aktivitet', 'Kvalitetsstandarden har ikke aktiviteten {activity}. Vælg blandt: {known}.'],
    ['Unknown activity', 'The quality standard has no activity {activity}. Choose among: {known}.'],
  ),
  belowMinimumAge: row(
    [
      'Under aldersgrænsen',
      'Tilbuddet er for personer over {minimum} år ({clause}). Husk underretningspligten, når det gælder et barn eller en ung.',
    ],
    [
      'Below the minimum age',
      'The support is for people over {minimum} ({clause}). Remember the duty to notify where a minor is concerned.',
    ],
  ),
  followUpTooFar: row(
    ['Opfølgningen ligger for langt fremme', 'Senest tilladte er {latestAllowed}, højst {maximumDays} dage frem.'],
    ['The follow-up is too far ahead', 'The latest allowed is {latestAllowed}, at most {maximumDays} days ahead.'],
  ),
  followUpAfterEarlier: row(
    ['Udsæt til en senere dag', 'Opfølgningen står til {standing}. En udsættelse skal være til en senere dag.'],
    ['Snooze to a later day', 'The follow-up stands at {standing}. It can only be snoozed to a later day.'],
  ),
  consentRequired: row(
    ['Samtykke mangler', 'Det kræver et gyldigt samtykke fra borgeren.'],
    ['Consent is missing', 'This needs a valid consent from the citizen.'],
  ),
  identityRequired: row(
    ['Identitet mangler', 'Tilbuddet skal kende borgerens identitet. Borgeren vælger selv, om den gives.'],
    ['Identity is missing', 'The service needs the citizen’s identity. The citizen chooses whether to give it.'],
  ),
  stableContactRequired: row(
    ['Stabil kontakt mangler', 'Det kræver, at der er stabil kontakt.'],
    ['No stable contact yet', 'This needs stable contact.'],
  ),
  alreadyStable: row(
    ['Stabil kontakt er registreret', 'Stabil kontakt blev registreret {at}.'],
    ['Stable contact is recorded', 'Stable contact was recorded {at}.'],
  ),
  alreadyOpen: row(
    ['Står allerede åbent', 'Det er allerede registreret og står åbent ({what}).'],
    ['Already open', 'This is recorded already and stands open ({what}).'],
  ),
  nothingOpen: row(
    ['Intet åbent', 'Der er ikke noget åbent af den slags ({what}).'],
    ['Nothing open', 'There is nothing of the kind open ({what}).'],
  ),
  unknownEntry: row(
    ['Ukendt i sagen', 'Sagen har ikke det, der henvises til ({what}). Sagen har: {known}.'],
    ['Unknown in this case', 'The case has no such entry ({what}). It has: {known}.'],
  ),
  nothingToCorrect: row(
    [
      'Kan ikke rettes',
      'Det kan ikke rettes (længere). Efter rettefristen kan sagen genåbnes som en ny, forbundet sag.',
    ],
    [
      'Cannot be corrected',
      'This cannot be corrected (any longer). After the window the case can be reopened as a new, linked one.',
    ],
  ),
  notInThisState: row(
    ['Ikke muligt nu', 'Det er {is}. Det skal være: {right}.'],
    ['Not possible now', 'It is {is}. It must be: {right}.'],
  ),
  afterTheEnd: row(
    ['Efter ophøret', 'Sagen ophørte {endedAt}. Det, der er sket siden, hører til i en ny, forbundet sag.'],
    ['After the end', 'The case ended {endedAt}. What has happened since belongs in a new, linked case.'],
  ),
  otherMunicipality: row(
    ['En anden kommune', 'Det hører til en anden kommune ({municipality}).'],
    ['Another municipality', 'This belongs to another municipality ({municipality}).'],
  ),
  pairRuleInForce: row(
    [
      'Besøg med to medarbejdere',
      'Der skal to medarbejdere med, indtil teamlederen ophæver det. Skriv en begrundelse for at gå alene.',
    ],
    ['Visits in pairs', 'Two workers are to go until the team lead lifts the rule. Give a reason for going alone.'],
  ),
  sameCase: row(
    ['Samme sag', 'En sag kan ikke forbindes med sig selv.'],
    ['The same case', 'A case cannot be linked with itself.'],
  ),
  settingsOutOfOrder: row(
    [
      'Indstillinger i forkert rækkefølge',
      'Næste version er {nextVersion}, og den kan tidligst gælde fra {earliestFrom}.',
    ],
    [
      'Settings out of order',
      'The next version is {nextVersion}, and it can hold from {earliestFrom} at the earliest.',
    ],
  ),
  sameStandard: row(
    ['Samme version', 'Sagen følger allerede {id} version {version}.'],
    ['The same version', 'The case is on {id} version {version} already.'],
  ),
  outOfRange: row(
    ['Uden for det mulige', '{what} skal være fra {least} til {most}.'],
    ['Out of range', '{what} must be from {least} to {most}.'],
  ),
  tooFarAhead: row(
    ['For langt ude i fremtiden', 'Senest tilladte er {latestAllowed}.'],
    ['Too far ahead', 'The latest allowed is {latestAllowed}.'],
  ),
  unknownCommand: row(
    ['Ukendt handling', 'Processen kender ikke handlingen {command}.'],
    ['Unknown command', 'The process knows no command {command}.'],
  ),
  visitOver: row(
    ['Besøget er slut', 'Besøget blev afmeldt {at}.'],
    ['The visit is over', 'The visit was checked out {at}.'],
  ),
  noAlarm: row(['Ingen alarm', 'Besøget er ikke i alarm.'], ['No alarm', 'The visit is not in alarm.']),
};
