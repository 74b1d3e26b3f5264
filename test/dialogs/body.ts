import type { Schemas } from '../../client';
import type { Said } from './said';

export type Shown = Schemas['CasePage'];

/** A request to a case: its path below the case, and its body. */
type Body = readonly [path: string, body: object];

/** Who does it, and when. */
interface Doing {
  readonly now: string;
  readonly by: string;
}

/** What whoever filled in a dialog so would send to the API by hand. */
export type Writing = (said: Said, shown: Shown, doing: Doing) => Body;

/** What is undefined is not sent. */
export const some = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
