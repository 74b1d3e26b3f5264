import type { LetterMessage } from '../../store/delivery/letter-message';
import { type About, isMailKind, type Message, type ReceivedAs, type ToldVisit } from '../../texts/mail/message';

/** A message from the store as mail tells it, with its visit as it stands; undefined for a kind that this version has no words for. */
export function asMessage(
  message: LetterMessage,
  receivedAs: ReceivedAs,
  visit: ToldVisit | null = null,
): Message | undefined {
  const { cause, kind, step, urgency, due, basis } = message;
  const about = aboutOf(message, visit);
  if (!about || !isMailKind(kind)) return undefined;
  return { cause, kind, step, role: message.role as Message['role'], urgency, about, due, basis, receivedAs };
}

function aboutOf(
  { caseId, visitId, standardId, glassBreakingId, vacancy, kind, number, params }: LetterMessage,
  visit: ToldVisit | null,
): About | undefined {
  if (visitId) return { what: 'visit', visitId, number, visit };
  if (caseId) return { what: 'case', caseId, number: number ?? '' };
  if (vacancy) return ofVacancy(kind, number);
  if (glassBreakingId) return { what: 'glassBreaking', id: glassBreakingId, number: number ?? '' };
  return standardId ? { what: 'standard', id: standardId, version: Number(params.version) } : undefined;
}

/** Where whoever is told can name somebody. */
function ofVacancy(kind: string, number: string | null): About {
  if (kind === 'nobodyNamed') return { what: 'restriction', number: number ?? '' };
  return { what: kind === 'casesLeft' ? 'team' : 'staff' };
}
