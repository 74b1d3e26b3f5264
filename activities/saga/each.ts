import { type Command, carriedOf, ruleBookVersion } from '../../domain';
import { isOnMany, type OfMany, type SagaAct } from '../../domain/saga/act';
import type { OneResult } from '../../domain/saga/outcome';
import { digestOf } from '../../store/keys/digest';
import { derivedKey } from '../../temporal/derived-ids';
import type { SagaInput } from '../../workflows/messages';
import { isShutOut, mayNotTouch } from './checks';
import type { SagaDependencies } from './dependencies';
import { sendPrepared } from './send';

/** Does the same to each of these cases, one after another; each has its own result. */
export async function sendToEach(
  deps: SagaDependencies,
  saga: SagaInput,
  cases: readonly OfMany[],
): Promise<readonly OneResult[]> {
  const results: OneResult[] = [];
  for (const one of cases) results.push(await sendToOne(deps, saga, one));
  return results;
}

async function sendToOne(deps: SagaDependencies, saga: SagaInput, one: OfMany): Promise<OneResult> {
  const { act, key, by } = saga;
  const { caseId } = one;
  // Whoever is shut out loses their cases, whatever has become of who shut them out, and whoever may see the case.
  const isConsequence = act.kind === 'deactivate';
  const refused = isConsequence
    ? undefined
    : ((await isShutOut(deps, saga)) ?? (await mayNotTouch(deps, saga, caseId)));
  if (refused) return { caseId, ...refused };
  const command = await commandFor(deps, saga, one);
  const digest = digestOf(deps.keys, { saga: key, caseId });
  const message = { command, id: derivedKey(key, caseId), digest, by };
  const answer = await sendPrepared(deps, saga, { caseId, message });
  return 'code' in answer ? { caseId, ...answer } : { caseId, version: answer.version };
}

async function commandFor(deps: SagaDependencies, saga: SagaInput, { reason }: OfMany): Promise<Command> {
  const { act } = saga;
  if (!isOnMany(act)) throw new RangeError(`${act.kind} is not done to many`);
  const said = { ...(reason && { reason }) };
  switch (act.kind) {
    case 'assignMany':
      return { type: 'assign', data: { worker: act.worker, team: act.team, ...said } } as Command;
    case 'moveManyToStandard': {
      const standard = await standardOf(deps, saga, act.standard);
      const data = { standard, rulesVersion: ruleBookVersion, ...(act.phase && { phase: act.phase }), ...said };
      return { type: 'moveToStandard', data } as Command;
    }
    case 'deactivate':
      return { type: 'unassign', data: { because: 'deactivated', ...said } };
  }
}

async function standardOf(
  { rules }: SagaDependencies,
  { municipality }: SagaInput,
  { id, version }: Extract<SagaAct, { kind: 'moveManyToStandard' }>['standard'],
) {
  const { standards } = (await rules.of(municipality)).book;
  const found = standards.find((one) => one.id === id && one.version === version);
  if (!found) throw new Error(`standard ${id} version ${version} is not in the store`);
  return carriedOf(found);
}
