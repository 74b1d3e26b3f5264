import { instant } from '../../domain/clock/time';
import { bodyOf, type Draft, draftOfReport, emptyDraft, missingIn } from '../../web/screens/log-contact/draft';

const now = instant('2026-01-22T10:50:00.000Z');
const chosen = {
  about: {
    caseId: 'case',
    name: 'Kvinden ved søen',
    status: 'active',
    places: [],
    proposedFollowUpOn: '2026-01-29',
    forNextTime: [],
    needsTwo: false,
  },
  outcome: 'contactMade',
  place: { kind: 'publicPlace' },
} as const;
const sent = (draft: Partial<Draft>) => bodyOf({ ...emptyDraft, ...draft }, chosen, now);

test('What one did together goes with the contact, and nothing is sent of it where nothing was said', () => {
  expect(sent({ activities: ['network', 'healthServices'] })).toMatchObject({
    activities: ['network', 'healthServices'],
  });
  expect(Object.keys(sent({}) ?? {})).toEqual(['outcome', 'happenedAt', 'place', 'channel']);
});

test('Outside the area a contact is not sent without the reason why', () => {
  const outside = { ...emptyDraft, outsideArea: true, areaReason: '  ' };
  expect(missingIn(outside, chosen, now)).toMatchObject({ areaReason: true });
  expect(bodyOf(outside, chosen, now)).toBeUndefined();
  expect(sent({ outsideArea: true, areaReason: ' Hun var gået til Lyngby Sø ' })).toMatchObject({
    outsideArea: true,
    reason: 'Hun var gået til Lyngby Sø',
  });
});

test('A reason that was written and is no longer asked for is not sent', () => {
  expect(sent({ areaReason: 'Lyngby', reason: 'Ferie' })).not.toHaveProperty('reason');
  expect(sent({ next: 'agreed', otherDay: '2026-02-05', reason: 'Ferie' })).not.toHaveProperty('reason');
});

test('For another day and for being outside the area both reasons are sent', () => {
  const both = {
    next: 'otherDay' as const,
    otherDay: '2026-02-05',
    reason: 'Ferie',
    outsideArea: true,
    areaReason: 'Lyngby',
  };
  expect(sent(both)).toMatchObject({ nextFollowUpOn: '2026-02-05', reason: 'Ferie\nLyngby' });
});

describe('A contact that another system has reported', () => {
  const report = {
    id: 'report',
    happenedAt: '2026-01-20T08:05:00.000Z',
    outcome: 'contactMade',
    place: 'phone',
    channel: 'phone',
    note: 'Ringede og spurgte',
    byName: 'Telefonstillingen',
  } as const;

  test('is taken over with its moment and its way already filled in, and with a note of one’s own', () => {
    const body = bodyOf(draftOfReport(report), { ...chosen, place: { kind: 'phone' }, takesOver: report }, now);
    expect(body).toEqual({
      outcome: 'contactMade',
      happenedAt: report.happenedAt,
      place: 'phone',
      channel: 'phone',
      takesOver: 'report',
    });
  });

  test('can be said otherwise than it was reported, and is the report taken over all the same', () => {
    const draft = { ...draftOfReport(report), channel: 'visit' as const, note: 'Hun stod i døren' };
    expect(bodyOf(draft, { ...chosen, outcome: 'notMet', takesOver: report }, now)).toMatchObject({
      outcome: 'notMet',
      place: 'publicPlace',
      channel: 'visit',
      note: 'Hun stod i døren',
      takesOver: 'report',
    });
  });

  test('is not taken over by any other contact', () => {
    expect(sent({})).not.toHaveProperty('takesOver');
  });
});
