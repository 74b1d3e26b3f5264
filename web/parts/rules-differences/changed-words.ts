/** A text in three: what it begins with as the other does, what is its own, and what it ends with as the other does. */
export interface Changed {
  readonly start: string;
  readonly own: string;
  readonly end: string;
}

/** Where two texts differ, by whole words. */
export function changedWords(before: string, after: string): readonly [Changed, Changed] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const inThree = (words: readonly string[]): Changed => ({
    start: words.slice(0, start).join(''),
    own: words.slice(start, words.length - end).join(''),
    end: words.slice(words.length - end).join(''),
  });
  return [inThree(was), inThree(is)];
}

/** Words with the space after each, so that they make the text again. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/g) ?? [];
