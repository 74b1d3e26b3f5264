import fc from 'fast-check';
import { type Command, type CommandData, type CommandId, decide, type Rejection } from '../../domain';
import type { ContactChannel, PlaceKind } from '../../domain/case/contact-facts';
import { type AttemptFault, attemptFaults } from '../../domain/case/variety';
import { farthestAheadDays } from '../../domain/clock/date-bounds';
import type { LocalSettings } from '../../domain/rules/settings';
import {
  aCase,
  anAcceptedCase,
  anna,
  at,
  type CaseStory,
  lead,
  settingsOf,
  shippedRules,
  staff,
  team,
  text,
} from './a-case';

const book = (more: Partial<LocalSettings['unreachable']>) =>
  shippedRules('ballerup', (shipped) => ({ ...shipped, unreachable: { ...shipped.unreachable, ...more } }));

describe('the floors under a plan', () => {
  test('a plan below them is refused wherever one is made, and says what would be right', () => {
    const low = { days: 29, attempts: 3 };
    const few = { days: 30, attempts: 2 };
    const refused = (field: string, what: string, least: number, most: number) =>
      ({ rejected: 'outOfRange', params: { field, what, least, most } }) as const;
    const running = anAcceptedCase('2026-02-02');
    const made: (readonly [Rejection | undefined, string])[] = [low, few].flatMap((plan) => [
      [running.tries('setUnreachablePlan', { ...plan, reason: text }), ''],
      [running.tries('recordNeedReview', { need: 'continues', leastIntrusive: text, plan, reason: text }), 'plan.'],
      [accepting({ leastIntrusive: text, plan, reason: text }), 'assessment.plan.'],
    ]);
    expect(made.map(([found]) => found)).toEqual(
      made.map(([, path], index) =>
        index < 3
          ? refused(`${path}days`, 'plan.days', 30, farthestAheadDays)
          : refused(`${path}attempts`, 'plan.attempts', 3, 1000),
      ),
    );
  });

  test('a plan that was moved in below them counts as they say, and its basis says both', () => {
    const story = aCase()
      .on('2026-02-02 10:00')
      .movedIn({ plan: { days: 1, attempts: 0, assessedAt: at('2026-01-05') } });
    story.on('2026-03-04 09:00');
    expect(story.has('moreAttemptsAsked')).toBe(false);
    story.on('2026-03-04 11:00');
    const { planned, lacking, basis } = story.event('moreAttemptsAsked').data;
    expect({ planned, lacking }).toEqual({ planned: { days: 30, attempts: 3 }, lacking: [...attemptFaults] });
    expect(basis.plan).toEqual({ days: 1, attempts: 0, countsAs: { days: 30, attempts: 3 } });
  });

  test('raised, they hold at once for a case whose plan was made before', () => {
    const story = anAcceptedCase('2026-02-02');
    const shipped = settingsOf('ballerup');
    const unreachable = { ...shipped.unreachable, days: 120, floors: { days: 120, attempts: 3 } };
    story.on('2026-02-09').decidesSettings({ ...shipped, version: 2, from: '2026-02-10' as never, unreachable });
    story.on('2026-06-02 09:59');
    expect(story.has('moreAttemptsAsked')).toBe(false);
    story.on('2026-06-02 10:01');
    expect(story.event('moreAttemptsAsked').data.basis.plan).toMatchObject({ days: 90, countsAs: { days: 120 } });
  });
});

/** The domain's answer to an acceptance. */
function accepting(
  assessment: NonNullable<CommandData['accept']['assessment']>,
  lacks: readonly 'endings-with-substance'[] = [],
) {
  const { state, rules, now } = aCase().on('2026-02-02 09:00').referred();
  const command: Command = { type: 'accept', data: { worker: anna, team, assessment } };
  const decision = decide(state, command, {
    rules: { ...rules, lacks },
    now,
    by: staff(anna),
    commandId: 'c' as CommandId,
  });
  return 'rejected' in decision ? decision : undefined;
}

type Try = { readonly on: string; readonly place: PlaceKind; readonly channel: ContactChannel };

/** Never met since 02.02.2026 and tried so; on 04.05 the silence has lasted as long as planned. */
function afterTries(tries: readonly Try[], rules = shippedRules('ballerup')): CaseStory {
  const story = anAcceptedCase('2026-02-02', 'ballerup', rules);
  for (const { on, ...how } of tries) story.on(on).logged('notMet', how);
  return story.on('2026-05-04 09:00');
}

const visit = (on: string, place: PlaceKind = 'home'): Try => ({ on, place, channel: 'visit' });
const call = (on: string, place: PlaceKind = 'phone'): Try => ({ on, place, channel: 'phone' });

describe('attempts are varied', () => {
  const enough = { variety: { days: 2, dayParts: 2, ways: 2 }, attempts: 2, floors: { days: 30, attempts: 0 } };

  test('two phone calls on two mornings are not, wherever they are noted as made', () => {
    const story = afterTries([call('2026-02-10 09:00'), call('2026-02-17 11:30', 'home')], book(enough));
    expect(story.event('moreAttemptsAsked').data).toMatchObject({
      attempts: 2,
      variety: { days: 2, dayParts: 1, ways: 1 },
      lacking: ['dayParts', 'ways'],
    });
  });

  test.each<[string, Try, Try]>([
    ['a call and a visit', call('2026-02-10 09:00'), visit('2026-02-17 13:00')],
    ['visits in two kinds of place', visit('2026-02-10 09:00'), visit('2026-02-17 18:00', 'shelter')],
    ['a call and a message', call('2026-02-10 13:00'), { on: '2026-02-17 18:00', place: 'phone', channel: 'message' }],
  ])('%s at different times of the day are', (_what, one, other) => {
    const story = afterTries([one, other], book(enough));
    expect(story.has('moreAttemptsAsked')).toBe(false);
    expect(story.event('mayItEndAsked').data).toMatchObject({ lacking: [], tooFewAttempts: false });
  });

  test.each([
    ['11:59', '12:00'],
    ['17:59', '18:00'],
  ])('%s and %s are two parts of the day, on the clock in Denmark', (before, after) => {
    const parts = (...times: string[]) =>
      afterTries(times.map((time, index) => visit(`2026-04-0${index + 7} ${time}`))).event('moreAttemptsAsked').data
        .variety;
    expect(parts(before, after)).toMatchObject({ dayParts: 2 });
    expect(parts(after, after)).toMatchObject({ dayParts: 1 });
  });

  test('too little variety prompts as too few attempts do, and what is made good then is not lacking in the question', () => {
    const alike = ['2026-02-10', '2026-02-17', '2026-02-24', '2026-03-03'].map((on) => visit(`${on} 10:00`));
    const story = afterTries(alike);
    expect(story.event('moreAttemptsAsked').data.lacking).toEqual(['dayParts', 'ways']);
    expect(story.task('moreAttempts')?.asks).toEqual([{ role: 'worker' }]);
    story.on('2026-05-06 18:30').logged('notMet', { channel: 'phone', place: 'phone' }).on('2026-05-20');
    expect(story.event('mayItEndAsked').data).toMatchObject({
      lacking: [],
      variety: { days: 5, dayParts: 2, ways: 2 },
    });
  });

  const combinations = Array.from({ length: 16 }, (_, bits) =>
    attemptFaults.filter((_fault, bit) => bits & (1 << bit)),
  );
  test.each(combinations.map((one) => [one.join(', ') || 'nothing', one] as const))(
    'lacking %s, the question names each and nothing else',
    (_named, faults) => {
      const has = (fault: AttemptFault) => !faults.includes(fault);
      const days = has('days')
        ? ['2026-03-02', '2026-03-09', '2026-03-16']
        : ['2026-03-02', '2026-03-02', '2026-03-02'];
      const times = has('dayParts') ? ['09:00', '09:05', '15:00'] : ['09:00', '09:05', '09:10'];
      const tries = [0, 1, 2].map((n) => visit(`${days[n]} ${times[n]}`, has('ways') && n === 2 ? 'shelter' : 'home'));
      const planned = has('attempts') ? { days: 90, attempts: 3 } : { days: 90, attempts: 4 };
      const story = afterTries(tries, book({ attempts: planned.attempts }));
      const type = faults.length === 0 ? 'mayItEndAsked' : 'moreAttemptsAsked';
      expect(story.event(type).data).toMatchObject({ planned, lacking: faults });
      story.on('2026-05-20');
      expect(story.event('mayItEndAsked').data).toMatchObject({ lacking: faults, tooFewAttempts: !has('attempts') });
    },
  );

  test('in whatever order they arrive, the question says the same', () => {
    const tries = [
      visit('2026-02-10 09:00'),
      call('2026-02-17 15:00'),
      visit('2026-02-24 19:00', 'shelter'),
      visit('2026-03-03 09:00'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(tries), (some) => {
        const late = anAcceptedCase('2026-02-02').on('2026-03-10 10:00');
        for (const { on, ...how } of some) late.logged('notMet', { ...how, happenedAt: at(on) });
        const onTime = afterTries(tries.filter((one) => some.includes(one)));
        const said = (story: CaseStory) => story.on('2026-05-20').event('mayItEndAsked').data;
        expect(said(late)).toMatchObject({ lacking: said(onTime).lacking, variety: said(onTime).variety });
      }),
      { numRuns: 20 },
    );
  });
});

describe('every assessment has a reason in words', () => {
  const wordless = { rejected: 'reasonRequired', params: { because: 'assessment' } };

  test('an acceptance without one is refused, also where all is taken as proposed', () => {
    const refused = { ...wordless, params: { ...wordless.params, field: 'assessment.reason' } };
    expect(accepting({ leastIntrusive: text })).toEqual(refused);
    expect(accepting({ leastIntrusive: text, reason: text })).toBeUndefined();
  });

  test('leaving the waiting list without one is refused', () => {
    const story = aCase().on('2026-02-02 09:00').referred().does('acceptAndWait', { reason: text });
    const data = { worker: anna, team, assessment: { leastIntrusive: text } };
    expect(story.tries('leaveWaitingList', data)).toMatchObject(wordless);
  });

  test('a need review without words is refused, with a plan confirmed or new, or with none (B5)', () => {
    const story = anAcceptedCase('2026-02-02');
    const review = { need: 'continues', leastIntrusive: text } as const;
    for (const days of [90, 60]) {
      expect(story.tries('recordNeedReview', { ...review, plan: { days, attempts: 4 } })).toMatchObject({
        ...wordless,
        params: { field: 'reason' },
      });
    }
    expect(story.tries('recordNeedReview', review)).toMatchObject(wordless);
    expect(story.tries('recordNeedReview', { ...review, reason: text })).toBeUndefined();
  });

  test('the judgement of an own initiative, and the reason of a reopening, are those of the first assessment', () => {
    const story = aCase().on('2026-02-02 09:00').startedOnOwnInitiative();
    expect(story.event('outreachBegun').data.reason).toBe(text);
    expect(story.state.plan?.basis).toMatchObject({ assessed: { event: 2 } });
  });

  test('a run from before goes on without, and says that no reason was given', () => {
    expect(accepting({ leastIntrusive: text }, ['endings-with-substance'])).toBeUndefined();
  });
});

describe('what an ending says that it rests on', () => {
  const asked = () =>
    anAcceptedCase('2026-02-02').triedInVain('2026-02-09', '2026-02-23 16:00', '2026-03-09', '2026-03-24');

  test('an answer: whose, of which day, and where its reason stands', () => {
    const story = asked().on('2026-05-04 09:00').by(lead);
    story.does('answerMayItEnd', { answer: 'end', reason: text, asLead: true }).on('2026-06-05');
    const { basis } = story.event('caseEnded').data;
    expect(basis.assessed).toEqual({
      by: staff(lead),
      at: at('2026-05-04 09:00'),
      event: story.event('mayItEndAnswered').seq,
    });
    expect(basis.plan).toEqual({ days: 90, attempts: 4 });
  });

  test('a plan, where nobody answered: of which day, and that it was not assessed anew', () => {
    const story = asked().on('2026-06-20');
    const { basis, onPlanOf } = story.event('caseEnded').data;
    expect(onPlanOf).toBe('2026-02-02');
    expect(basis).toMatchObject({
      assessed: { by: staff(anna), event: 2 },
      plan: { days: 90, attempts: 4, notAnew: true },
    });
    expect(basis.proposalTaken).toBeUndefined();
  });

  test('a start without words never says that anyone assessed this citizen', () => {
    const story = aCase().on('2026-02-02 10:00').movedIn().on('2026-08-01');
    const bases = [story.event('mayItEndAsked'), story.event('graceStarted'), story.event('caseEnded')];
    for (const { data } of bases) {
      expect(data.basis.assessed).toBeUndefined();
      expect(data.basis.proposalTaken).toMatchObject({ by: staff(anna), event: 1 });
    }
  });
});
