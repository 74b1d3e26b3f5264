type Stop = () => Promise<void>;

declare global {
  var fodfaesteShared: readonly Stop[] | undefined;
}

/**
 * Jest loads set-up and tear-down as separate modules of one process, so what was started is kept on its global object.
 */
export function keepForTearDown(stops: readonly Stop[]): void {
  globalThis.fodfaesteShared = stops;
}

export default async function tearDown(): Promise<void> {
  await Promise.all((globalThis.fodfaesteShared ?? []).map((stop) => stop()));
}
