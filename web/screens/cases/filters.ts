import { type Status, statuses } from '../../../domain/case/status';
import { webPaths } from '../../paths';

/** What may be asked of a list by yes alone. */
export const flags = ['overdue', 'attemptsOnly', 'escalated', 'unassigned'] as const;
export type Flag = (typeof flags)[number];

export const sorts = ['nextDeadline', 'silentSince', 'referredAt', 'number'] as const;
export type Sort = (typeof sorts)[number];

/** Since how many days there has been no contact, or longer. */
export const silences = ['14', '30', '60', '90'] as const;
export type Silence = (typeof silences)[number];

/** Which cases, in what order: codes and ids of staff, and nothing about a citizen, since it all stands in the address. */
export interface Filters {
  /** Undefined: all that are open. */
  readonly status?: Status | undefined;
  readonly worker?: string | undefined;
  readonly phase?: string | undefined;
  /** Only of those that have ended. */
  readonly ground?: string | undefined;
  readonly silentForDays?: Silence | undefined;
  readonly flags: readonly Flag[];
  readonly sort: Sort;
}

type Query = Readonly<Record<string, string>>;
type Name = 'status' | 'worker' | 'phase' | 'ground' | 'silentForDays';

const names: readonly Name[] = ['status', 'worker', 'phase', 'ground', 'silentForDays'];
const CODE = /^[\w:-]{1,60}$/;

/** What an address asks for; what is no filter is passed over. */
export function filtersIn(query: Query): Filters {
  const status = statuses.find((one) => one === query.status);
  const code = (name: 'worker' | 'phase' | 'ground') => (CODE.test(query[name] ?? '') ? query[name] : undefined);
  return {
    status,
    worker: code('worker'),
    phase: code('phase'),
    ground: status === 'ended' ? code('ground') : undefined,
    silentForDays: status === 'ended' ? undefined : silences.find((one) => one === query.silentForDays),
    flags: flags.filter((flag) => query[flag] === 'true'),
    sort: sorts.find((one) => one === query.sort) ?? 'nextDeadline',
  };
}

/** The address that asks for these; what is as it is without being asked for is left out. */
export function addressOf(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  for (const flag of filters.flags) query.set(flag, 'true');
  if (filters.sort !== 'nextDeadline') query.set('sort', filters.sort);
  const asked = query.toString();
  return asked ? `${webPaths.cases}?${asked}` : webPaths.cases;
}

/** How many there are, the order not among them. */
export const countOf = (filters: Filters): number =>
  filters.flags.length + names.filter((name) => filters[name] !== undefined).length;

const open = statuses.filter((status) => status !== 'ended').join(',');

/** So many rows come at once. */
export const PAGE = 50;

/** The same as the API is asked. */
export function asAsked({ status, worker, phase, ground, silentForDays, flags: chosen, sort }: Filters) {
  const isChosen = (flag: Flag) => (chosen.includes(flag) ? { [flag]: 'true' as const } : {});
  return {
    status: status ?? open,
    ...(worker && { worker }),
    ...(phase && { phase }),
    ...(ground && { ground }),
    ...(silentForDays && { silentForDays: Number(silentForDays) }),
    ...isChosen('overdue'),
    ...isChosen('attemptsOnly'),
    ...isChosen('escalated'),
    ...isChosen('unassigned'),
    sort,
    ...(sort === 'referredAt' && { order: 'desc' as const }),
    counted: 'true' as const,
  };
}
