import type { EntryId, Sealed } from '../../domain';
import { outcomes } from '../../domain/case/contact-facts';
import { instant } from '../../domain/clock/time';
import { courseOf, markOf } from '../../domain/views/course';
import { PlayedCase } from '../store/setup/cases';

const text = 's1.c29tZXRoaW5n' as Sealed;

function lived(): PlayedCase {
  const played = new PlayedCase('ballerup');
  played.refer('2025-01-06T09:00:00.000Z');
  played.accept('2025-01-07T09:00:00.000Z');
  played.contact('2025-01-10T09:00:00.000Z');
  return played;
}

const change = (played: PlayedCase, at: string, to: string) =>
  played.do(at, { type: 'changePhase', data: { to, reason: text } });

test('a phase lasts until the next one begins, and the last one while the case goes on', () => {
  const played = lived();
  change(played, '2025-02-03T09:00:00.000Z', 'clarifying');
  change(played, '2025-03-03T09:00:00.000Z', 'outreach');
  expect(courseOf(played.events).phases).toEqual([
    { phase: null, from: '2025-01-06T09:00:00.000Z', until: '2025-01-07T09:00:00.000Z' },
    { phase: 'outreach', from: '2025-01-07T09:00:00.000Z', until: '2025-02-03T09:00:00.000Z' },
    { phase: 'clarifying', from: '2025-02-03T09:00:00.000Z', until: '2025-03-03T09:00:00.000Z' },
    { phase: 'outreach', from: '2025-03-03T09:00:00.000Z', until: null },
  ]);
});

test('with the ending the last phase is over', () => {
  const played = lived();
  played.do('2025-02-03T09:00:00.000Z', { type: 'recordDecline', data: {} });
  played.wait('2025-02-04T09:00:00.000Z');
  expect(courseOf(played.events).phases.at(-1)?.until).toBe('2025-02-03T09:00:00.000Z');
});

test('visits in pairs and a crisis have a beginning and an end, each as often as they came', () => {
  const played = lived();
  const threat = { kind: 'threat', visitsInPairs: true, note: text } as const;
  for (const month of ['02', '04']) {
    played.do(`2025-${month}-03T09:00:00.000Z`, { type: 'recordIncident', data: threat });
    played.do(`2025-${month}-03T10:00:00.000Z`, { type: 'markCrisis', data: { kind: 'eviction' } });
    played.do(
      `2025-${month}-10T09:00:00.000Z`,
      { type: 'liftPairRule', data: { reason: text } },
      undefined,
      'teamLead',
    );
    played.do(`2025-${month}-11T09:00:00.000Z`, { type: 'closeCrisis', data: { note: text } });
  }
  const { pairs, crises } = courseOf(played.events);
  expect(pairs).toEqual([
    { from: '2025-02-03T09:00:00.000Z', until: '2025-02-10T09:00:00.000Z' },
    { from: '2025-04-03T09:00:00.000Z', until: '2025-04-10T09:00:00.000Z' },
  ]);
  expect(crises).toEqual([
    { kind: 'eviction', from: '2025-02-03T10:00:00.000Z', until: '2025-02-11T09:00:00.000Z' },
    { kind: 'eviction', from: '2025-04-03T10:00:00.000Z', until: '2025-04-11T09:00:00.000Z' },
  ]);
});

test('a handover has each of its steps with the moment at which it came to it', () => {
  const played = lived();
  const at = (day: string) => `2025-02-${day}T09:00:00.000Z`;
  const id = '00000000-0000-4000-8000-00000000c0de';
  const handover = '00000000-0000-4000-8000-00000000feed';
  const what = ['situation'];
  played.do(
    at('03'),
    { type: 'giveConsent', data: { to: { kind: 'service', service: 'socialPedagogicalSupport' }, toWhom: text, what } },
    id,
  );
  const offer = {
    service: 'socialPedagogicalSupport',
    consent: id as EntryId,
    share: what,
    send: false,
    reason: text,
  } as const;
  played.do(at('04'), { type: 'offerHandover', data: { ...offer, leastIntrusive: text } }, handover);
  played.do(at('05'), { type: 'sendHandover', data: { handover: handover as EntryId } });
  played.do(at('06'), {
    type: 'answerHandover',
    data: { handover: handover as EntryId, answer: 'rejected', reason: text },
  });
  expect(courseOf(played.events).handovers).toEqual([
    {
      id: handover,
      service: 'socialPedagogicalSupport',
      steps: [
        { state: 'offered', at: at('04') },
        { state: 'sent', at: at('05') },
        { state: 'rejected', at: at('06') },
      ],
    },
  ]);
});

test('a case that moved in with a past is in its phase since its outreach began', () => {
  const played = new PlayedCase('ballerup');
  const { caseId, id: municipality } = played;
  const past = instant('2024-03-04T09:00:00.000Z');
  const data = { caseId, municipality, referredAt: past, acceptedAt: past, phase: 'motivating', contacts: [] };
  const given = {
    ...data,
    worker: '00000000-0000-4000-8000-000000000001',
    team: '00000000-0000-4000-8000-000000000100',
    assessment: { noneKnown: true },
  };
  played.do('2025-03-04T09:00:00.000Z', {
    type: 'moveIn',
    data: { ...given, plan: { days: 90, attempts: 4 } } as never,
  });
  expect(courseOf(played.events).phases).toEqual([{ phase: 'motivating', from: past, until: null }]);
});

test('only contact in both directions is a contact; each other outcome has its mark', () => {
  const marks = Object.fromEntries(outcomes.map((outcome) => [outcome, markOf({ outcome })]));
  expect(marks).toEqual({
    contactMade: 'contact',
    notMet: 'attempt',
    refusedToTalk: 'attempt',
    messageLeft: 'attempt',
    didNotShowUp: 'attempt',
    seen: 'sighting',
    newsThroughOthers: 'sighting',
    appointmentCancelled: 'other',
  });
});
