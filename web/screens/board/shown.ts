import { isLocalDate, type LocalDate } from '../../../domain/clock/time';
import { type BoardNumber, boardLists, boardSections, boardVisits } from '../../../domain/views/board';
import { webPaths } from '../../paths';
import { type Sort, sorts } from '../cases/filters';

/** What the board has lists of. */
export type Listed = BoardNumber | 'open';

export const numbersInOrder: readonly BoardNumber[] = [
  ...boardSections.danger,
  ...boardSections.decisions,
  ...boardSections.rest,
];

/** What of the board is shown: codes, ids and days, and nothing about a citizen, since it all stands in the address. */
export interface Shown {
  /** Undefined: the first number that is not zero. */
  readonly list?: Listed | undefined;
  /** Of one contact person alone. */
  readonly person?: string | undefined;
  /** With a next deadline on these days alone. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly sort?: Sort | undefined;
  /** The case beside the list. */
  readonly case?: string | undefined;
}

const ID = /^[\da-f-]{36}$/;
const lists: readonly Listed[] = [...boardVisits, ...boardLists];

/** What an address asks for; what is neither is passed over. */
export function shownIn(query: Readonly<Record<string, string>>): Shown {
  const id = (name: 'person' | 'case') => (ID.test(query[name] ?? '') ? query[name] : undefined);
  const day = (name: 'from' | 'to') => {
    const value = query[name];
    return value !== undefined && isLocalDate(value) ? value : undefined;
  };
  return {
    list: lists.find((one) => one === query.list),
    person: id('person'),
    from: day('from'),
    to: day('to'),
    sort: sorts.find((one) => one === query.sort),
    case: id('case'),
  };
}

/** The address that shows it. */
export function addressOf(shown: Shown): string {
  const query = new URLSearchParams();
  for (const name of ['list', 'person', 'from', 'to', 'sort', 'case'] as const) {
    const value = shown[name];
    if (value) query.set(name, value);
  }
  const asked = query.toString();
  return asked ? `${webPaths.board}?${asked}` : webPaths.board;
}

/** How a list is ordered where nobody says: the longest silence first where it is about silence. */
export function sortOf({ list, sort }: Shown): Sort {
  if (sort) return sort;
  return list === 'silent' || list === 'attemptsOnly' ? 'silentSince' : 'nextDeadline';
}

export const isOfVisits = (list: Listed): list is (typeof boardVisits)[number] =>
  boardVisits.some((one) => one === list);
