import { type CommandId, deadlinesOf } from '../../../domain';
import { commandsRemembered } from '../../../domain/process';
import { findCommand, type TakenAt, takenAt } from '../../../store/read/commands-taken';
import { loadEvents } from '../../../store/read/timeline';
import { foldIn } from '../../../store/record/fold';
import { findRegistration } from '../../../store/record/registration';
import { withRules } from '../../../store/rules/load-rules';
import type { CaseAddress } from '../../../temporal/update';
import type { CommandAnswer } from '../../../workflows/messages';
import type { Deps } from '../../deps';
import { refused } from '../../problems/refusal-status';

type Reads = Pick<Deps, 'store' | 'rules'>;

/**
 * The answer that a command was first given, from the event log, for a retry that comes after the run that took it.
 * Undefined where the case never took it. Without the warnings, which are not stored.
 * Throws `commandIdReused` where the same id came with other content.
 */
export async function firstAnswer(
  deps: Reads,
  of: CaseAddress,
  command: { id: CommandId; digest: string },
): Promise<CommandAnswer | undefined> {
  const taken = await findCommand(deps.store.db, of.municipality, of.caseId, command.id);
  if (!taken) return undefined;
  if (taken.digest !== command.digest) throw refused('commandIdReused', { commandId: command.id });
  return answerAt(deps, of, taken.version);
}

/**
 * The first answer to a command that the workflow no longer remembers, because `commandsRemembered` others came since.
 * Undefined for one that it remembers, since it answers with the warnings too. `taken` is what was found under the key, or
 * null; left out, it is looked up. Throws `commandIdReused` where the same id came with other content.
 */
export async function firstAnswerIfForgotten(
  deps: Reads,
  of: CaseAddress,
  command: { id: CommandId; digest: string },
  taken?: TakenAt | null,
): Promise<CommandAnswer | undefined> {
  const found = taken === undefined ? await takenAt(deps.store.db, of.municipality, of.caseId, command.id) : taken;
  if (found && found.digest !== command.digest) throw refused('commandIdReused', { commandId: command.id });
  const forgotten = found && found.caseVersion - found.version >= commandsRemembered;
  return forgotten ? firstAnswer(deps, of, command) : undefined;
}

/** The answer that a case gave when it reached a version. */
export async function answerAt(deps: Reads, of: CaseAddress, version: number): Promise<CommandAnswer | undefined> {
  const { municipality, caseId } = of;
  const { db } = deps.store;
  const events = (await loadEvents(db, municipality, caseId)).filter(({ seq }) => seq <= version);
  const settingsVersion = (await findRegistration(db, caseId))?.settingsVersion ?? 0;
  const folded = await withRules(deps.rules, municipality, async (rules) => foldIn(rules, { settingsVersion }, events));
  if (!folded || folded.state.version !== version) return undefined;
  const { state, rules } = folded;
  const { status, phase } = state;
  return { version, status, phase, ...deadlinesOf(state, rules), warnings: [] };
}
