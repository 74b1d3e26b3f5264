import fc from 'fast-check';
import { instant, millis, plusMinutes } from '../../domain/clock/time';
import { backBys, expectedEndOf } from '../../web/screens/visit/start/back-by';
import {
  type About,
  bodyOf,
  type Draft,
  ELSEWHERE,
  emptyDraft,
  missingIn,
  NO_CASE,
} from '../../web/screens/visit/start/draft';
import { FRESH_MS, truthOf } from '../../web/screens/visit/truth';

const now = instant('2026-01-22T22:50:00.000Z');
const self = 'self';
const about: About = {
  spots: [{ id: 'bench', label: 'Bænken', place: 'Bænken' }],
  needsTwo: false,
  self,
  isLead: false,
};
const draft: Draft = { ...emptyDraft('case', self), spot: 'bench' };

describe('When one is back', () => {
  test('is a time of the clock in Denmark, also past midnight', () => {
    expect(expectedEndOf('aTime', '00:15', now)).toBe('2026-01-22T23:15:00.000Z');
    expect(expectedEndOf('aTime', '23:55', now)).toBe('2026-01-22T22:55:00.000Z');
  });

  test('is never a time that has just been: nobody would be missed until tomorrow', () => {
    for (const time of ['23:50', '23:49', '13:00', '', '25:00'])
      expect(expectedEndOf('aTime', time, now)).toBeUndefined();
  });

  test('is ahead, and within twelve hours, whatever is chosen at whatever time', () => {
    const times = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const moments = fc.nat(2_000 * 24 * 60).map((minutes) => plusMinutes(now, minutes));
    fc.assert(
      fc.property(fc.constantFrom(...backBys), times, moments, (backBy, time, at) => {
        const end = expectedEndOf(backBy, time, at);
        if (end === undefined) return;
        expect(end > at).toBe(true);
        expect(millis(end) - millis(at)).toBeLessThanOrEqual(12 * 3_600_000);
      }),
    );
  });
});

describe('What is sent of a visit', () => {
  test('is who, where and until when, and nothing that was not given', () => {
    expect(bodyOf(draft, about, now)).toEqual({
      caseId: 'case',
      place: 'Bænken',
      begunAt: now,
      expectedEnd: plusMinutes(now, 60),
    });
    const elsewhere = {
      ...draft,
      caseId: NO_CASE,
      spot: ELSEWHERE,
      address: ' Torvet 4 ',
      staircase: '2. th',
      companions: ['c'],
    };
    expect(bodyOf(elsewhere, about, now)).toEqual({
      begunAt: now,
      address: 'Torvet 4',
      staircase: '2. th',
      with: ['c'],
      expectedEnd: plusMinutes(now, 60),
    });
  });

  test('is nothing while nobody could find the place', () => {
    expect(bodyOf({ ...draft, spot: '' }, about, now)).toBeUndefined();
    expect(bodyOf({ ...draft, spot: ELSEWHERE, address: '  ' }, about, now)).toBeUndefined();
    expect(missingIn({ ...draft, spot: '' }, { ...about, spots: [] }, now)).toMatchObject({
      spot: false,
      address: true,
    });
  });

  test('goes alone in pairs only by a lead who stays, with what counters the danger', () => {
    const pairs = { ...about, needsTwo: true };
    const counters = 'Der er folk';
    const alone: [Partial<Draft>, Partial<About>][] = [
      [{}, {}],
      [{ counters }, {}],
      [{ counters, worker: 'other' }, {}],
      [{ counters }, { isLead: true }],
      [{ worker: 'other' }, { isLead: true }],
      [{ worker: 'other', counters: ' ' }, { isLead: true }],
    ];
    for (const [given, who] of alone) expect(bodyOf({ ...draft, ...given }, { ...pairs, ...who }, now)).toBeUndefined();
    const sent = bodyOf({ ...draft, worker: 'other', counters }, { ...pairs, isLead: true }, now);
    expect(sent).toMatchObject({ worker: 'other', overrideReason: counters });
    expect(bodyOf({ ...draft, companions: ['c'] }, pairs, now)).toMatchObject({ with: ['c'] });
  });
});

describe('Whether somebody watches', () => {
  const watch = { watchedBy: [], ring: [], unwatchedBecause: null, says: 'Vagten ser dit besøg' };
  const read = { data: { watch }, dataUpdatedAt: 1_000, failureCount: 0 };

  test('is said only as the server has said, and as old as that is', () => {
    expect(truthOf(read, 1_000)).toEqual({ kind: 'watched', says: watch.says });
    expect(truthOf(read, 1_001 + FRESH_MS).kind).toBe('watchedAt');
    expect(truthOf({ ...read, failureCount: 1 }, 1_000).kind).toBe('watchedAt');
    expect(truthOf({ ...read, data: undefined }, 1_000).kind).toBe('asking');
    expect(truthOf({ ...read, data: undefined, failureCount: 1 }, 1_000).kind).toBe('unconfirmed');
  });

  test('is not, where the server says that nobody does, however old and whether it answers', () => {
    const data = { watch: { ...watch, unwatchedBecause: 'mailOff' as const, says: 'Ingen holder øje' } };
    for (const failureCount of [0, 1, 3]) {
      expect(truthOf({ ...read, data, failureCount }, 9_000_000)).toEqual({ kind: 'nobody', says: 'Ingen holder øje' });
    }
  });
});
