import { type Content, isSame } from '../../../domain/rules/differences';

export type { Content };
export type Path = readonly (string | number)[];
/** A standard or settings as a form has them, whole or not. */
export type Whole = { readonly [key: string]: Content };

export const isGroup = (value: Content | undefined): value is Whole =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Content | undefined): value is readonly Content[] => Array.isArray(value);
export const textOf = (value: Content | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What stands at a place; undefined where nothing does. */
export function contentAt(whole: Content, path: Path): Content | undefined {
  return path.reduce<Content | undefined>((here, key) => {
    if (isList(here)) return here[Number(key)];
    return isGroup(here) ? here[key] : undefined;
  }, whole);
}

/** The whole with something else at a place; undefined takes away what stands there. */
export function withContent(whole: Whole, path: Path, content: Content | undefined): Whole {
  const changed = changedAt(whole, path, content);
  return isGroup(changed) ? changed : whole;
}

function changedAt(here: Content | undefined, [key, ...rest]: Path, content: Content | undefined): Content | undefined {
  if (key === undefined) return content;
  if (typeof key === 'number') {
    const list = isList(here) ? here : [];
    const inner = changedAt(list[key], rest, content);
    if (inner === undefined) return list.filter((_item, index) => index !== key);
    return key < list.length ? list.with(key, inner) : [...list, inner];
  }
  const group = isGroup(here) ? here : {};
  const inner = changedAt(group[key], rest, content);
  if (inner !== undefined) return { ...group, [key]: inner };
  const { [key]: _gone, ...others } = group;
  return others;
}

/** A list with one of its things a place further up. */
export function movedUp(list: readonly Content[], index: number): readonly Content[] {
  const [item, above] = [list[index], list[index - 1]];
  if (item === undefined || above === undefined) return list;
  return list.with(index - 1, item).with(index, above);
}

/** A place as the check answers it: `phases[2].id`. */
export function pathInText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** A draft that was kept as JSON; undefined where it is none. */
export function wholeOf(json: string): Whole | undefined {
  try {
    const content: Content = JSON.parse(json);
    return isGroup(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** What is kept `now`, with all that is otherwise in `mine` than when it was `read` on top of it; a list is one thing. */
export function onTop(now: Whole, read: Whole, mine: Whole): Whole {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(mine)])];
  const all = keys.map((key) => [key, oneOnTop(now[key], read[key], mine[key])] as const);
  return Object.fromEntries(all.flatMap(([key, one]) => (one === undefined ? [] : [[key, one]])));
}

function oneOnTop(now: Content | undefined, read: Content | undefined, mine: Content | undefined): Content | undefined {
  if (isSame(mine, read)) return now;
  return isGroup(now) && isGroup(read) && isGroup(mine) ? onTop(now, read, mine) : mine;
}
