import { instant } from '../../domain/clock/time';
import { bodyOf, type Draft, emptyDraft, missingIn } from '../../web/screens/log-contact/draft';

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
