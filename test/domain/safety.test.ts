import { openTasksOf } from '../../domain';
import { pairRuleInForce } from '../../domain/care/safety';
import { aCase, anAcceptedCase, at, day, shown, text } from './a-case';

const active = () => anAcceptedCase('2026-02-02').on('2026-02-05 10:00').met();
const incident = { kind: 'threat', visitsInPairs: true, note: text } as const;

describe('an incident (B11)', () => {
  const threatened = () =>
    active()
      .on('2026-02-09 15:00')
      .does('recordIncident', { ...incident, happenedAt: at('2026-02-09 14:30') });

  test('is the team lead’s the working day after, never a reason to end by itself', () => {
    const story = threatened();
    expect(story.due('incident')).toBe('10.02.2026 23.59');
    expect(story.status).toBe('active');
    story.does('reviewIncident', { incident: story.last, note: text });
    expect(story.task('incident')).toBeUndefined();
  });

  test('sets visits in pairs, looked at again after 30 days, until the team lead lifts it', () => {
    const story = threatened();
    expect(story.due('pairRule')).toBe('11.03.2026 23.59');
    story.on('2026-03-11 10:00').does('extendPairRule', { reviewOn: day('2026-04-08'), reason: text });
    expect(story.due('pairRule')).toBe('08.04.2026 23.59');
    expect(story.task('pairRule')?.basis).toMatchObject({ clause: 'B11', assessed: {} });
    story.does('liftPairRule', { reason: text });
    expect(story.task('pairRule')).toBeUndefined();
  });

  test('a lone visit is stopped, or overridden with a reason', () => {
    const { state } = threatened();
    expect(pairRuleInForce(state)).toEqual({ rejected: 'pairRuleInForce', params: { reviewOn: '2026-03-11' } });
    expect(pairRuleInForce(state, text)).toBeUndefined();
    expect(pairRuleInForce(active().state)).toBeUndefined();
  });

  test('struck out, it takes the rule that came with it along; one looked at since stays', () => {
    const story = threatened();
    const { seq } = story.event('incidentRecorded');
    expect(story.does('correct', { target: seq, reason: text }).state.pairRule).toBeUndefined();
    const extended = threatened().does('extendPairRule', { reviewOn: day('2026-04-08'), reason: text });
    expect(extended.does('correct', { target: seq, reason: text }).state.pairRule).toBeDefined();
  });

  const daysApart = ['2026-02-09', '2026-02-12', '2026-02-20'];
  const everyOrder = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  test.each(everyOrder)(
    'visits are in pairs while any incident that asks for it stands, struck out in order %s %s %s, one of them reviewed',
    (...order) => {
      const story = active();
      const recorded = daysApart.map((date) =>
        story.on(`${date} 15:00`).does('recordIncident', incident).event('incidentRecorded'),
      );
      story.does('recordIncident', { ...incident, visitsInPairs: false });
      story.does('reviewIncident', { incident: recorded[1]?.data.id ?? story.last, note: text });
      const standing = new Set([0, 1, 2]);
      for (const one of order) {
        story.does('correct', { target: recorded[one]?.seq ?? 0, reason: text });
        standing.delete(one);
        const never = active();
        for (const left of standing) never.on(`${daysApart[left]} 15:00`).does('recordIncident', incident);
        never.on('2026-02-20 15:00');
        expect(story.state.pairRule?.reviewOn).toBe(never.state.pairRule?.reviewOn);
        expect(story.state.pairRule?.since).toBe(never.state.pairRule?.since);
        expect(story.due('pairRule')).toBe(never.due('pairRule'));
      }
      expect(pairRuleInForce(story.state)).toBeUndefined();
    },
  );

  test('lifted, no incident of before brings visits in pairs back; what happens since asks anew', () => {
    const story = threatened().on('2026-02-10 09:00').does('recordIncident', incident);
    story.does('liftPairRule', { reason: text }).on('2026-02-20 09:00').does('recordIncident', incident);
    expect(story.state.pairRule?.reviewOn).toBe('2026-03-22');
    expect(
      story.does('correct', { target: story.event('incidentRecorded').seq, reason: text }).state.pairRule,
    ).toBeUndefined();
  });

  test('an incident that did not ask for visits in pairs takes none along', () => {
    const story = threatened();
    const target = story.does('recordIncident', { ...incident, visitsInPairs: false }).event('incidentRecorded').seq;
    expect(story.does('correct', { target, reason: text }).state.pairRule?.reviewOn).toBe('2026-03-11');
  });

  test('Gentofte’s text knows no clause on threats: recorded all the same, plainly local', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').does('recordIncident', {
      ...incident,
      happenedAt: at('2026-02-02'),
    });
    expect(story.task('incident')?.basis).toMatchObject({ topic: 'pairRule', clause: null });
  });
});

describe('a crisis (B7)', () => {
  const inCrisis = () => active().on('2026-02-07 23:10').does('markCrisis', { kind: 'suicideRisk' });

  test('tells worker and team lead at once, at any hour, once each', () => {
    const story = inCrisis().on('2026-02-08 07:00');
    expect(story.toldOf('crisis')).toEqual([
      '07.02.2026 23.10 crisis reminder → worker',
      '07.02.2026 23.10 crisis reminder → teamLead',
    ]);
    expect(story.messages.at(-1)?.urgency).toBe('urgent');
  });

  test('asks for a follow-up the same day, and goes to the team lead the next morning, a Sunday too', () => {
    const story = inCrisis();
    expect(story.due('crisis')).toBe('07.02.2026 23.59');
    story.on('2026-02-09 09:00');
    expect(story.toldOf('crisis').at(-1)).toBe('08.02.2026 08.00 crisis escalation → teamLead');
  });

  test('closed, nothing more comes; marked twice, the second is refused', () => {
    const story = inCrisis();
    expect(story.tries('markCrisis', { kind: 'admission' })).toMatchObject({ rejected: 'alreadyOpen' });
    story.does('closeCrisis', { note: text }).on('2026-02-12');
    expect(story.timeline('escalated')).toEqual([]);
  });

  test('of a citizen who waits for capacity is a crisis too', () => {
    const story = aCase('ballerup').on('2026-02-02').referred().does('acceptAndWait', { reason: text });
    expect(story.does('markCrisis', { kind: 'eviction' }).toldOf('crisis')).toHaveLength(2);
  });
});

describe('concern for a child or a pregnancy', () => {
  const worried = () => active().does('openChildConcern', { kind: 'child', note: text });

  test('is reminded until the notice is sent or it is decided otherwise', () => {
    const story = worried().on('2026-03-02');
    const of = story.timeline('reminded', 'escalated').filter((line) => line.endsWith('childConcern'));
    expect(of).toEqual([
      '06.02.2026 08.00 reminded childConcern',
      '13.02.2026 08.00 escalated childConcern',
      '20.02.2026 08.00 escalated childConcern',
      '27.02.2026 08.00 escalated childConcern',
    ]);
    const concern = story.state.childConcerns[0]?.id ?? story.last;
    expect(story.tries('recordChildConcernNotice', { concern, sentOn: day('2026-03-03') })).toMatchObject({
      rejected: 'inTheFuture',
    });
    story.does('recordChildConcernNotice', { concern, sentOn: day('2026-03-01') });
    expect(story.task('childConcern')).toBeUndefined();
  });

  test('open when the case ends, it goes to the team lead, who is told; no date of it is left', () => {
    const story = worried().on('2026-02-09 10:00').does('recordDecline', {});
    expect(story.task('childConcern')?.asks).toEqual([{ role: 'teamLead' }]);
    expect(story.toldOf('childConcern').at(-1)).toBe('09.02.2026 10.00 childConcern reminder → teamLead');
    expect(story.next).toBe('10.02.2026 10.00 correctionWindowOver');
    story.on('2026-04-01');
    const concern = story.state.childConcerns[0]?.id ?? story.last;
    expect(story.does('settleChildConcern', { concern, reason: text }).openTasks).toEqual([]);
  });
});

describe('who has the case', () => {
  test('nobody: it is on the team lead’s list at once, and reminded of', () => {
    const story = active().on('2026-02-07 12:00').does('unassign', { because: 'deactivated' });
    expect(story.task('unassigned')).toMatchObject({
      asks: [{ role: 'teamLead' }],
      basis: { topic: 'assignment', clause: null },
    });
    expect(shown(story.task('unassigned')?.showsFrom)).toBe('07.02.2026 12.00');
    story.on('2026-02-07 12:00');
    expect(story.toldOf('unassigned')).toEqual(['07.02.2026 12.00 unassigned reminder → teamLead']);
    expect(story.messages.at(-1)?.urgency).toBe('digest');
    const before = { ...story.rules, lacks: ['unassigned-at-once'] as const };
    expect(shown(openTasksOf(story.state, before).find(({ kind }) => kind === 'unassigned')?.showsFrom)).toBe(
      '09.02.2026 08.00',
    );
  });
});
