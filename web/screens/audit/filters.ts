import { type Act, isAct } from '../../../domain/access/acts';
import { isLocalDate, type LocalDate, plusDays, startOfDay } from '../../../domain/clock/time';
import { webPaths } from '../../paths';

/** What happened, as it may be asked for; each is one or more of the log's outcomes. */
const outcomesOf = {
  refused: 'refused,tooOften',
  read: 'read',
  written: 'written',
  searched: 'searched',
  revealed: 'revealed',
  exported: 'exported',
  glassBroken: 'glassBroken',
  signedIn: 'signedIn,signedOut',
} as const;
export type Done = keyof typeof outcomesOf;
const isDone = (code: string): code is Done => Object.hasOwn(outcomesOf, code);
export const everyDone = Object.keys(outcomesOf).filter(isDone);

/** Which entries: codes, ids of staff and a case's number, and nothing about a citizen, since it all stands in the address. */
export interface Filters {
  readonly number?: string | undefined;
  readonly staff?: string | undefined;
  readonly from?: LocalDate | undefined;
  /** The last day that is shown. */
  readonly to?: LocalDate | undefined;
  readonly done?: Done | undefined;
  readonly act?: Act | undefined;
}

const NUMBER = /^[A-Z]{1,4}-?\d{1,12}$/;
const ID = /^[0-9a-f-]{36}$/;

/** What an address asks for; what is no filter is passed over. */
export function filtersIn(query: Readonly<Record<string, string>>): Filters {
  const { staff = '', from, to, done = '', act = '' } = query;
  return {
    number: numberIn(query.number ?? ''),
    staff: ID.test(staff) ? staff : undefined,
    from: isLocalDate(from) ? from : undefined,
    to: isLocalDate(to) ? to : undefined,
    done: isDone(done) ? done : undefined,
    act: isAct(act) ? act : undefined,
  };
}

/** A case's number as it was written, if it can be one. */
export function numberIn(written: string): string | undefined {
  const number = written.trim().toUpperCase();
  return NUMBER.test(number) ? number : undefined;
}

const names = ['number', 'staff', 'from', 'to', 'done', 'act'] as const satisfies readonly (keyof Filters)[];

/** The address that asks for these. */
export function addressOf(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  const asked = query.toString();
  return asked ? `${webPaths.audit}?${asked}` : webPaths.audit;
}

export const countOf = (filters: Filters): number => names.filter((name) => filters[name] !== undefined).length;

/** The same as the API is asked. */
export const asAsked = ({ number, staff, from, to, done, act }: Filters) => ({
  ...(number && { number }),
  ...(staff && { staff }),
  ...(from && { from: startOfDay(from) }),
  ...(to && { before: startOfDay(plusDays(to, 1)) }),
  ...(done && { outcome: outcomesOf[done] }),
  ...(act && { act }),
});
