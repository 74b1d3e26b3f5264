/** The same chances at every start: a small generator whose seed is a name (mulberry32). */
export interface Chance {
  /** From 0 to 1, 1 never. */
  next(): number;
  of<T>(all: readonly [T, ...T[]]): T;
}

export function chanceOf(name: string): Chance {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, of: (all) => all[Math.floor(next() * all.length)] ?? all[0] };
}
