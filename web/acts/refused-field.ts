/** Where in a command's body fields stand, where that is not under their own names. */
export type At<Name extends string> = { readonly [One in Name]?: string | readonly string[] };

/**
 * The field that a refusal of this path (`body.contact.place`) is about: of those that stand there or above, the one that stands
 * deepest. Undefined: none of these fields says it.
 */
export function refusedField<Name extends string>(
  path: string,
  names: readonly Name[],
  at: At<Name> = {},
): Name | undefined {
  const depthOf = (name: Name): number =>
    Math.max(0, ...[at[name] ?? name].flat().map((one) => (isWithin(path, `body.${one}`) ? one.length : 0)));
  const [deepest] = names.filter((name) => depthOf(name) > 0).sort((one, other) => depthOf(other) - depthOf(one));
  return deepest;
}

const isWithin = (path: string, at: string): boolean => path === at || path.startsWith(`${at}.`);
