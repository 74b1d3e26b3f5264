import type { Language } from '../domain/rules/schema-parts';
import { both, type Table, template } from './text';

type GivenUpCode = 'noAddress' | 'nobodyTook' | 'failed';

/** Why something could not be told by mail, where that is our own word for it. */
const reasons: Table<GivenUpCode> = {
  noAddress: both('Der er ingen mailadresse at sende til', 'There is no address to send to'),
  nobodyTook: both(
    'Alle har fået besked, og ingen har taget sig af den',
    'Everybody was told, and nobody has taken it',
  ),
  failed: both('Mailen kunne ikke skrives', 'The mail could not be made'),
};

/** What was to be mailed to a service, which is no message of a case to anybody on staff. */
export const offerLinkMail = both('Link til et modtagende tilbud', 'Link to a receiving service');

const ofServer = template('Mailserveren tog ikke imod den ({code})', 'The mail server did not take it ({code})');

/** Why something was given up; otherwise the mail server's own code stands in the sentence. */
export function givenUpReason(code: string | null, language: Language): string {
  const own = code !== null && Object.hasOwn(reasons, code) ? reasons[code as GivenUpCode] : undefined;
  return own ? own[language] : ofServer.fill(language, { code });
}
