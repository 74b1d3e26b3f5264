import { nextStep } from '../../domain';
import {
  atLocal,
  endOfDay,
  type Instant,
  localDateOf,
  localTime,
  plusDays,
  plusHours,
  plusMinutes,
} from '../../domain/clock/time';
import { isWorkingDay } from '../../domain/clock/working-days';
import { basisOf } from '../../domain/rules/basis';
import { aCase, anAcceptedCase, at, type CaseStory, lead, otherCase, text } from './a-case';

const incident = { visitsInPairs: true, note: text };

/** What does not wait for working hours, with who is to be told of it; each happens at the moment given. */
const urgentMatters: Readonly<Record<string, readonly [(now: Instant) => CaseStory, readonly string[]]>> = {
  'an urgent referral': [(now) => aCase().passTimeUntil(now).referred({ urgent: true }), ['intakeOfficer']],
  'a referral found to be urgent': [
    (now) => aCase().passTimeUntil(plusHours(now, -1)).referred().passTimeUntil(now).does('changeUrgency', urgently),
    ['intakeOfficer'],
  ],
  'a crisis': [(now) => active(now).does('markCrisis', { kind: 'suicideRisk' }), ['worker', 'teamLead']],
  'a threat': [(now) => active(now).does('recordIncident', { ...incident, kind: 'threat' }), ['worker', 'teamLead']],
  violence: [(now) => active(now).does('recordIncident', { ...incident, kind: 'violence' }), ['worker', 'teamLead']],
};
const urgently = { urgent: true, reason: text };
const active = (now: Instant) => anAcceptedCase('2026-03-26').on('2026-03-26 11:00').met().passTimeUntil(now).by(lead);

/** Every hour of the week of Easter, which has working days, a weekend, holidays, and the night that summer time begins. */
const hours = Array.from({ length: 24 * 11 }, (_, hour) => plusMinutes(at('2026-03-27 00:30'), hour * 60));

test.each(Object.entries(urgentMatters))(
  '%s is told within a minute at every hour of a week, holidays too',
  (...[, [begin, told]]) => {
    const late: string[] = [];
    for (const now of hours) {
      const story = begin(now);
      story.passTimeUntil(plusMinutes(now, 1));
      const urgent = story.messages.filter(({ urgency, visibleFrom }) => urgency === 'urgent' && visibleFrom >= now);
      const inTime = urgent.filter(({ visibleFrom }) => visibleFrom <= plusMinutes(now, 1)).map(({ to }) => to.role);
      if (!told.every((role) => inTime.some((one) => one === role))) late.push(`${now}: ${inTime.join(', ')}`);
    }
    expect(late).toEqual([]);
  },
);

const morning = (now: Instant, days: number) => atLocal(plusDays(localDateOf(now), days), localTime('08:00'));
const closing = (now: Instant, { rules: { settings } }: CaseStory) => {
  const at = atLocal(localDateOf(now), settings.calendar.hours.to);
  return isWorkingDay(localDateOf(now), settings.calendar) && now < at ? at : endOfDay(localDateOf(now));
};
const nextDay = (now: Instant) => endOfDay(plusDays(localDateOf(now), 1));

/** By when each is to be done, and when it goes to the team lead as long as nobody has. */
const byTheClock: Readonly<Record<string, { kind: string; due: typeof closing; escalated: typeof closing }>> = {
  'an urgent referral': { kind: 'triage', due: closing, escalated: closing },
  'a referral found to be urgent': { kind: 'triage', due: closing, escalated: closing },
  'a crisis': { kind: 'crisis', due: (now) => endOfDay(localDateOf(now)), escalated: (now) => morning(now, 1) },
  'a threat': { kind: 'incident', due: nextDay, escalated: (now) => morning(now, 2) },
  violence: { kind: 'incident', due: nextDay, escalated: (now) => morning(now, 2) },
};

test.each(Object.entries(urgentMatters))(
  '%s is due and escalated by the clock at every hour of a week, holidays too',
  (...[matter, [begin]]) => {
    const { kind, due, escalated } = byTheClock[matter] as NonNullable<(typeof byTheClock)[string]>;
    const late: string[] = [];
    for (const now of hours) {
      const story = begin(now);
      const [by, at] = [due(now, story), escalated(now, story)];
      if (story.task(kind)?.due !== by || story.task(kind)?.urgent !== true)
        late.push(`${now}: due ${story.due(kind)}`);
      story.passTimeUntil(plusMinutes(at, 1));
      const came = story.messages.find((one) => one.step === 'escalation' && one.kind === kind);
      if (came?.visibleFrom !== at || came.urgency !== 'urgent') late.push(`${now}: ${came?.visibleFrom}`);
    }
    expect(late).toEqual([]);
  },
);

test('told late, because the system was away, it is escalated at once as it comes back', () => {
  const story = aCase().on('2026-03-27 17:00').referred({ urgent: true }).awayUntil('2026-03-28 11:00');
  expect(story.toldOf('triage')).toEqual([
    '28.03.2026 11.00 triage reminder → intakeOfficer',
    '28.03.2026 11.00 triage escalation → teamLead',
  ]);
});

test('a run that began before this keeps working hours for what it has open', () => {
  const story = aCase().on('2026-03-27 17:00').referred({ urgent: true }).on('2026-03-27 17:01');
  const before = { ...story.rules, lacks: ['urgent-keeps-the-clock'] as const };
  expect(nextStep(story.state, before)).toMatchObject({ kind: 'escalation', at: at('2026-03-31 08:00') });
  expect(nextStep(story.state, story.rules)).toMatchObject({
    kind: 'escalation',
    at: endOfDay(localDateOf(story.now)),
  });
});

test('a threat that comes along from another case is told here too, until its team lead has looked at it', () => {
  const story = anAcceptedCase('2026-03-26').on('2026-03-28 23:00');
  const basis = basisOf(story.rules, 'pairRule');
  const threat = { entry: 'incident', id: story.last, kind: 'threat', since: at('2026-03-27'), basis } as const;
  const entries = [threat, { ...threat, reviewed: true }, { ...threat, kind: 'other' as const }];
  story.does('takeInMerged', { caseId: otherCase, contacts: [], underWay: true, entries });
  expect(story.toldOf('threatRecorded')).toEqual(['28.03.2026 23.00 threatRecorded → teamLead']);
});

test('the worker who was threatened is not told of it, the team lead is', () => {
  const story = anAcceptedCase('2026-03-26').on('2026-03-28 23:00');
  story.does('recordIncident', { ...incident, kind: 'threat' });
  expect(story.toldOf('threatRecorded')).toEqual(['28.03.2026 23.00 threatRecorded → teamLead']);
});

test('any other incident waits for working hours', () => {
  const story = anAcceptedCase('2026-03-26').on('2026-03-28 23:00').by(lead);
  story.does('recordIncident', { kind: 'other', visitsInPairs: false, note: text });
  expect(story.messages.filter(({ urgency }) => urgency === 'urgent')).toEqual([]);
});
