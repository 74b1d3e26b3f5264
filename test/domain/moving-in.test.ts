import { type CommandId, decide, type EntryId } from '../../domain';
import type { CommandData } from '../../domain/process';
import { aCase, anna, at, bo, day, staff, text } from './a-case';

const monday = '2026-03-02 10:00';
const contact = (on: string, id = on) =>
  ({ id: id as EntryId, happenedAt: at(on), outcome: 'contactMade', place: 'home' }) as const;

type Told = Partial<CommandData['moveIn']>;

/** What is moved in where nothing more is said. */
const whole = (town: 'ballerup' | 'gentofte') => aCase(town).on(monday).movedIn().event('caseMovedIn').data;

/** Every fault of a moving in, by its field. */
function faultsOf(more: Told, town: 'ballerup' | 'gentofte' = 'ballerup'): Record<string, string> {
  const refused = aCase(town)
    .on(monday)
    .tries('moveIn', { ...whole(town), ...more });
  return Object.fromEntries(
    [refused, ...(refused?.also ?? [])].flatMap((one) => (one ? [[one.params.field, one.rejected]] : [])),
  );
}

describe('A case that moves in is looked over whole', () => {
  test('everything that is wrong is named at once, each with its field', () => {
    expect(
      faultsOf(
        {
          referredAt: at('1922-05-01'),
          acceptedAt: at('2026-04-01'),
          phase: 'nowhere',
          targetGroups: ['tooOld'],
          age: { years: 17, estimated: false },
          contacts: [contact('2026-02-01'), contact('2026-05-01')],
          followUpOn: day('2026-09-18'),
          followUpDays: 200,
          needReviewOn: day('2050-01-01'),
          plan: { days: 60, attempts: 3, assessedAt: at('2026-06-01') },
          assessment: { assessor: anna, at: at('2026-07-01'), reason: text },
        },
        'gentofte',
      ),
    ).toEqual({
      referredAt: 'inThePast',
      acceptedAt: 'inTheFuture',
      phase: 'unknownPhase',
      targetGroups: 'unknownTargetGroup',
      age: 'belowMinimumAge',
      'contacts.1.happenedAt': 'inTheFuture',
      followUpOn: 'followUpTooFar',
      followUpDays: 'followUpTooFar',
      needReviewOn: 'tooFarAhead',
      'plan.assessedAt': 'inTheFuture',
      'assessment.at': 'inTheFuture',
    });
  });

  test('a follow-up lies no further ahead than any other may: 90 days', () => {
    expect(faultsOf({ followUpOn: day('2026-06-01') })).toEqual({ followUpOn: 'followUpTooFar' });
    expect(
      aCase()
        .on(monday)
        .movedIn({ followUpOn: day('2026-05-31') }).state.followUpSet?.on,
    ).toBe('2026-05-31');
  });

  test('nothing in it is older than the Act that the outreach rests on', () => {
    const past = { referredAt: at('1998-06-30'), acceptedAt: at('1998-07-02') };
    expect(faultsOf(past)).toEqual({ referredAt: 'inThePast' });
  });

  test('who assessed is asked, or that nobody knows (B5)', () => {
    expect(faultsOf({ assessment: undefined })).toEqual({ assessment: 'reasonRequired' });
  });

  test('a run from before the past was looked over takes what it took then, and knows of no assessment', () => {
    const { assessment: _notAsked, ...then } = whole('ballerup');
    const data = { ...then, referredAt: at('1922-05-01'), followUpOn: day('2026-09-18') };
    const { rules, now } = aCase().on(monday);
    const before = { rules: { ...rules, lacks: ['past-looked-over'] as const }, now, by: staff(anna) };
    const taken = decide(undefined, { type: 'moveIn', data }, { ...before, commandId: 'c1' as CommandId });
    expect(taken).toMatchObject({ events: [{ type: 'caseMovedIn', data: { assessment: { noneKnown: true } } }] });
  });
});

describe('What is odd is taken, and warned of with its fields', () => {
  const warningsOf = (more: Told, town: 'ballerup' | 'gentofte' = 'ballerup') =>
    aCase(town)
      .on(monday)
      .movedIn({ assessment: { assessor: bo, at: at('2026-03-01'), reason: text }, ...more }).warnings;
  const begun = { referredAt: at('2026-01-05'), acceptedAt: at('2026-01-06') };

  test('what happened before the referral', () => {
    const contacts = [contact('2025-01-01'), contact('2026-02-01'), contact('2019-01-01')];
    expect(warningsOf({ ...begun, contacts, stableContactAt: at('2025-12-01') })).toEqual([
      { code: 'beforeReferral', fields: ['stableContactAt', 'contacts.0.happenedAt', 'contacts.2.happenedAt'] },
    ]);
  });

  test('a referral of more than ten years ago', () => {
    expect(warningsOf({ referredAt: at('2004-01-01'), acceptedAt: at('2026-01-06') })).toEqual([
      { code: 'longAgo', fields: ['referredAt'] },
    ]);
  });

  test('the same contact told twice', () => {
    const contacts = [contact('2026-02-01', 'one'), contact('2026-02-02', 'two'), contact('2026-02-01', 'three')];
    expect(warningsOf({ ...begun, contacts })).toEqual([{ code: 'toldTwice', fields: ['contacts.2'] }]);
  });

  test('a child, where the standard has no age limit', () => {
    expect(warningsOf({ ...begun, age: { years: 1, estimated: false } })).toEqual([
      { code: 'child', fields: ['age.years'] },
    ]);
    expect(warningsOf({ ...begun, age: { years: 18, estimated: false } })).toEqual([]);
  });

  test('a follow-up whose day has come', () => {
    expect(warningsOf({ ...begun, followUpOn: day('2026-02-20') })).toEqual([
      { code: 'followUpAlreadyDue', fields: ['followUpOn'] },
    ]);
  });

  test.each([
    ['ballerup', null],
    ['gentofte', 'G15'],
  ] as const)('that no assessment is known (%s)', (town, clause) => {
    expect(warningsOf({ ...begun, assessment: { noneKnown: true } }, town)).toMatchObject([
      { code: 'noAssessmentKnown', ...(clause && { clause }) },
    ]);
  });

  test('nothing, where nothing is', () => {
    expect(warningsOf({ ...begun, contacts: [contact('2026-02-01')] })).toEqual([]);
  });
});

describe('Who assessed before', () => {
  const plan = { days: 60, attempts: 3, assessedAt: at('2026-01-06') };
  const basisWith = (assessment: Told['assessment']) =>
    aCase().on(monday).movedIn({ plan, assessment }).state.plan?.basis.assessed;

  test('stands with the entry, which a plan of that day points to', () => {
    const known = { assessor: bo, at: at('2026-01-06'), reason: text };
    expect(basisWith(known)).toMatchObject({ event: 1, statedAtEntry: true });
    expect(basisWith({ ...known, at: at('2025-06-01') })).not.toHaveProperty('statedAtEntry');
  });

  test('is not claimed where none is known', () => {
    expect(basisWith({ noneKnown: true })).not.toHaveProperty('statedAtEntry');
  });
});
