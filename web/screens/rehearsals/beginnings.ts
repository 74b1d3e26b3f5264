import type { BodyOf } from '../../../client';
import { type Instant, instant } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { beginnings as words } from '../../../texts/stories/beginnings';
import type { StoryId } from './stories';

type Referral = BodyOf<'/v1/referrals'>;

/** How a story begins: when, and who refers whom. */
export interface Beginning {
  readonly story: StoryId;
  readonly startsAt: Instant;
  readonly referrer: Referral['referrer'];
  readonly more?: Pick<Referral, 'age' | 'referrerWantsToStayUnnamed'>;
}

export const beginnings: readonly Beginning[] = [
  {
    story: 'S1',
    startsAt: instant('2025-12-19T14:30:00+01:00'),
    referrer: 'neighbour',
    more: { referrerWantsToStayUnnamed: true },
  },
  { story: 'S2', startsAt: instant('2025-01-06T10:05:00+01:00'), referrer: 'relative' },
  { story: 'S3', startsAt: instant('2025-06-02T09:20:00+02:00'), referrer: 'relative' },
  {
    story: 'S4',
    startsAt: instant('2026-01-12T10:20:00+01:00'),
    referrer: 'authority',
    more: { age: { years: 44, estimated: false } },
  },
  {
    story: 'S5',
    startsAt: instant('2026-02-09T09:10:00+01:00'),
    referrer: 'other',
    more: { age: { years: 35, estimated: true } },
  },
];

/** What is registered, in the words of whoever practises. */
export function referralOf({ story, referrer, more }: Beginning, language: Language): Referral {
  const { said, calledBy, place } = words[story];
  const identity = { alias: calledBy[language], place: place[language] };
  return { channel: 'phone', referrer, description: said[language], identity, ...more };
}
