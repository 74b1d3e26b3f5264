import type { Response } from 'express';
import type { AuditEntry } from '../../../store/audit/entry';
import type { KeptLink } from '../../../store/offers/links';

type What =
  | { readonly outcome: 'read' }
  | { readonly outcome: 'written'; readonly said: string }
  | { readonly outcome: 'refused'; readonly code: string };

/** What the audit log keeps of one view or act by a link: by which, never its token. */
export function noted({ id, municipality, caseId, handover }: KeptLink, response: Response, what: What): AuditEntry {
  const { route } = response.locals;
  return {
    municipality,
    who: { kind: 'receivingService', id: handover },
    act: 'answerHandover',
    route: `${response.req.method} ${String(route)}`,
    caseIds: [caseId],
    outcome: what.outcome,
    because: what.outcome === 'refused' ? { kind: 'refused', code: what.code } : { kind: 'offerLink', link: id },
    ...(what.outcome === 'written' && { details: { command: what.said } }),
  };
}
