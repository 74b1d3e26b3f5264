import { paths } from '../../api/paths';
import { endpoints } from '../../api/routes';
import type { CommandData } from '../../domain';
import type { Act } from '../../domain/access/acts';
import type { Role } from '../../domain/access/roles';
import { table } from '../../domain/access/table';
import { type Status, statuses } from '../../domain/case/status';
import {
  administrativeGrounds,
  localGroundsSaidBy,
  type NamedGround,
  namedGrounds,
  type Sayer,
  type StandardGround,
  standardGrounds,
} from '../../domain/rules/grounds';
import { aCase, anAcceptedCase, at, type CaseStory, day, shippedRules, text } from './a-case';

/** The grounds of which a standard, or local settings, say whether they are assessed. */
type Decided = StandardGround | 'local:ownGround';
type Said = Pick<CommandData['endOnGround'], 'reasons'>;

const decided: readonly Decided[] = [...standardGrounds, 'local:ownGround'];
const clauses: Readonly<Record<Decided, string | null>> = {
  citizenDeclined: 'B19',
  isolationBroken: 'B20',
  unreachable: 'B21',
  handedOver: 'B18',
  'local:ownGround': null,
};

/** Ballerup's rules, with this one ground assessed or not; settings that hold questions open ask all the same. */
function rulesWhere(ground: Decided, assessment: boolean, unassessed: 'plan' | 'hold' = 'plan') {
  const book = shippedRules('ballerup', (shipped) => ({
    ...shipped,
    unreachable: { ...shipped.unreachable, unassessed },
    additionalGrounds: [{ id: 'ownGround', name: { da: 'Egen grund', en: 'Own ground' }, assessment }],
  }));
  return {
    ...book,
    standards: book.standards.map((standard) => ({
      ...standard,
      grounds: standard.grounds.map((one) => (one.ground === ground ? { ...one, assessment } : one)),
    })),
  };
}

const accepted = (ground: Decided, assessment: boolean, unassessed?: 'plan' | 'hold') =>
  anAcceptedCase('2026-02-02', 'ballerup', rulesWhere(ground, assessment, unassessed));

const isolationBroken = { ground: 'isolationBroken', contactTo: ['network'], selfReliant: 'withOtherMeasure' } as const;

/** Bridging from 02.02.2026 on, thirty days. */
function bridging(story: CaseStory): CaseStory {
  story.consented().offered('psychiatry', { reason: text });
  const handover = story.last;
  return story
    .does('answerHandover', { handover, answer: 'accepted', meetingOn: day('2026-02-02') })
    .does('recordAttendance', { handover, attended: true });
}

const landing = (story: CaseStory, said: Said) =>
  story.tries('assessLanding', { handover: story.state.handovers[0]?.id ?? story.last, landed: true, ...said });

function oftenTried(story: CaseStory): CaseStory {
  story.triedInVain('2026-02-09', '2026-02-23 16:00', '2026-03-09', '2026-03-24');
  return story;
}

/** How a person says each ground, in a case that has come so far; undefined: it was done. */
const said: Readonly<Record<Exclude<Decided, 'unreachable'>, (story: CaseStory, said: Said) => unknown>> = {
  isolationBroken: (story, more) => story.tries('endOnGround', { ...isolationBroken, ...more }),
  'local:ownGround': (story, more) => story.tries('endOnGround', { ground: 'local:ownGround', ...more }),
  handedOver: (story, more) => landing(bridging(story), more),
  citizenDeclined: (story, { reasons }) => {
    story.does('recordDecline', {});
    return story.status === 'ending' && reasons ? story.tries('assessDecline', { reasons }) : undefined;
  },
};
const spoken = decided.filter((ground): ground is keyof typeof said => ground !== 'unreachable');

describe('A ground that its standard, or the settings, have assessed', () => {
  test.each(spoken)('%s, said with reasons: the ending rests on the clause and on that assessment', (ground) => {
    const story = accepted(ground, true);
    expect(said[ground](story, { reasons: text })).toBeUndefined();
    expect(story.state.ended).toMatchObject({ ground, toConfirm: false });
    const { basis, reasons } = story.event('caseEnded').data;
    expect([basis.clause, reasons]).toEqual([clauses[ground], text]);
    expect(story.events.find(({ seq }) => seq === basis.assessed?.event)?.data).toMatchObject({ reasons: text });
  });

  test.each(spoken.filter((ground) => ground !== 'citizenDeclined'))(
    '%s, without reasons: they are asked for',
    (ground) => {
      const story = accepted(ground, true);
      const because = { because: 'assessedGround', clause: clauses[ground], field: 'reasons' };
      expect(said[ground](story, {})).toEqual({ rejected: 'reasonRequired', params: because });
      expect(story.has('caseEnded')).toBe(false);
    },
  );

  test('a decline stops outreach, and nobody assessing, the case ends to be confirmed', () => {
    const story = accepted('citizenDeclined', true).does('recordDecline', {});
    expect(story.status).toBe('ending');
    expect(story.on('2026-03-01').state.ended).toMatchObject({ ground: 'citizenDeclined', toConfirm: true });
  });

  test('bridging over, whether the citizen has landed is asked; nobody answering, the case ends to be confirmed', () => {
    const story = bridging(accepted('handedOver', true)).metAtEveryFollowUpUntil('2026-03-05 10:00');
    expect(story.has('landingAsked')).toBe(true);
    expect(story.metAtEveryFollowUpUntil('2026-04-01').state.ended).toMatchObject({
      ground: 'handedOver',
      toConfirm: true,
    });
  });

  test('silence over, the question opens; nobody answering, the case ends on the plan, to be confirmed', () => {
    const story = oftenTried(accepted('unreachable', true)).on('2026-07-01');
    expect(story.has('mayItEndAsked')).toBe(true);
    expect(story.state.ended).toMatchObject({ ground: 'unreachable', toConfirm: true });
    expect(story.event('caseEnded').data).toMatchObject({ onPlanOf: '2026-02-02' });
  });
});

describe('A ground that is not assessed', () => {
  test.each(spoken)('%s, without reasons: the case ends on the clause alone', (ground) => {
    const story = accepted(ground, false);
    expect(said[ground](story, {})).toBeUndefined();
    expect(story.state.ended).toMatchObject({ ground, toConfirm: false });
    expect(story.event('caseEnded').data.basis).toMatchObject({ topic: 'ending', clause: clauses[ground] });
    expect(story.event('caseEnded').data.basis.assessed).toBeUndefined();
  });

  test.each(spoken.filter((ground) => ground !== 'citizenDeclined'))(
    '%s keeps reasons that are given all the same',
    (ground) => {
      const story = accepted(ground, false);
      expect(said[ground](story, { reasons: text })).toBeUndefined();
      const { basis, reasons } = story.event('caseEnded').data;
      expect([basis.assessed, reasons]).toEqual([undefined, text]);
    },
  );

  test('a handover that has not landed asks for its reasons all the same: bridging goes on', () => {
    const story = bridging(accepted('handedOver', false));
    const handover = story.state.handovers[0]?.id ?? story.last;
    expect(story.tries('assessLanding', { handover, landed: false })).toMatchObject({ rejected: 'reasonRequired' });
  });

  test('bridging over ends the case: nobody is asked, and nothing is to be confirmed', () => {
    const story = bridging(accepted('handedOver', false)).metAtEveryFollowUpUntil('2026-03-10 10:00');
    expect(story.has('landingAsked')).toBe(false);
    expect(story.endedOn).toBe('04.03.2026 handedOver');
    expect(story.state.ended).toMatchObject({ toConfirm: false, basis: { topic: 'ending', clause: 'B18' } });
  });

  test.each(['plan', 'hold'] as const)(
    'silence over, the grace starts on the plan and the case ends: no question, nothing to confirm (%s)',
    (unassessed) => {
      const story = oftenTried(accepted('unreachable', false, unassessed)).on('2026-07-01');
      expect(story.timeline('mayItEndAsked', 'graceStarted', 'caseEnded')).toEqual([
        '03.05.2026 10.00 graceStarted until 02.06.2026',
        '02.06.2026 23.59 caseEnded unreachable',
      ]);
      expect(story.event('graceStarted').data).toMatchObject({ on: 'plan', planOf: '2026-02-02' });
      expect(story.state.ended).toMatchObject({ toConfirm: false });
      expect(story.event('caseEnded').data.basis).toMatchObject({ topic: 'ending', clause: 'B21' });
      expect(story.event('caseEnded').data.basis.assessed).toBeUndefined();
    },
  );

  test('too few attempts are prompted for first; that time over, the grace starts', () => {
    const story = accepted('unreachable', false).on('2026-05-25');
    expect(story.timeline('moreAttemptsAsked', 'mayItEndAsked', 'graceStarted')).toEqual([
      '03.05.2026 10.00 moreAttemptsAsked until 18.05.2026',
      '18.05.2026 23.59 graceStarted until 17.06.2026',
    ]);
  });

  test('seen in the last week, the citizen has the whole grace anew', () => {
    const story = oftenTried(accepted('unreachable', false)).on('2026-05-29 10:00').logged('seen').on('2026-06-10');
    expect(story.timeline('mayItEndAsked', 'graceStarted', 'caseEnded')).toEqual([
      '03.05.2026 10.00 graceStarted until 02.06.2026',
      '02.06.2026 23.59 graceStarted until 02.07.2026',
    ]);
  });

  test('a sighting before the end that is told of after it takes the ending back into the grace', () => {
    const story = oftenTried(accepted('unreachable', false)).on('2026-06-03 10:00');
    expect(story.status).toBe('ended');
    story.logged('seen', { happenedAt: at('2026-06-01 10:00') });
    expect(story.status).toBe('ending');
    expect(story.task('endingToCome')).toBeDefined();
    expect(story.has('mayItEndAsked')).toBe(false);
    expect(story.state.ended).toBeUndefined();
  });
});

describe('Where a standard comes to ask for no assessment while a question is open', () => {
  test('the case goes on by its plan when the question’s time is over, and nothing is to be confirmed', () => {
    const story = oftenTried(accepted('unreachable', true, 'hold')).on('2026-05-05 10:00');
    const [standard] = rulesWhere('unreachable', false).standards;
    if (!standard) throw new Error('no standard');
    story.does('moveToStandard', { standard: { ...standard, version: 2 }, reason: text }).on('2026-07-15');
    expect(story.state.ended).toMatchObject({ ground: 'unreachable', toConfirm: false });
  });
});

const oneOfEach = [...administrativeGrounds, 'local:ownGround'] as const;
const endings = [
  isolationBroken,
  ...oneOfEach.map((ground) => ({ ground })),
] satisfies readonly CommandData['endOnGround'][];

/** In which statuses each ground ends a case. */
const inOutreach: readonly Status[] = ['active', 'paused', 'ending'];
const beforeTheEnd: readonly Status[] = ['referred', 'waiting', ...inOutreach];
const saidIn: Readonly<Record<(typeof endings)[number]['ground'], readonly Status[]>> = {
  isolationBroken: inOutreach,
  'local:ownGround': inOutreach,
  deceased: beforeTheEnd,
  movedAway: beforeTheEnd,
  openedInError: beforeTheEnd,
};

describe('When a ground may be said', () => {
  const book = () => rulesWhere('local:ownGround', true);
  const referred = () => aCase('ballerup', book()).on('2026-02-02 09:00').referred();
  const caseIn: Readonly<Record<Status, () => CaseStory>> = {
    referred,
    waiting: () => referred().does('acceptAndWait', { reason: text }),
    active: () => referred().accepted(),
    paused: () => caseIn.active().does('pause', { because: 'hospital', until: day('2026-06-01') }),
    ending: () =>
      oftenTried(caseIn.active()).on('2026-05-04 09:00').does('answerMayItEnd', { answer: 'end', reason: text }),
    ended: () => caseIn.active().does('recordDecline', {}),
  };
  const pairs = endings.flatMap((ending) => statuses.map((status) => [ending.ground, status, ending] as const));

  test.each(pairs)('%s, of a case that is %s', (ground, status, ending) => {
    const story = caseIn[status]();
    const refused = story.tries('endOnGround', { ...ending, reasons: text });
    if (saidIn[ground].includes(status)) return expect(story.state.ended).toMatchObject({ ground });
    const allowedStatuses = status === 'ended' ? beforeTheEnd : saidIn[ground];
    return expect(refused).toMatchObject({ rejected: 'notAllowedInStatus', params: { status, allowedStatuses } });
  });

  test('after a decline only an administrative ground comes before the assessment of that', () => {
    const declined = () => accepted('citizenDeclined', true).does('recordDecline', {});
    for (const ending of endings) {
      const refused = declined().tries('endOnGround', { ...ending, reasons: text });
      const isAdministrative = administrativeGrounds.some((one) => one === ending.ground);
      expect(refused?.rejected).toBe(isAdministrative ? undefined : 'notInThisState');
    }
  });

  test('an administrative ending asks for its reasons', () => {
    expect(referred().tries('endOnGround', { ground: 'deceased' })).toMatchObject({ rejected: 'reasonRequired' });
  });
});

/** The route by which each ground is said. */
const routeOf: Readonly<Record<NamedGround | 'local', readonly string[]>> = {
  citizenDeclined: [paths.decline.assess],
  isolationBroken: [paths.endings.isolationBroken],
  unreachable: [paths.unreachable.answer],
  handedOver: [paths.handovers.landing],
  outsideTargetGroup: [paths.triage.outsideTargetGroup],
  joined: [paths.triage.join],
  deceased: [paths.endings.administrative],
  movedAway: [paths.endings.administrative],
  openedInError: [paths.endings.administrative],
  merged: [paths.merge.merge],
  local: [paths.endings.localGround],
};

const rolesOf: Readonly<Record<Sayer, readonly Role[]>> = {
  worker: ['outreachWorker', 'teamLead'],
  teamLead: ['teamLead'],
  intake: ['outreachWorker', 'teamLead', 'intakeOfficer'],
};

describe('Who may say a ground', () => {
  const routes = Object.entries(routeOf).flatMap(([ground, its]) => its.map((path) => [ground, path] as const));

  test.each(routes)('%s: the act of its route is theirs and nobody else’s (%s)', (ground, path) => {
    const route = endpoints.find((one) => one.path === path && one.method === 'post');
    const saidBy = ground === 'local' ? localGroundsSaidBy : namedGrounds[ground as NamedGround].saidBy;
    expect(Object.keys(table[route?.act as Act])).toEqual(rolesOf[saidBy]);
  });

  test('the citizen’s own word is heard by everyone who may add a note', () => {
    const route = endpoints.find(({ path, method }) => path === paths.decline.record && method === 'post');
    expect(table[route?.act as Act]).toEqual(table.addNote);
  });
});
