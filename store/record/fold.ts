import { type CaseEvent, type CaseState, evolve, messagesOf, type Rules, upcast } from '../../domain';
import type { RuleShelf } from '../rules/load-rules';
import type { Drafted } from './message-rows';

/** A case after some events, the rules in force at the last of them, and the messages that each of them called for. */
export interface Folded {
  readonly state: CaseState;
  readonly rules: Rules;
  readonly drafted: readonly Drafted[];
}

/** Folds events in, one after the other; nothing where there is no event. Each is read by the rules of its own moment. */
export async function foldIn(
  shelf: RuleShelf,
  before: CaseState | undefined,
  events: readonly CaseEvent[],
): Promise<Folded | undefined> {
  let folded: Folded | undefined;
  for (const stored of events) {
    const event = upcast(stored);
    const state: CaseState = evolve(folded?.state ?? before, event);
    const rules = await shelf.rulesAt(state.municipality, state.standard, event.at);
    const drafts = messagesOf(event, state, rules).map((draft) => ({ seq: event.seq, at: event.at, draft }));
    folded = { state, rules, drafted: [...(folded?.drafted ?? []), ...drafts] };
  }
  return folded;
}
