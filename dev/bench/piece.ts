/** What of a measurement is done in one go, where all of it takes too long, and how much of it. */
export type Piece = {
  readonly target?: string | undefined;
  readonly set?: Readonly<Record<string, number>> | undefined;
};

/** `perSecond=10,times=5`. Throws a `RangeError` on anything else. */
export function settingsIn(text: string): Record<string, number> {
  const pairs = text.split(',').map((pair) => pair.split('='));
  const wrong = pairs.find(
    ([name, number, ...more]) => !name || !number || !Number.isFinite(Number(number)) || more.length,
  );
  if (wrong) throw new RangeError(`"${wrong.join('=')}" is not a name with a number`);
  return Object.fromEntries(pairs.map(([name, number]) => [name, Number(number)]));
}

/** The sizes with one measurement's cut down to the piece. Throws a `RangeError` where it has no such target or size. */
export function pieceOf<Sizes extends Readonly<Record<string, object>>>(
  sizes: Sizes,
  measurement: string,
  { target, set = {} }: Piece,
): Sizes {
  const whole = { ...sizes[measurement] } as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(set).find((name) => typeof whole[name] !== 'number');
  if (unknown) throw new RangeError(`${measurement} has no size "${unknown}"`);
  const { targets } = whole;
  if (target && !(Array.isArray(targets) && targets.includes(target))) {
    throw new RangeError(`${measurement} has no target "${target}"; it has ${[targets ?? 'none'].flat().join(', ')}`);
  }
  return { ...sizes, [measurement]: { ...whole, ...set, ...(target && { targets: [target] }) } };
}
