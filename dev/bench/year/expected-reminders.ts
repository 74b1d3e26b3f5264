import { type Day, instantOnDanishClock, nextOpenDay, openDay } from './independent-calendar';

/** What has a day of its own in an ordinary year of a case, and is reminded of. */
export type Reminded = 'followUp' | 'needReview';

/** A reminder or an escalation as it stands on the wall: `followUp reminded 2026-03-30 08:00, due 2026-03-30 23:59`. */
export type Line = string;

export interface Steps {
  readonly lines: readonly Line[];
  /** As a message of it says from when it is shown, by whom it is for. */
  readonly shown: Readonly<Partial<Record<'worker' | 'teamLead', Line>>>;
}

/**
 * What is to come of a day until it is answered: the worker is reminded as the day opens, or the next open one, again
 * an open day later; on the one after that it goes to the team lead. Whoever answers at noon hears no more of it.
 */
export function stepsUntil(kind: Reminded, day: Day, answeredAt: number): Steps {
  const first = openDay(day);
  const second = nextOpenDay(first);
  const due = `due ${first} 23:59`;
  const steps = [
    { to: 'worker', what: 'reminded', on: first },
    { to: 'worker', what: 'reminded', on: second },
    { to: 'teamLead', what: 'escalated', on: nextOpenDay(second) },
  ] as const;
  const came = steps.filter(({ on }) => instantOnDanishClock(on, OPENING) < answeredAt);
  const shown: Partial<Record<'worker' | 'teamLead', Line>> = {};
  for (const { to, on } of came) shown[to] = `${kind} for ${to} ${on} ${OPENING}, ${due}`;
  return { lines: came.map(({ what, on }) => `${kind} ${what} ${on} ${OPENING}, ${due}`), shown };
}

const OPENING = '08:00';
