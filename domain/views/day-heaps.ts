import { type Instant, instant, type LocalDate, localDateOf } from '../clock/time';

/** The lists of somebody's day, in the order of what presses. */
export const heaps = ['overdue', 'appointments', 'today', 'withoutDate', 'later'] as const;
export type Heap = (typeof heaps)[number];

/** What of a card decides where it stands. */
interface OnCard {
  readonly asks: readonly {
    readonly shown: boolean;
    readonly daysOverdue: number;
    readonly dueOn: string | null;
  }[];
  readonly appointment: { readonly at: string } | null;
}

/** In which list a card stands: only in one. Each keeps the order of the cards, appointments that of their times. */
export function heapsOf<Card extends OnCard>(
  cards: readonly Card[],
  now: Instant,
): Readonly<Record<Heap, readonly Card[]>> {
  const today = localDateOf(now);
  const of = (heap: Heap) => cards.filter((card) => heapOf(card, today) === heap);
  const appointments = of('appointments').toSorted((a, b) => compare(a.appointment?.at, b.appointment?.at));
  return {
    overdue: of('overdue'),
    appointments,
    today: of('today'),
    withoutDate: of('withoutDate'),
    later: of('later'),
  };
}

function heapOf({ asks, appointment }: OnCard, today: LocalDate): Heap {
  const shown = asks.filter((ask) => ask.shown);
  if (shown.some((ask) => ask.daysOverdue > 0)) return 'overdue';
  if (appointment && localDateOf(instant(appointment.at)) === today) return 'appointments';
  if (shown.some(({ dueOn }) => dueOn !== null && dueOn <= today)) return 'today';
  const hasDate = asks.some(({ dueOn }) => dueOn !== null);
  return shown.some(({ dueOn }) => dueOn === null) || !hasDate ? 'withoutDate' : 'later';
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
