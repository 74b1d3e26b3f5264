import { attentionOf, type CaseEvent, stillMatters } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import { type Folded, foldIn } from '../record/fold';
import type { Registration } from '../record/registration';
import type { MunicipalRules } from '../rules/load-rules';

/** What the read model of a case must be, folded from its events alone. */
export interface Expected extends Folded {
  /** When the last of the events happened. */
  readonly latest: Instant;
  readonly attention: ReturnType<typeof attentionOf>;
  /** The causes of messages that were called for and still matter. */
  readonly mattering: ReadonlySet<string>;
}

export function expectedOf(
  rules: MunicipalRules,
  at: Registration | undefined,
  events: readonly CaseEvent[],
): Expected | undefined {
  const folded = foldIn(rules, { settingsVersion: at?.settingsVersion ?? 0 }, events);
  const latest = events.at(-1)?.at;
  if (!folded || !latest) return undefined;
  const { state, rules: inForce, drafted } = folded;
  const mattering = drafted
    .filter(({ seq, draft }) => stillMatters({ ...draft, seq, role: draft.to.role }, state, inForce))
    .map(({ draft }) => draft.cause);
  return { ...folded, latest, attention: attentionOf(state, inForce), mattering: new Set<string>(mattering) };
}
