import { isValid } from '../../domain/case/consent-facts';
import { repliesBy } from '../../domain/handover/handover-follow-up';
import { offerSeen, sharedBy } from '../../domain/handover/offer-seen';
import { informationOf } from '../../domain/rules/information';
import { anAcceptedCase, text } from './a-case';
import { inEveryCase } from './in-every-case';

test('what a service sees of an offer is what it shares and the citizen has consented to, whatever has happened', () => {
  inEveryCase(({ state, now }) => {
    const valid = state.consents.filter((one) => isValid(one, now));
    for (const { service, shares } of state.handovers) {
      const seen = offerSeen({ service, items: shares }, valid);
      const consented = valid.flatMap(({ covers }) =>
        covers?.to.kind === 'service' && covers.to.service === service ? covers.what : [],
      );
      for (const item of seen.shows) expect(consented).toContain(item);
      for (const item of seen.leftOut) expect(consented).not.toContain(item);
      expect([...seen.shows, ...seen.leftOut].sort()).toEqual([...shares].sort());
      expect(seen.isNamed).toBe(shares.includes('name') && consented.includes('name'));
    }
  });
});

/** A case whose citizen has said what psychiatry may be told. */
const consented = () =>
  anAcceptedCase('2025-03-03')
    .phase('motivating', text)
    .does('giveConsent', { to: { kind: 'service', service: 'psychiatry' }, toWhom: text, what: ['name', 'wishes'] });

const all = informationOf(consented().rules.standard);
const choices = [[], ['name'], ['wishes'], ['name', 'wishes'], ['diagnosis'], ['wishes', 'diagnosis'], all];

test.each(choices.map((share) => ({ share })))(
  'an offer of $share is sent exactly where nothing is left out of what the contact person was shown',
  ({ share }) => {
    for (const identityGiven of [true, false]) {
      const story = consented();
      const [consent] = story.state.consents;
      if (!consent) throw new Error('no consent was given');
      const items = sharedBy({ share, identityGiven });
      const { shows, leftOut, isNamed } = offerSeen({ service: 'psychiatry', items }, story.state.consents);
      const offer = { service: 'psychiatry', consent: consent.id, share, identityGiven, leastIntrusive: text } as const;
      const refused = story.tries('offerHandover', offer);
      expect(refused?.params).toEqual(leftOut.length > 0 ? expect.objectContaining({ lacking: leftOut }) : undefined);
      if (!refused) expect(story.state.handovers[0]?.shares).toEqual(shows);
      expect(isNamed).toBe(items.includes('name'));
    }
  },
);

test('the day by which a service is shown to reply is the day on which its reply is due', () => {
  for (const when of ['2025-03-03', '2025-03-08 22:00', '2025-04-04 23:30']) {
    const story = anAcceptedCase('2025-03-03').phase('motivating', text).on(when).offered('psychiatry');
    expect(story.task('handoverReply')?.due).toBe(repliesBy(story.now, story.rules));
  }
});

test('of all that is known, a service sees what the citizen has consented to that it is told', () => {
  const items = sharedBy({ share: all, identityGiven: false });
  expect(offerSeen({ service: 'psychiatry', items }, consented().state.consents)).toMatchObject({
    shows: ['name', 'wishes'],
    isNamed: true,
  });
});

test('a service that nobody has consented to sees nothing', () => {
  const { consents } = consented().state;
  const { shows, isNamed } = offerSeen({ service: 'housingFirst', items: ['name', 'wishes'] }, consents);
  expect([shows, isNamed]).toEqual([[], false]);
});
