import pMap from 'p-map';
import type { CaseId } from '../../domain';
import type { OfMany } from '../../domain/saga/act';
import { derivedKey } from '../../temporal/derived-ids';
import type { Plain } from '../cases/commands/plain';
import type { Deps } from '../deps';
import { requireFurtherCaseAccess } from '../door/require-access';
import type { WriteInput } from '../endpoint';
import { problemBody } from '../problems/problem-body';
import { toProblem } from '../problems/to-problem';
import type { ActDone } from './carry-out';
import { resultInWords } from './in-words';

type Asked = Pick<WriteInput<unknown, unknown, unknown>, 'caller' | 'asker' | 'key' | 'language'>;
type Result = ReturnType<typeof resultInWords>;

/**
 * Does an act to those of the cases that the team lead leads, by `carry`, and answers each in its place; the others are
 * answered with why not.
 */
export async function onMany(
  deps: Deps,
  asked: Asked,
  { cases, reason }: { readonly cases: readonly CaseId[]; readonly reason: Plain },
  carry: (allowed: readonly OfMany[]) => Promise<ActDone>,
): Promise<{ results: Result[] }> {
  const named = [...new Set(cases)];
  const admitted = await pMap(named, (caseId) => admit(deps, asked, caseId, reason), { concurrency: 5 });
  const allowed = admitted.flatMap((one) => ('allowed' in one ? [one.allowed] : []));
  const done = allowed.length > 0 ? (await carry(allowed)).results : [];
  const results = new Map(done.map((one) => [one.caseId, resultInWords(one, asked.language)]));
  return {
    results: admitted.flatMap((one) => ('refused' in one ? one.refused : (results.get(one.allowed.caseId) ?? []))),
  };
}

type Admitted = { readonly allowed: OfMany } | { readonly refused: Result };

async function admit(
  deps: Deps,
  { caller, asker, key, language }: Asked,
  caseId: CaseId,
  reason: Plain,
): Promise<Admitted> {
  const { municipality } = caller;
  try {
    await requireFurtherCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, caseId);
    const sealed = await deps.sealing.seal(municipality, caseId, reason.text, derivedKey(key, caseId));
    return { allowed: { caseId, reason: sealed } };
  } catch (error) {
    return { refused: { caseId, ok: false, problem: problemBody(toProblem(error), language) } };
  }
}
