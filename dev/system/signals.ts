import type { Log } from '../log';

/** How a person or a service manager asks us to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A terminal's Ctrl-C comes once by itself and once passed on by npm and the bootstrap: within this time they are one.
 */
const ONE_PRESS_MS = 1_500;

/**
 * A signal that is aborted at the first request to end; a second request calls `leaveNow`. The unannounced end of the
 * process that started us is a request too.
 */
export function stopSignal(log: Log, leaveNow: () => void): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  const requestStop = (how: string) => {
    if (firstAt === 0) {
      firstAt = Date.now();
      log(`Stopping (${how}) …`);
      controller.abort(new Error(`asked to stop (${how})`));
    } else if (Date.now() - firstAt > ONE_PRESS_MS) {
      leaveNow();
    }
  };
  for (const name of SIGNALS) process.on(name, requestStop);
  process.once('disconnect', () => requestStop('the process that started this one has ended'));
  process.channel?.unref();
  return controller.signal;
}
