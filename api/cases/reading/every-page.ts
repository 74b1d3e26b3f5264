/** Everything that a query finds, page after page. */
export async function everyPage<T>(
  page: (cursor: string | undefined) => Promise<{ items: readonly T[]; next: string | null }>,
) {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}
