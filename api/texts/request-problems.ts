import { row, type TitledTable } from '../../texts/text';
import type { RequestProblemCode } from '../http/problem';

/** What can be wrong with a request itself, and what else can keep it from being served. */
export const requestProblems: TitledTable<RequestProblemCode> = {
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
  identityMissing: row(
    ['Hvem er du?', 'Indtil login er bygget, angives identiteten i headeren {header}.'],
    ['Who are you?', 'Until login is built, the identity is given in the header {header}.'],
  ),
  identityUnknown: row(
    ['Ukendt identitet', 'Ingen medarbejder har det id, der står i {header}.'],
    ['Unknown identity', 'Nobody on staff has the id given in {header}.'],
  ),
  identityNotAllowed: row(
    ['Identiteten afvises', 'Udviklingsidentiteten virker kun fra maskinen selv, og kun hvor den er slået til.'],
    [
      'Identity refused',
      'The development identity works from the machine itself only, and only where it is turned on.',
    ],
  ),
  deactivated: row(
    ['Ikke længere aktiv', 'Denne medarbejder er deaktiveret.'],
    ['No longer active', 'This member of staff has been deactivated.'],
  ),
  notYourRole: row(
    ['Kræver en anden rolle', 'Det kan gøres af: {allowedRoles}.'],
    ['Needs another role', 'This can be done by: {allowedRoles}.'],
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
    ['Vent lidt', 'Der er sendt mange bekymringer herfra på kort tid. Prøv igen senere, eller ring til kommunen.'],
    [
      'Wait a little',
      'Many concerns have been sent from here in a short time. Try again later, or ring the municipality.',
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
