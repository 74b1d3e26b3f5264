import { type Instant, instant, plusDays } from '../../domain/clock/time';
import {
  linkExpiresAt,
  linkStanding,
  type OfferLink,
  serviceActsIn,
  wrongCodesAllowed,
} from '../../domain/handover/offer-link';
import { anAcceptedCase, text } from './a-case';
import { inEveryCase } from './in-every-case';

const offered = () => anAcceptedCase('2025-03-03').phase('motivating', text).offered('psychiatry');
type Story = ReturnType<typeof offered>;

const link: OfferLink = { expiresAt: instant('2026-01-01T00:00:00.000Z'), revokedAt: null, wrongCodes: 0 };
const handoverIn = ({ state }: Story) => state.handovers[0]?.id ?? '';
const opens = (story: Story, changed: Partial<OfferLink> = {}, now: Instant = story.now) => {
  const standing = linkStanding({ ...link, ...changed }, { state: story.state, handover: handoverIn(story) }, now);
  return 'opens' in standing ? standing.opens.state : standing.closed;
};

test('a link opens while the offer is being answered and the citizen is settling in, and no longer', () => {
  const story = offered();
  const handover = story.state.handovers[0]?.id;
  if (!handover) throw new Error('nothing was offered');
  expect(opens(story)).toBe('sent');
  story.does('answerHandover', { handover, answer: 'accepted' });
  expect(opens(story)).toBe('accepted');
  story.does('agreeFirstMeeting', { handover, on: plusDays('2025-03-03' as never, 9) });
  expect(opens(story)).toBe('meetingAgreed');
  story.does('recordAttendance', { handover, attended: true });
  expect(opens(story)).toBe('bridging');
  story.does('assessLanding', { handover, landed: true, reasons: text });
  expect(opens(story)).toBe('offerOver');
});

test('a link opens nothing once it is revoked, expired, or its code was wrong too often', () => {
  const story = offered();
  expect(opens(story, { revokedAt: story.now })).toBe('revoked');
  expect(opens(story, { wrongCodes: wrongCodesAllowed })).toBe('stopped');
  expect(opens(story, { wrongCodes: wrongCodesAllowed - 1 })).toBe('sent');
  expect(opens(story, { expiresAt: story.now })).toBe('sent');
  expect(opens(story, {}, instant('2026-01-01T00:00:00.001Z'))).toBe('expired');
});

test.each([
  [
    'the citizen has withdrawn the consent',
    (one: Story) => one.does('withdrawConsent', { consent: one.state.consents[0]?.id as never }),
  ],
  ['the citizen has declined', (one: Story) => one.does('recordDecline', { words: text } as never)],
  [
    'the offer is withdrawn',
    (one: Story) => one.does('withdrawHandover', { handover: handoverIn(one) as never, reason: text }),
  ],
  [
    'the service has rejected it',
    (one: Story) =>
      one.does('answerHandover', { handover: handoverIn(one) as never, answer: 'rejected', reason: text }),
  ],
])('once %s, the link says no more than that it is over', (_what, happens) => {
  const story = offered();
  happens(story);
  expect(opens(story)).toBe('offerOver');
});

test('a link is used to the end of a local day', () => {
  const { rules } = offered();
  expect(linkExpiresAt(instant('2025-03-03T10:00:00.000Z'), rules.settings)).toBe('2025-05-02T21:59:59.000Z');
});

test('whatever has happened, a link opens no offer to which nothing is consented, and offers only acts that the case takes', () => {
  const taken = {
    accept: ['sent'],
    reject: ['sent'],
    agreeFirstMeeting: ['accepted', 'meetingAgreed'],
    recordAttendance: ['accepted', 'meetingAgreed'],
  };
  inEveryCase(({ state, now }) => {
    for (const { id, service, consent } of state.handovers) {
      const standing = linkStanding({ ...link, expiresAt: now }, { state, handover: id }, now);
      if (!('opens' in standing)) continue;
      const standsNow = state.consents.some(
        (one) =>
          !one.over && (one.id === consent || (one.covers?.to.kind === 'service' && one.covers.to.service === service)),
      );
      expect(standsNow).toBe(true);
      for (const act of serviceActsIn(standing.opens.state)) expect(taken[act]).toContain(standing.opens.state);
    }
  });
});
