import { both, row, template } from '../text';

/** What can be wrong with a request itself, whatever it asks for. */
export const requestFormProblems = {
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
  notFound: row(
    both('Findes ikke', 'Not found'),
    both('Der er ikke noget på denne adresse.', 'There is nothing at this address.'),
  ),
  badCursor: row(
    both('Siden findes ikke', 'Bad cursor'),
    both('Begynd forfra fra listens første side.', 'Use the value that the page before gave in next.'),
  ),
  tooManyStreams: row(
    both('For mange åbne forbindelser', 'Too many streams'),
    template(
      'Én person kan højst have {limit} åbne forbindelser, der fortæller om ændringer. Luk en af dem, eller læs siden igen med mellemrum.',
      'One person may have {limit} streams of changes open. Close one of them, or read again from time to time.',
    ),
  ),
  tooOften: row(
    both('Vent lidt', 'Wait a little'),
    both(
      'Der er spurgt mange gange på kort tid. Prøv igen senere; haster en bekymring, så ring til kommunen.',
      'This has been asked many times in a short time. Try again later; if a worry is urgent, ring the municipality.',
    ),
  ),
};
