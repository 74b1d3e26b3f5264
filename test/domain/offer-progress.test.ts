import type { HandoverState } from '../../domain/case/handover-states';
import { plusDays } from '../../domain/clock/time';
import { wrongCodesAllowed } from '../../domain/handover/offer-link';
import {
  type FollowedLink,
  type LinkStanding,
  linkStandingOf,
  linkStandings,
  nextInOffer,
  nextOf,
} from '../../domain/handover/offer-progress';
import { anAcceptedCase, at, day, text } from './a-case';

const now = at('2026-02-10');
const calm = { link: 'opened', lacksConsent: false, isOverdue: false, hasEnded: false, now } as const;

const story = anAcceptedCase('2026-02-02')
  .on('2026-02-03 10:00')
  .met()
  .phase('motivating', text)
  .consented()
  .offered('drugTreatment');
const of = { state: story.state, handover: story.last };
const link: FollowedLink = { expiresAt: at('2026-04-01'), revokedAt: null, wrongCodes: 0, openedAt: null };

test.each<[LinkStanding, FollowedLink | null]>([
  ['none', null],
  ['sent', link],
  ['opened', { ...link, openedAt: at('2026-02-05') }],
  ['revoked', { ...link, openedAt: at('2026-02-05'), revokedAt: at('2026-02-06') }],
  ['stopped', { ...link, wrongCodes: wrongCodesAllowed }],
  ['expired', { ...link, expiresAt: at('2026-02-09') }],
])('a link stands as %s to whoever follows it', (standing, one) => {
  expect(linkStandingOf(one, of, now)).toBe(standing);
});

test('a link of an offer that is no longer in the case shows nothing', () => {
  expect(linkStandingOf(link, { ...of, handover: 'another' }, now)).toBe('offerOver');
});

describe('what is next about an offer', () => {
  const next = (
    state: HandoverState,
    more: Partial<Parameters<typeof nextOf>[1]> = {},
    meetingOn = day('2026-02-12'),
  ) => nextOf({ state, meetingOn }, { ...calm, ...more });

  test('prepared, it is sent; without its consent the citizen is asked first', () => {
    expect(next('offered')).toBe('sendOffer');
    expect(next('offered', { lacksConsent: true })).toBe('askConsent');
  });

  test.each([
    ['none', 'sendLink'],
    ['sent', 'giveCode'],
    ['opened', 'awaitReply'],
    ['stopped', 'callAndSendAnotherLink'],
    ['revoked', 'sendLink'],
    ['expired', 'sendLink'],
    ['offerOver', 'awaitReply'],
  ] as const)('sent, with a link that stands as %s: %s', (standing, expected) => {
    expect(next('sent', { link: standing })).toBe(expected);
  });

  test('unanswered after the day, the service is called, however its link stands', () => {
    for (const standing of linkStandings) expect(next('sent', { link: standing, isOverdue: true })).toBe('callService');
  });

  test('one goes along to the first meeting on its day, and from the next day says whether the citizen came', () => {
    const today = day('2026-02-10');
    expect(next('meetingAgreed', {}, plusDays(today, 1))).toBe('goAlong');
    expect(next('meetingAgreed', {}, today)).toBe('goAlong');
    expect(next('meetingAgreed', {}, plusDays(today, -1))).toBe('recordAttendance');
  });

  test('nothing is next once the case has ended', () => {
    for (const state of ['sent', 'rejected', 'meetingAgreed'] as const)
      expect(next(state, { hasEnded: true })).toBe('nothing');
  });

  test('everything that can be next comes about', () => {
    const found = new Set([
      next('offered'),
      next('offered', { lacksConsent: true }),
      ...linkStandings.map((standing) => next('sent', { link: standing })),
      next('sent', { isOverdue: true }),
      next('accepted'),
      next('meetingAgreed'),
      next('meetingAgreed', {}, day('2026-02-09')),
      next('bridging'),
      next('landingAsked'),
      next('rejected'),
      next('landed'),
    ]);
    expect([...found].sort()).toEqual([...nextInOffer].sort());
  });
});
