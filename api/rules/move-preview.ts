import { randomUUID } from 'node:crypto';
import { type CaseId, type CommandId, carriedOf } from '../../domain';
import type { Standard } from '../../domain/rules/standard';
import { changeByMove, type RulesChange } from '../../domain/views/rules-change';
import { findCases } from '../../store/read/find-cases';
import { storedStates } from '../../store/read/state';
import type { Deps } from '../deps';
import type { AuthenticatedInput } from '../endpoint';
import { problemBody } from '../problems/problem-body';
import { refused } from '../problems/refusal-status';
import { changedInWords } from './settings-preview';

type Asked = AuthenticatedInput<
  unknown,
  unknown,
  { readonly cases: readonly CaseId[]; readonly phase?: string | undefined }
>;
type Previewed = RulesChange & { readonly caseId: CaseId; readonly refusal: string | null };

/** What would be otherwise in each of the cases, were they moved to this version; or why one would be refused. */
export async function movePreview(deps: Deps, standard: Standard, { body, caller, sight, now, language }: Asked) {
  const { municipality, actor: by } = caller;
  const named = [...new Set(body.cases)];
  const found = await findCases(deps.store.db, municipality, named, sight);
  const open = [...found.values()].filter(
    ({ status, rehearsalId }) => status !== 'ended' && rehearsalId === (deps.rehearsalId ?? null),
  );
  const states = await storedStates(
    deps.store.db,
    municipality,
    open.map(({ caseId }) => caseId),
  );
  const { book } = await deps.rules.of(municipality);
  const to = { standard: carriedOf(standard), ...(body.phase && { phase: body.phase }) };
  const previewed = open.flatMap(({ caseId }): Previewed[] => {
    const state = states.get(caseId);
    if (!state) return [];
    const change = changeByMove(state, to, { book, now, by, commandId: randomUUID() as CommandId });
    if (!('rejected' in change)) return [{ caseId, ...change, refusal: null }];
    const { detail } = problemBody(refused(change.rejected, change.params), language);
    return [{ caseId, phase: state.phase, dates: [], refusal: detail }];
  });
  const items = await changedInWords(deps, previewed, { municipality, language, now });
  return { items, notFound: named.length - items.length };
}
