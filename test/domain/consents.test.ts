import fc from 'fast-check';
import type { CommandData, EntryId } from '../../domain';
import { type ConsentTo, personRoles } from '../../domain/case/consent-facts';
import type { Service } from '../../domain/case/handover-states';
import { endOfDay, type Instant, type LocalDate, localDateOf, plusDays, plusMinutes } from '../../domain/clock/time';
import { generalInformation, informationOf } from '../../domain/rules/information';
import { type aCase, anAcceptedCase, bo, type CaseStory, day, otherCase, shippedRules, text } from './a-case';

const to = (service: Service): ConsentTo => ({ kind: 'service', service });
const brother: ConsentTo = { kind: 'person', role: 'relative' };

const running = (...[rules]: Parameters<typeof aCase>[1][]) =>
  anAcceptedCase('2026-02-02', 'ballerup', rules).on('2026-02-03 10:00').met().phase('motivating', text);
const agreed = (story: CaseStory, whom: ConsentTo, what: readonly string[], until?: LocalDate) =>
  story.does('giveConsent', { to: whom, toWhom: text, what, ...(until && { until }) }).last;
const offer = (consent: EntryId, service: Service, share: readonly string[], more = {}) =>
  ({ service, consent, share, leastIntrusive: text, ...more }) satisfies CommandData['offerHandover'];

describe('a consent covers: to whom, what, until when', () => {
  test('one for the brother carries no offer to psychiatry, with CPR number and diagnosis', () => {
    const story = running();
    const consent = agreed(story, brother, ['cpr', 'diagnosis']);
    expect(story.tries('offerHandover', offer(consent, 'psychiatry', ['cpr', 'diagnosis']))).toEqual({
      rejected: 'consentDoesNotCover',
      params: { consent, service: 'psychiatry', lacking: ['cpr', 'diagnosis'], field: 'consent' },
    });
    expect(story.state.handovers).toEqual([]);
  });

  test('to another service it carries none either, even where nothing is shared', () => {
    const story = running();
    const consent = agreed(story, to('drugTreatment'), ['name']);
    expect(story.tries('offerHandover', offer(consent, 'psychiatry', []))).toMatchObject({
      rejected: 'consentDoesNotCover',
    });
    expect(story.tries('offerHandover', offer(consent, 'drugTreatment', []))).toBeUndefined();
  });

  test('what it lacks is named, and nothing else', () => {
    const story = running();
    const consent = agreed(story, to('psychiatry'), ['name', 'situation']);
    const refused = story.tries(
      'offerHandover',
      offer(consent, 'psychiatry', ['name', 'cpr', 'situation', 'diagnosis']),
    );
    expect(refused?.params).toMatchObject({ lacking: ['cpr', 'diagnosis'] });
  });

  test('where the identity is given, the name is shared, whether it is listed or not', () => {
    const story = running();
    const consent = agreed(story, to('psychiatry'), ['situation']);
    const named = { needsIdentity: true, identityGiven: true };
    expect(story.tries('offerHandover', offer(consent, 'psychiatry', ['situation'], named))?.params).toMatchObject({
      lacking: ['name'],
    });
  });

  test('only kinds of information that the standard lists are consented to and shared', () => {
    const story = running();
    const { known } = { known: informationOf(story.rules.standard) };
    const params = { information: 'everything', known };
    const given = { to: brother, toWhom: text, what: ['name', 'everything'] } as const;
    expect(story.tries('giveConsent', given)).toEqual({
      rejected: 'unknownInformation',
      params: { ...params, field: 'what' },
    });
    const consent = agreed(story, to('psychiatry'), ['name']);
    expect(story.tries('offerHandover', offer(consent, 'psychiatry', ['everything']))).toEqual({
      rejected: 'unknownInformation',
      params: { ...params, field: 'share' },
    });
  });

  test('the shipped standards list the general kinds, and a standard may list its own', () => {
    for (const municipality of ['ballerup', 'gentofte'] as const) {
      const [standard] = shippedRules(municipality).standards;
      expect(standard && informationOf(standard)).toEqual(generalInformation);
    }
    const [standard] = shippedRules('ballerup').standards;
    const name = { da: 'Hund', en: 'Dog' };
    expect(standard && informationOf({ ...standard, information: [{ id: 'dog', name }] })).toEqual(['name', 'dog']);
  });

  test('one from an earlier release covers nothing, until another is given', () => {
    const story = running();
    const consent = agreed(story, to('psychiatry'), ['name']);
    const { covers: _not, ...old } = story.event('consentGiven').data;
    expect(old.id).toBe(consent);
    const carried = { entry: 'consent', id: 'past-1' as EntryId, toWhom: text, basis: old.basis } as const;
    story.does('takeInMerged', { caseId: otherCase, contacts: [], entries: [carried] });
    expect(story.tries('offerHandover', offer(carried.id, 'psychiatry', []))).toMatchObject({
      rejected: 'consentDoesNotCover',
    });
  });
});

describe('valid as it is sent, too', () => {
  const prepared = (until?: LocalDate) => {
    const story = running();
    const consent = agreed(story, to('psychiatry'), ['name'], until);
    story.does('offerHandover', offer(consent, 'psychiatry', ['name'], { send: false }));
    return { story, consent, handover: story.last };
  };

  test('run out in between: not sent; the worker is told, asked again, and reminded', () => {
    const { story, handover } = prepared(day('2026-02-06'));
    story.on('2026-02-09 08:00');
    expect(story.toldOf('consentExpired')).toEqual(['09.02.2026 08.00 consentExpired → worker']);
    expect(story.tries('sendHandover', { handover })).toMatchObject({ rejected: 'consentRequired' });
    expect(story.due('handoverToSend')).toBeUndefined();
    expect(story.due('handoverConsent')).toBe('09.02.2026 23.59');
    expect(story.toldOf('handoverConsent')).toEqual(['09.02.2026 08.00 handoverConsent reminder → worker']);
  });

  test('withdrawn in between: not sent; the worker is told of it, and asked again', () => {
    const { story, consent, handover } = prepared();
    story.by(bo).does('withdrawConsent', { consent });
    expect(story.state.handovers).toMatchObject([{ state: 'offered' }]);
    expect(story.toldOf('consentWithdrawn')).toEqual(['03.02.2026 10.00 consentWithdrawn → worker']);
    expect(story.tries('sendHandover', { handover })).toMatchObject({ rejected: 'consentRequired' });
    expect(story.due('handoverConsent')).toBe('04.02.2026 23.59');
  });

  test('struck out as none: not sent either', () => {
    const { story, handover } = prepared();
    story.does('correct', { target: story.event('consentGiven').seq, reason: text });
    expect(story.tries('sendHandover', { handover })).toMatchObject({ rejected: 'consentRequired' });
    expect(story.due('handoverConsent')).toBe('04.02.2026 23.59');
  });

  test('on a new consent that covers all of it, it is sent, and rests on that', () => {
    const { story, consent, handover } = prepared();
    story.does('withdrawConsent', { consent });
    const tooLittle = agreed(story, to('psychiatry'), []);
    expect(story.tries('sendHandover', { handover, consent: tooLittle })).toMatchObject({
      rejected: 'consentDoesNotCover',
      params: { lacking: ['name'], field: 'consent' },
    });
    const anew = agreed(story, to('psychiatry'), ['name']);
    story.does('sendHandover', { handover, consent: anew });
    expect(story.state.handovers).toMatchObject([{ state: 'sent', consent: anew }]);
    expect(story.due('handoverConsent')).toBeUndefined();
    story.does('withdrawConsent', { consent: anew });
    expect(story.state.handovers).toMatchObject([{ state: 'withdrawn' }]);
  });
});

// What consents there are and what has become of them, kept beside the case and asked of nobody in it.

type Given = {
  readonly id: EntryId;
  readonly to: ConsentTo;
  readonly what: readonly string[];
  readonly until: LocalDate | undefined;
  overAt?: Instant;
};

const few: readonly Service[] = ['psychiatry', 'psychiatry', 'psychiatry', 'drugTreatment'];
const kinds = ['name', 'cpr', 'diagnosis', 'situation'] as const;
const whom = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...few).map(to) },
  { weight: 1, arbitrary: fc.constantFrom(...personRoles).map((role): ConsentTo => ({ kind: 'person', role })) },
);
const which = fc.nat(7);
const kindsOfAct = {
  consent: fc.record({
    act: fc.constant('consent'),
    whom,
    what: fc.subarray([...kinds], { minLength: 2 }),
    days: fc.option(fc.nat(6)),
  }),
  withdraw: fc.record({ act: fc.constant('withdraw'), which }),
  strikeOut: fc.record({ act: fc.constant('strikeOut'), which }),
  offer: fc.record({
    act: fc.constant('offer'),
    which,
    service: fc.constantFrom(...few),
    share: fc.subarray([...kinds], { maxLength: 2 }),
    identity: fc.boolean(),
    send: fc.boolean(),
  }),
  send: fc.record({ act: fc.constant('send'), which, consent: fc.option(which) }),
  wait: fc.record({ act: fc.constant('wait'), minutes: fc.nat(4 * 24 * 60) }),
};
const act = fc.oneof(
  { weight: 3, arbitrary: kindsOfAct.consent },
  { weight: 4, arbitrary: kindsOfAct.offer },
  { weight: 3, arbitrary: kindsOfAct.send },
  { weight: 1, arbitrary: kindsOfAct.withdraw },
  { weight: 1, arbitrary: kindsOfAct.strikeOut },
  { weight: 1, arbitrary: kindsOfAct.wait },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

class Watched {
  readonly story = running();
  readonly given: Given[] = [];
  sent = 0;

  private readonly nth = <T>(list: readonly T[], which: number): T | undefined =>
    list[which % Math.max(1, list.length)];

  perform(one: Act): void {
    const before = this.story.events.length;
    if ('whom' in one) this.consents(one);
    else if ('share' in one) this.offers(one);
    else if ('minutes' in one) this.story.passTimeUntil(plusMinutes(this.story.now, one.minutes));
    else if (one.act === 'send') this.sends(one.which, 'consent' in one ? one.consent : null);
    else this.ends(one.act, one.which);
    this.watch(before);
  }

  private consents({ whom: named, what, days }: Extract<Act, { whom: unknown }>): void {
    const until = days === null ? undefined : plusDays(localDateOf(this.story.now), days);
    this.given.push({ id: agreed(this.story, named, what, until), to: named, what, until });
  }

  private offers({ which: n, service, share, identity, send }: Extract<Act, { share: unknown }>): void {
    const consent = this.nth(this.given, n)?.id ?? ('none' as EntryId);
    this.story.tries('offerHandover', offer(consent, service, share, { send, identityGiven: identity }));
  }

  private sends(n: number, anew: number | null): void {
    const handover = this.nth(this.story.state.handovers, n)?.id ?? ('none' as EntryId);
    const consent = anew === null ? undefined : this.nth(this.given, anew)?.id;
    this.story.tries('sendHandover', { handover, ...(consent && { consent }) });
  }

  private ends(how: string, n: number): void {
    const consent = this.nth(this.given, n);
    const target = this.story.state.consents.find(({ id }) => id === consent?.id)?.seq ?? 0;
    if (!consent) return;
    const refused =
      how === 'withdraw'
        ? this.story.tries('withdrawConsent', { consent: consent.id })
        : this.story.tries('correct', { target, reason: text });
    if (!refused) consent.overAt = this.story.now;
  }

  /** Whatever has been sent since is covered, item by item, by a consent that was valid at that moment. */
  private watch(from: number): void {
    for (const event of this.story.events.slice(from)) {
      if (event.type !== 'handoverSent') continue;
      this.sent += 1;
      const offered = this.story.events.find(
        ({ type, data }) => type === 'handoverOffered' && data.id === event.data.handover,
      );
      if (offered?.type !== 'handoverOffered') throw new Error('sent what was never offered');
      const { service, share, identityGiven } = offered.data;
      const valid = this.given.filter(
        (one) =>
          one.to.kind === 'service' &&
          one.to.service === service &&
          (!one.overAt || one.overAt > event.at) &&
          (!one.until || event.at <= endOfDay(one.until)),
      );
      if (valid.length === 0) throw new Error(`sent to ${service} on no consent to it`);
      for (const item of identityGiven ? ['name', ...share] : share) {
        if (!valid.some(({ what }) => what.includes(item)))
          throw new Error(`sent ${item}, which no valid consent covers`);
      }
    }
  }
}

describe('two consents to one service', () => {
  const both = (story: CaseStory) => ({
    one: agreed(story, to('psychiatry'), ['name', 'situation']),
    other: agreed(story, to('psychiatry'), ['diagnosis']),
  });
  const shared = ['name', 'situation', 'diagnosis'];

  test('carry together what neither carries alone, as it is offered and as it is sent', () => {
    const story = running();
    const { one, other } = both(story);
    expect(story.tries('offerHandover', offer(one, 'psychiatry', shared))).toBeUndefined();
    const prepared = story.does('offerHandover', offer(other, 'psychiatry', shared, { send: false })).last;
    story.does('withdrawConsent', { consent: one });
    expect(story.tries('sendHandover', { handover: prepared })).toMatchObject({
      rejected: 'consentDoesNotCover',
      params: { lacking: ['name', 'situation'] },
    });
    expect(story.openTasks.filter(({ kind }) => kind === 'handoverConsent')).toHaveLength(1);
  });

  test('one for the brother adds nothing', () => {
    const story = running();
    const one = agreed(story, to('psychiatry'), ['name']);
    agreed(story, brother, ['diagnosis']);
    expect(story.tries('offerHandover', offer(one, 'psychiatry', ['name', 'diagnosis']))?.params).toMatchObject({
      lacking: ['diagnosis'],
    });
  });

  test('withdrawn is what was sent on either of them, not on one that nothing rested on', () => {
    for (const which of ['one', 'other'] as const) {
      const story = running();
      const consents = both(story);
      const beside = agreed(story, to('psychiatry'), ['diagnosis', 'housing']);
      const on = () => story.state.handovers[0]?.state;
      story.does('offerHandover', offer(consents.one, 'psychiatry', shared));
      story.does('withdrawConsent', { consent: beside });
      expect(on()).toBe('sent');
      story.does('withdrawConsent', { consent: consents[which] });
      expect(on()).toBe('withdrawn');
    }
  });

  test('both withdrawn by mistake: the offer goes on when both stand again, in either order, and not before', () => {
    for (const first of [0, 1]) {
      const story = running();
      const { one, other } = both(story);
      story.does('offerHandover', offer(one, 'psychiatry', shared));
      const before = story.state.handovers;
      const withdrawals = [one, other].map((consent) => {
        story.does('withdrawConsent', { consent });
        return story.state.consents.find(({ id }) => id === consent)?.overBy ?? 0;
      });
      const [taken, left] = first === 0 ? withdrawals : withdrawals.toReversed();
      story.does('correct', { target: taken ?? 0, reason: text });
      expect(story.state.handovers[0]?.state).toBe('withdrawn');
      story.does('correct', { target: left ?? 0, reason: text });
      expect(story.state.handovers).toEqual(before);
      expect(story.state.consents.filter(({ over }) => over)).toEqual([]);
    }
  });

  test('a withdrawal is struck out once, and in a case that is declined after the decline has been taken back', () => {
    const story = running();
    const { one } = both(story);
    story.does('withdrawConsent', { consent: one });
    const target = story.state.consents[0]?.overBy ?? 0;
    story.does('recordDecline', {});
    expect(story.tries('correct', { target, reason: text })?.rejected).toBe('nothingToCorrect');
    story.does('correct', { target: story.state.ended?.seq ?? 0, reason: text });
    expect(story.tries('correct', { target, reason: text })).toBeUndefined();
    expect(story.tries('correct', { target, reason: text })?.rejected).toBe('nothingToCorrect');
  });
});

test('whatever is consented to, withdrawn, run out, prepared and sent: nothing goes that no valid consent covers', () => {
  let sent = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 12, maxLength: 24 }), (acts) => {
      const watched = new Watched();
      for (const one of acts) watched.perform(one);
      sent += watched.sent;
    }),
    { numRuns: 2_000 },
  );
  expect(sent).toBeGreaterThan(500);
});
