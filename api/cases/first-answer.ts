import { type CaseId, type CommandId, type MunicipalityId, nextDeadline } from '../../domain';
import { commandsRemembered } from '../../domain/process';
import { findCase } from '../../store/read/case-list';
import { findCommand } from '../../store/read/commands-taken';
import { loadEvents } from '../../store/read/timeline';
import { foldIn } from '../../store/record/fold';
import { findRegistration } from '../../store/record/registration';
import { withRules } from '../../store/rules/load-rules';
import type { CommandAnswer } from '../../workflows/messages';
import type { Deps } from '../deps';
import { refused } from '../http/refusal-status';

type ACase = { readonly municipality: MunicipalityId; readonly caseId: CaseId };
type Reads = Pick<Deps, 'store' | 'rules'>;

/**
 * What a command was answered with when it was first taken, from the event log: for a retry that comes after the run
 * that took it. Undefined where the case never took it. Warnings are not kept, so none are repeated.
 * Throws `commandIdReused` where the same id came with other content.
 */
export async function firstAnswer(
  deps: Reads,
  of: ACase,
  command: { id: CommandId; digest: string },
): Promise<CommandAnswer | undefined> {
  const taken = await findCommand(deps.store.db, of.municipality, of.caseId, command.id);
  if (!taken) return undefined;
  if (taken.digest !== command.digest) throw refused('commandIdReused', { commandId: command.id });
  return answerAt(deps, of, taken.version);
}

/**
 * The first answer to a command that the case itself no longer remembers, because as many others have come since. What
 * it does remember it answers better: with the warnings of that time.
 */
export async function firstAnswerIfForgotten(
  deps: Reads,
  of: ACase,
  command: { id: CommandId; digest: string },
): Promise<CommandAnswer | undefined> {
  const { db } = deps.store;
  const taken = await findCommand(db, of.municipality, of.caseId, command.id);
  if (!taken) return undefined;
  const found = await findCase(db, of.municipality, of.caseId);
  const remembered = found !== undefined && found.version - taken.version < commandsRemembered;
  return remembered ? undefined : firstAnswer(deps, of, command);
}

/** The answer that a case gave when it came to a version. */
export async function answerAt(deps: Reads, of: ACase, version: number): Promise<CommandAnswer | undefined> {
  const { municipality, caseId } = of;
  const { db } = deps.store;
  const events = (await loadEvents(db, municipality, caseId)).filter(({ seq }) => seq <= version);
  const settingsVersion = (await findRegistration(db, caseId))?.settingsVersion ?? 0;
  const folded = await withRules(deps.rules, municipality, async (rules) => foldIn(rules, { settingsVersion }, events));
  if (!folded || folded.state.version !== version) return undefined;
  const { state, rules } = folded;
  const { status, phase } = state;
  return { version, status, phase, nextDeadline: nextDeadline(state, rules) ?? null, warnings: [] };
}
