/** One recording takes no more than this: a payload may have 2 MB, and a transaction should be over soon. */
export const mostEvents = 100;
export const mostCharacters = 500_000;

/** As many of the first events as one recording takes; one at least. */
export function firstPiece<E>(events: readonly E[]): readonly E[] {
  const piece: E[] = [];
  let characters = 0;
  for (const event of events.slice(0, mostEvents)) {
    characters += JSON.stringify(event).length;
    if (piece.length > 0 && characters > mostCharacters) break;
    piece.push(event);
  }
  return piece;
}
