import type { BodyOf } from '../../../client';
import { type Instant, instant } from '../../../domain/clock/time';
import type { StoryId } from './stories';

/** How a story begins: when, and what becomes known of whom. */
export interface Beginning {
  readonly story: StoryId;
  readonly startsAt: Instant;
  readonly referral: BodyOf<'/v1/referrals'>;
}

const phoned = { channel: 'phone' } as const;

export const beginnings: readonly Beginning[] = [
  {
    story: 'S1',
    startsAt: instant('2025-12-19T14:30:00+01:00'),
    referral: {
      ...phoned,
      referrer: 'neighbour',
      description: 'Manden med den grå jakke har siddet ude ved stationen hver aften i ugen, og det fryser.',
      identity: { alias: 'Grå Jakke', place: 'Ved stationen' },
      referrerWantsToStayUnnamed: true,
    },
  },
  {
    story: 'S2',
    startsAt: instant('2025-01-06T10:05:00+01:00'),
    referral: {
      ...phoned,
      referrer: 'relative',
      description: 'Min kusine lukker ikke op mere. Hun har trukket gardinerne for siden november.',
      identity: { alias: 'Gitte' },
    },
  },
  {
    story: 'S3',
    startsAt: instant('2025-06-02T09:20:00+02:00'),
    referral: {
      ...phoned,
      referrer: 'relative',
      description: 'Min søster har ikke taget telefonen i flere uger, og naboen ser hende aldrig.',
      identity: { alias: 'Søsteren i kælderen', place: 'Kælderlejligheden' },
    },
  },
  {
    story: 'S4',
    startsAt: instant('2026-01-12T10:20:00+01:00'),
    referral: {
      ...phoned,
      referrer: 'authority',
      description: 'Sover på skift hos bekendte og møder ikke op til samtaler.',
      identity: { name: 'Birthe Sandhøj', place: 'Hos en bekendt' },
      age: { years: 44, estimated: false },
    },
  },
  {
    story: 'S5',
    startsAt: instant('2026-02-09T09:10:00+01:00'),
    referral: {
      ...phoned,
      referrer: 'other',
      description: 'Hun har siddet ved søen hver dag i tre uger, alene, og går, når nogen kommer.',
      identity: { alias: 'Kvinden ved søen', place: 'Bænken ved søen' },
      age: { years: 35, estimated: true },
    },
  },
];
