import { useInfiniteQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { daysBetween, type Instant, instant, localDate, localDateOf } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { roleNames } from '../../../texts/names';
import { deliveries as words } from '../../../texts/web/deliveries';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { shortDate } from '../../parts/dates';

export type GivenUp = Schemas['GivenUpDelivery'];

const PAGE = 50;

/** What could not be sent, the newest first, page by page. */
export function useGivenUp() {
  const { api } = useApp();
  return useInfiniteQuery({
    queryKey: ['deliveries given up'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/v1/deliveries/given-up', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** What it was about. */
export function subjectOf({ what, title, day }: GivenUp, language: Language): string {
  const on = day ? shortDate(localDate(day), language) : '';
  switch (what) {
    case 'digest':
      return words.digest.fill(language, { day: on });
    case 'weekly':
      return words.weekly.fill(language, { day: on });
    case 'letter':
    case 'offer':
      return title ?? words.message[language];
  }
}

/** To whom, with what they are here. */
export function recipientOf({ what, recipientName, recipientRoles }: GivenUp, language: Language): string {
  if (what === 'offer') return words.toService[language];
  if (!recipientName) return words.toFallback[language];
  const roles = recipientRoles.map((role) => roleNames[role][language]).join(', ');
  return words.to.fill(language, { name: recipientName, roles });
}

/** How many days ago it was given up, as one says it. */
export function agoInWords(at: string, now: Instant, language: Language): string {
  const days = daysBetween(localDateOf(instant(at)), localDateOf(now));
  if (days <= 0) return words.today[language];
  return days === 1 ? words.yesterday[language] : words.daysAgo.fill(language, { days });
}
