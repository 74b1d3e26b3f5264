const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Answers, with how it was asked, when a person, a service manager or the end of our parent asks this process to end. */
export function onShutdownSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of SIGNALS) process.on(name, resolve);
    process.once('disconnect', () => resolve('the process that started this one has ended'));
    // The channel tells of our parent's end; it must not keep us running.
    process.channel?.unref();
  });
}
