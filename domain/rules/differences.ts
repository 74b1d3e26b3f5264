/** What a file of rules is made of, as it travels. */
export type Content = string | number | boolean | null | readonly Content[] | { readonly [key: string]: Content };

/** One thing that is otherwise in one version than in another. What is undefined is not there. */
export type Difference = {
  /** Where it stands: in the later version, or of what is gone in the earlier one. */
  readonly path: readonly (string | number)[];
  readonly before: Content | undefined;
  readonly after: Content | undefined;
};

/** What tells one version from another before any of its content does. */
const OF_EVERY_VERSION = ['version', 'municipality', 'id'];

/**
 * Everything in which two versions of a standard, or of the settings, differ, in the order of the later one. What stands in a
 * list is followed by its name: a phase that has moved up is the same phase, and its place is a difference of its own.
 */
export function differencesOf(before: object, after: object): readonly Difference[] {
  const [was, is] = [before, after].map((version) =>
    Object.fromEntries(Object.entries(version).filter(([key]) => !OF_EVERY_VERSION.includes(key))),
  );
  return between(was, is, []);
}

type Path = Difference['path'];

function between(before: Content | undefined, after: Content | undefined, path: Path): Difference[] {
  if (isSame(before, after)) return [];
  if (isList(before) && isList(after)) return betweenLists(before, after, path);
  if (isGroup(before) && isGroup(after)) return betweenGroups(before, after, path);
  return [{ path, before, after }];
}

function betweenGroups(before: Group, after: Group, path: Path): Difference[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => between(before[key], after[key], [...path, key]));
}

/** A list of things with names is compared thing by thing; any other is one thing itself. */
function betweenLists(before: readonly Content[], after: readonly Content[], path: Path): Difference[] {
  const [namesBefore, namesAfter] = [namesIn(before), namesIn(after)];
  if (!namesBefore || !namesAfter) return [{ path, before, after }];
  const gone = before.flatMap((item, index): Difference[] =>
    namesAfter.includes(namesBefore[index] ?? '') ? [] : [{ path: [...path, index], before: item, after: undefined }],
  );
  const others = after.flatMap((item, index) => {
    const place = namesBefore.indexOf(namesAfter[index] ?? '');
    return between(place < 0 ? undefined : before[place], item, [...path, index]);
  });
  const kept = (names: readonly string[], others: readonly string[]) => names.filter((name) => others.includes(name));
  const [orderBefore, orderAfter] = [kept(namesBefore, namesAfter), kept(namesAfter, namesBefore)];
  const moved = isSame(orderBefore, orderAfter) ? [] : [{ path, before: orderBefore, after: orderAfter }];
  return [...moved, ...others, ...gone];
}

/** By what the things in a list are called, each differently; undefined where they are not. */
function namesIn(list: readonly Content[]): readonly string[] | undefined {
  const names = list.map((item) => (isGroup(item) ? (item.id ?? item.ground ?? item.text) : undefined));
  const all = names.filter((name) => typeof name === 'string');
  return all.length === list.length && new Set(all).size === all.length ? all : undefined;
}

type Group = { readonly [key: string]: Content };
const isList = (value: Content | undefined): value is readonly Content[] => Array.isArray(value);
const isGroup = (value: Content | undefined): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two say the same, whatever the order of their keys. */
export function isSame(one: Content | undefined, other: Content | undefined): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isGroup(one) && isGroup(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => isSame(one[key], other[key]));
  }
  return one === other;
}
