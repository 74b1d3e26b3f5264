import type { InjectedSinks } from '@temporalio/worker';
import type { IgnoredMessage, IgnoredMessageSinks } from '../workflows/only-sealed';

/** Takes from the workflows what they ignored; once each, since a replay tells nothing. */
export function ignoredMessageSinks(told?: (message: IgnoredMessage) => void): InjectedSinks<IgnoredMessageSinks> {
  return {
    ignoredMessages: { ignored: { fn: (_info, message) => told?.(message), callDuringReplay: false } },
  };
}
