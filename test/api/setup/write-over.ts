import type { ApiUnderTest, Asking } from './running-api';

/** Writes somebody on staff, or a team, over as they stand by now, whatever that is. */
export async function writeOver<T>(api: ApiUnderTest, path: string, body: object, asking: Asking) {
  const [list, id] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const { items } = (await api.get<{ items: { id: string; version: number }[] }>(list, asking)).body;
  const version = items.find((one) => one.id === id)?.version;
  return api.ask<T>('PUT', path, { ...asking, body: { ...body, version } });
}
