import type { OpeningPart, Part } from './part';

/** The commands, events and emitted events that a part declares; `process.ts` derives its unions from them. */
export type DeclaredBy<One> =
  One extends Part<infer Commands, infer Events, infer Emits>
    ? { commands: Commands; events: Events; emits: Emits }
    : One extends OpeningPart<infer Commands, infer Events, infer Emits>
      ? { commands: Commands; events: Events; emits: Emits }
      : never;

/** The intersection of a union's members. */
export type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The emitted events that no part declares, or declares with other data. */
export type Undeclared<Emits, Declared> = Emits extends unknown
  ? { [T in keyof Emits]: T extends keyof Declared ? (Emits[T] extends Declared[T] ? never : T) : T }[keyof Emits]
  : never;

/** The names that two parts of a list both declare: one of the two would never be called. */
export type DeclaredTwice<List extends readonly unknown[], What extends 'commands' | 'events'> = List extends readonly [
  infer First,
  ...infer Rest,
]
  ? (KeyOf<DeclaredBy<First>[What]> & KeyOf<DeclaredBy<Rest[number]>[What]>) | DeclaredTwice<Rest, What>
  : never;

type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** The type itself; it compiles only while each list of leftovers is empty, and the error names what is left over. */
export type Exhaustive<Type, _LeftOver extends Readonly<Record<string, never>>> = Type;
