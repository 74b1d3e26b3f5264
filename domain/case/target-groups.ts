import type { Rules } from '../rules/rule-book';
import { inField, reject } from './decision';

/** Why these are not all target groups of the standard; `other` is one everywhere. */
export function unknownTargetGroup(groups: readonly string[], { standard }: Rules) {
  const known = standard.targetGroups.map(({ id }) => id);
  const unknown = groups.find((group) => group !== 'other' && !known.includes(group));
  if (!unknown) return undefined;
  return inField('targetGroups', reject('unknownTargetGroup', { targetGroup: unknown, known: [...known, 'other'] }));
}
