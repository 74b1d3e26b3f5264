import { type CaseEvent, type CaseState, evolve, messagesOf, type Rules, upcast } from '../../domain';
import type { MunicipalRules } from '../rules/load-rules';
import type { DraftedMessage } from './message-rows';

/** A case as far as it is known: nothing has happened in it yet, or its state; and which settings have reached it. */
export interface Before {
  readonly state?: CaseState;
  readonly settingsVersion: number;
}

/** A case after some events, the rules in force at the last of them, and the messages that each of them called for. */
export interface Folded {
  readonly state: CaseState;
  readonly settingsVersion: number;
  readonly rules: Rules;
  readonly drafted: readonly DraftedMessage[];
}

/**
 * Folds events in, one after the other; nothing where there is no event. Each is read by the rules of its own moment,
 * with the settings that had reached the case by then: what the municipality decided later changes nothing behind it. Throws `RulesMissing`.
 */
export function foldIn(municipal: MunicipalRules, before: Before, events: readonly CaseEvent[]): Folded | undefined {
  let { settingsVersion } = before;
  let folded: Folded | undefined;
  for (const stored of events) {
    const event = upcast(stored);
    if (event.type === 'settingsApplied') settingsVersion = Math.max(settingsVersion, event.data.version);
    const state: CaseState = evolve(folded?.state ?? before.state, event);
    const rules = municipal.rulesAt({ standard: state.standard, settingsVersion }, event.at);
    const drafts = messagesOf(event, state, rules).map((draft) => ({ seq: event.seq, at: event.at, draft }));
    folded = { state, settingsVersion, rules, drafted: [...(folded?.drafted ?? []), ...drafts] };
  }
  return folded;
}
