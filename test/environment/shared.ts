/**
 * What a Jest run shares between its tiers. A tier names its needs by the set-up file in jest.config.js; Jest runs each
 * such file once, and only when a test of such a tier runs. So two files may ask for the same thing: it is made once.
 */
const started = new Map<string, Promise<() => Promise<void>>>();

declare global {
  var fodfaesteShared: typeof started | undefined;
}

/** Set-up and tear-down are separate modules of one process, so what was started is kept on the process's global. */
function running(): typeof started {
  globalThis.fodfaesteShared ??= started;
  return globalThis.fodfaesteShared;
}

export async function share(name: string, start: () => Promise<() => Promise<void>>): Promise<void> {
  const all = running();
  const one = all.get(name) ?? start();
  all.set(name, one);
  await one;
}

export async function stopShared(): Promise<void> {
  const all = running();
  const stops = [...all.values()];
  all.clear();
  await Promise.all(stops.map(async (one) => (await one)()));
}
