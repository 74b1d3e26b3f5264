import type { OpeningPart, Part } from './part';

/** What a part or a way to begin declares, for the types that `process.ts` derives from its lists. */
export type DeclaredBy<One> =
  One extends Part<infer Commands, infer Events, infer Emits>
    ? { commands: Commands; events: Events; emits: Emits }
    : One extends OpeningPart<infer Commands, infer Events, infer Emits>
      ? { commands: Commands; events: Events; emits: Emits }
      : never;

/** What all members of a union have, in one type. */
export type Joined<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The events of a part's decisions that are not among those declared, or not with such data. */
export type Undeclared<Emits, Declared> = Emits extends unknown
  ? { [T in keyof Emits]: T extends keyof Declared ? (Emits[T] extends Declared[T] ? never : T) : T }[keyof Emits]
  : never;

/** What two parts of a list both declare: one of them would never be asked. */
export type DeclaredTwice<List extends readonly unknown[], What extends 'commands' | 'events'> = List extends readonly [
  infer First,
  ...infer Rest,
]
  ? (KeyOf<DeclaredBy<First>[What]> & KeyOf<DeclaredBy<Rest[number]>[What]>) | DeclaredTwice<Rest, What>
  : never;

type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** The type, which compiles while nothing is left over; what is stands in the error by its name. */
export type Agreed<Type, _LeftOver extends Readonly<Record<string, never>>> = Type;
