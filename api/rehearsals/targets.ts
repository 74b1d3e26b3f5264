import type { CommandId, Instant } from '../../domain';

const KEPT = 1_000;
const targets = new Map<CommandId, Instant>();

/** Where a request to move time on leads: the same moment at a retry, however far the clock has come since. */
export function targetOf(key: CommandId, wanted: Instant): Instant {
  const before = targets.get(key);
  if (before) return before;
  if (targets.size >= KEPT) targets.clear();
  targets.set(key, wanted);
  return wanted;
}
