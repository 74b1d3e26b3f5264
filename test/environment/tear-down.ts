type Stop = () => Promise<void>;

declare global {
  var fodfaesteShared: readonly Stop[] | undefined;
}

/** Setting up and tearing down are separate modules of one process, so what was started is kept on the process's global. */
export function keepForTearDown(stops: readonly Stop[]): void {
  globalThis.fodfaesteShared = stops;
}

export default async function tearDown(): Promise<void> {
  await Promise.all((globalThis.fodfaesteShared ?? []).map((stop) => stop()));
}
