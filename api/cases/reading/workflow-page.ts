import type { CaseState } from '../../../domain';
import { caseWorkflowId } from '../../../workflows/messages';
import type { Deps } from '../../deps';

/** Where Temporal's own page shows the workflow of a case, in the namespace of the case's world; null where no such page is configured. */
export function workflowPageOf(
  { settings: { codecOrigins }, namespace }: Pick<Deps, 'settings' | 'namespace'>,
  { municipality, caseId }: Pick<CaseState, 'municipality' | 'caseId'>,
): string | null {
  const [page] = codecOrigins;
  if (!page) return null;
  const workflow = encodeURIComponent(caseWorkflowId(municipality, caseId));
  return new URL(`/namespaces/${encodeURIComponent(namespace)}/workflows/${workflow}`, page).href;
}
