import { type Instant, plusHours, plusMinutes } from '../../domain/clock/time';
import { aCase, anAcceptedCase, at, type CaseStory, lead, text } from './a-case';

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
