import { type CaseEvent, type CaseState, evolve, messagesOf, type Rules, upcast } from '../../domain';
import type { MunicipalRules } from '../rules/load-rules';
import type { DraftedMessage } from './message-rows';

/** A case before some events: its state, undefined before the first, and the settings version that has reached it. */
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
 * Folds events into a case; undefined where there is none. Each is read by the rules of its own moment and the settings
 * that had reached the case by then, so that later settings do not change the past. Throws `RulesMissing`.
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
