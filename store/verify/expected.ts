import { attentionOf, type CaseEvent, stillMatters } from '../../domain';
import { type Folded, foldIn } from '../record/fold';
import type { RuleShelf } from '../rules/load-rules';

/** What the read model of a case must be, folded from its events alone. */
export interface Expected extends Folded {
  readonly attention: ReturnType<typeof attentionOf>;
  /** The causes of messages that were called for and still matter. */
  readonly mattering: ReadonlySet<string>;
}

export async function expectedOf(shelf: RuleShelf, events: readonly CaseEvent[]): Promise<Expected | undefined> {
  const folded = await foldIn(shelf, undefined, events);
  if (!folded) return undefined;
  const { state, rules, drafted } = folded;
  const mattering = drafted.filter(({ draft }) => stillMatters(draft, state, rules)).map(({ draft }) => draft.cause);
  return { ...folded, attention: attentionOf(state, rules), mattering: new Set<string>(mattering) };
}
