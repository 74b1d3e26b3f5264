import { CaseKeyDestroyed } from '../../store/keys/case-keys';
import { digestOf } from '../../store/keys/digest';
import { findRegistration } from '../../store/record/registration';
import { everyRule } from '../../store/rules/rule-book';
import { derivedKey } from '../../temporal/derived-ids';
import { signalIfRunning, signalWithStart } from '../../temporal/signal-case';
import { restartOfCase } from '../../temporal/start-case';
import type { PassedOn } from '../interface';
import type { SagaDependencies } from './dependencies';
import { resealed } from './reseal';

/** Signals it to the case that the other goes on in, with its texts sealed for that one; the same again changes nothing. */
export async function passOn(deps: SagaDependencies, { municipality, caseId, late }: PassedOn): Promise<void> {
  const { db, keys, client, sealing } = deps;
  const { to, event } = late;
  const id = derivedKey((event.command?.id ?? caseId) as Parameters<typeof derivedKey>[0], `late/${event.seq}`);
  const between = { municipality, from: caseId, to, command: id };
  const command = await resealed(sealing, between, late.command).catch(nothingWhereErased);
  if (!command) return;
  const digest = digestOf(keys, { late: caseId, seq: event.seq });
  const message = { command, id, digest, by: event.by };
  const other = { municipality, caseId: to };
  if ((await findRegistration(db, to))?.rehearsalId) return signalIfRunning(client, other, message);
  const rules = await everyRule(deps.rules, municipality);
  await signalWithStart(client, restartOfCase(deps, { ...other, rules }), message);
}

function nothingWhereErased(error: unknown): undefined {
  if (error instanceof CaseKeyDestroyed) return undefined;
  throw error;
}
