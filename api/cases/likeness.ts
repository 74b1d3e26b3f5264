/** How alike two descriptions of a person or a place are: from 0 to 1, by the words they share. */
export function likeness(a: string | undefined, b: string | undefined): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => [...second].some((other) => isSameWord(word, other))).length;
  return shared / Math.min(first.size, second.size);
}

/** Words that describe nobody. */
const empty = new Set([
  'den',
  'det',
  'ved',
  'med',
  'og',
  'the',
  'with',
  'manden',
  'kvinden',
  'man',
  'woman',
  'i',
  'på',
]);

function wordsOf(text = ''): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !empty.has(word)));
}

/** `jakke` and `jakken`, `station` and `stationen`: the same word with another ending. */
function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3);
}
