import { type CaseEvent, type CaseState, evolve, upcast } from '../../domain';
import { eventsBeforeBases } from '../../domain/case/before-bases';
import { caseStateVersion } from '../../domain/case/case-state';
import { readCaseState } from '../../domain/case/state-versions';
import type { MoveIn } from '../../domain/intake/move-in';
import { proposedFollowUp } from '../../domain/outreach/follow-up';
import { assessedOn } from '../../domain/rules/basis';
import { ruleBookVersion } from '../../domain/rules/rule-book';
import { readRuleBook, readSettings, readStandard } from '../../domain/rules/rule-versions';
import type { LocalSettings } from '../../domain/rules/settings';
import { eventReaderOf, readerOf } from '../../domain/versions';
import { visitStateVersion } from '../../domain/visit/lone-visit';
import { readVisitState, upcastVisitEvent } from '../../domain/visit/visit-versions';
import { aCase, anAcceptedCase, at, type CaseStory, day, lead, settingsOf, shippedRules, staff, text } from './a-case';
import { inEveryCase } from './in-every-case';

/** What of a state or an event says what a date rests on. */
const bases = /^(basis|.*Basis|endsOn)$/;

describe('What an earlier release has written is read in today’s shape', () => {
  type Today = { schemaVersion: 3; colour: string; size: number };
  const read = readerOf<Today>('a thing', 3, {
    1: (kept) => ({ ...kept, colour: 'red' }),
    2: ({ width, ...kept }) => ({ ...kept, size: width }),
  });

  test('from each version to the next, up to today’s; without a number it is the first', () => {
    const today = { schemaVersion: 3, colour: 'red', size: 7 };
    expect(read({ width: 7 })).toEqual(today);
    expect(read({ schemaVersion: 1, width: 7 })).toEqual(today);
    expect(read({ schemaVersion: 2, colour: 'blue', width: 7 })).toEqual({ ...today, colour: 'blue' });
    expect(read(today)).toBe(today);
  });

  test('an event too, whose number goes along', () => {
    const readEvent = eventReaderOf({ painted: 2 }, { painted: { 1: (data) => ({ ...data, colour: 'red' }) } });
    expect(readEvent({ seq: 4, type: 'painted', v: 1, data: { size: 7 } })).toEqual({
      ...{ seq: 4, type: 'painted', v: 2 },
      data: { size: 7, colour: 'red' },
    });
    expect(() => readEvent({ seq: 4, type: 'painted', v: 3, data: {} })).toThrow(
      'event 4 is painted version 3, which this release cannot read',
    );
    expect(() => readEvent({ seq: 4, type: 'broken', v: 1, data: {} })).toThrow('event 4 is broken version 1');
  });

  test('a version without a way from it to the next is an error that names it', () => {
    const gap = readerOf<Today>('a thing', 3, { 1: (kept) => kept });
    expect(() => gap({ schemaVersion: 1 })).toThrow('no way to read a thing of version 2');
  });
});

test('Settings from before a review was thought of are read with the days that it began with', () => {
  const { needReview: _notYet, ...old } = settingsOf('ballerup');
  expect(readSettings(old as LocalSettings, ruleBookVersion).needReview).toEqual({ days: 90 });
});

test('Settings from before plans had floors ask for no more than was asked for then', () => {
  const { floors: _none, variety: _too, secondWord: _either, ...unreachable } = settingsOf('ballerup').unreachable;
  const old = { ...settingsOf('ballerup'), unreachable };
  expect(readSettings(old as LocalSettings, 1).unreachable).toEqual({
    ...unreachable,
    floors: { days: 1, attempts: 0 },
    variety: { days: 0, dayParts: 0, ways: 0 },
    secondWord: 'none',
  });
});

test.each([
  [true, ['attempts']],
  [false, []],
])('A question from before variety was looked at lacks attempts or nothing: too few %s', (tooFewAttempts, lacking) => {
  const kept = { seq: 3, type: 'mayItEndAsked', v: 1, data: { tooFewAttempts } };
  expect(upcast(kept)).toMatchObject({ ...kept, v: 2, data: { tooFewAttempts, variety: null, lacking } });
});

describe('What a later release has written is refused, and never taken for today’s', () => {
  const { state } = anAcceptedCase('2026-02-02');
  const later = (today: number) => `of version ${today + 1}, and this release reads none later than ${today}`;

  test('a case, a visit, a rule book, settings and a standard each say so', () => {
    const [standard] = shippedRules('ballerup').standards;
    if (!standard) throw new Error('nothing is shipped');
    const next = { ...state, schemaVersion: caseStateVersion + 1 };
    expect(() => readCaseState(next)).toThrow(`a case's state is ${later(caseStateVersion)}`);
    expect(() => readVisitState({ schemaVersion: visitStateVersion + 1 })).toThrow(later(visitStateVersion));
    expect(() => readRuleBook({ schemaVersion: ruleBookVersion + 1 })).toThrow(later(ruleBookVersion));
    expect(() => readSettings(settingsOf('ballerup'), ruleBookVersion + 1)).toThrow(later(ruleBookVersion));
    expect(() => readStandard(standard, ruleBookVersion + 1)).toThrow(later(ruleBookVersion));
    expect(() => upcastVisitEvent({ seq: 1, type: 'visitStarted', v: 2, data: {} })).toThrow('visitStarted version 2');
  });

  test('what is in today’s shape is the very same', () => {
    const book = shippedRules('gentofte');
    expect(readCaseState(state as CaseState)).toBe(state);
    expect(readRuleBook(book)).toBe(book);
    expect(
      readRuleBook({ schemaVersion: ruleBookVersion, standards: book.standards, settings: book.settings }),
    ).toEqual(book);
  });
});

describe('A grace that began before a grace said whether its ending is to be confirmed', () => {
  /** Never met since Monday 02.02.2026; answered by the team lead, so that nothing is left to be confirmed. */
  const inGrace = (): CaseStory =>
    anAcceptedCase('2026-02-02')
      .on('2026-05-19 10:00')
      .by(lead)
      .does('answerMayItEnd', { answer: 'end', reason: text, asLead: true });
  const asBefore = (event: CaseEvent): CaseEvent => {
    if (event.type !== 'graceStarted') return event;
    const { toConfirm: _unknown, endsOn: _either, secondWord: _nor, secondWordBasis: _then, ...data } = event.data;
    return { ...event, v: 1, data } as CaseEvent;
  };
  const folded = (story: CaseStory): CaseState | undefined =>
    story.events.map(asBefore).map(upcast).reduce<CaseState | undefined>(evolve, undefined);

  test('is confirmed by the team lead, whatever it rests on', () => {
    const story = inGrace();
    expect(story.state).toMatchObject({ ending: { on: 'assessment', toConfirm: false } });
    expect(folded(story)).toMatchObject({ ending: { on: 'assessment', toConfirm: true } });
  });

  test('a state that was carried from before says the same as the record does, also where the grace is set aside', () => {
    const graces = [
      inGrace(),
      inGrace().does('recordDecline', {}),
      inGrace().does('endOnGround', { ground: 'movedAway', reasons: text }),
    ];
    for (const story of graces) {
      const before = { ...withoutBases(folded(story)), schemaVersion: 1 };
      const read = readCaseState(
        JSON.parse(
          JSON.stringify(before, (_key, value) =>
            value?.kind === 'unreachable' ? { ...value, toConfirm: undefined } : value,
          ),
        ),
      );
      expect(withoutBases(read)).toEqual(withoutBases(folded(story)));
      expect(JSON.stringify(folded(story))).toContain('"toConfirm":true');
    }
  });
});

describe('A date that was set before a date kept what it rests on', () => {
  const withBases = new Set(Object.keys(eventsBeforeBases));
  /** As 0.1 recorded it: without bases but those that it kept already. */
  const asBefore = (event: CaseEvent): CaseEvent => {
    if (!withBases.has(event.type)) return event;
    const keptThen = event.type === 'caseEnded' || event.type === 'graceStarted' || event.type.endsWith('Asked');
    const drop = (key: string): boolean => bases.test(key) && !(keptThen && key === 'basis');
    return {
      ...event,
      v: 1,
      data: JSON.parse(JSON.stringify(event.data, (key, value) => (drop(key) ? undefined : value))),
    };
  };
  const folded = (story: CaseStory): CaseState | undefined =>
    story.events.map(asBefore).map(upcast).reduce<CaseState | undefined>(evolve, undefined);

  test('says that it was not recorded, and who assessed where that was', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte')
      .on('2026-02-09')
      .met({ nextFollowUpOn: day('2026-02-20'), reason: text });
    const state = folded(story);
    expect(state?.plan?.basis).toMatchObject({ notRecorded: true, assessed: { event: 2 } });
    expect(state?.contacts[0]?.followUpBasis).toMatchObject({ notRecorded: true, assessed: { event: 4 } });
    expect(state?.needReview?.basis).toEqual({ topic: 'needReview', clause: null, notRecorded: true });
  });

  test('a plan that a case moved in without is known by its moment', () => {
    const movedIn = (plan?: MoveIn['plan']) =>
      folded(
        aCase('gentofte')
          .on('2026-02-02')
          .movedIn(plan ? { plan } : {}),
      );
    expect(movedIn()?.plan?.basis.proposalTaken).toBeDefined();
    expect(
      upcast({ seq: 1, type: 'caseMovedIn', v: 1, at: at('2026-02-02'), data: { given: {}, plan: {} } }),
    ).toMatchObject({
      data: { assessment: { noneKnown: true } },
    });
    const given = movedIn({ days: 60, attempts: 3, assessedAt: at('2025-09-01') })?.plan?.basis;
    expect(given).toMatchObject({ notRecorded: true, assessed: { at: at('2025-09-01') } });
  });

  test('by a citizen’s own interval, says so with the clause; the next day that someone sets is said whole', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte');
    story.does('recordNeedReview', { need: 'continues', followUpDays: 21, reason: text });
    const { followUpDaysAssessed: _notKept, ...kept } = story.state;
    const state = readCaseState({ ...withoutBases(kept), schemaVersion: 1 });
    const { on, basis } = proposedFollowUp(state, { rules: story.rules, now: story.now });
    expect(on).toBe('2026-02-23');
    expect(basis).toMatchObject({ topic: 'followUp', clause: 'G15', notRecorded: true });
    expect(basis.setting).toBeUndefined();
    const anew = assessedOn(basis, { by: staff(lead), at: story.now, event: 9 });
    expect(anew).toMatchObject({ clause: 'G15', assessed: { event: 9 } });
    expect(anew.notRecorded).toBeUndefined();
  });

  test('every event and every state that is read in today’s shape has a basis for each of its dates', () => {
    inEveryCase((story) => {
      const state = folded(story);
      const read = readCaseState(JSON.parse(JSON.stringify({ ...withoutBases(story.state), schemaVersion: 1 })));
      for (const one of [state, read]) {
        // What an ending rests on was kept already; second words, and what comes back, were not yet.
        const lacking = datesWithoutBasis(one, story.state).filter(
          (path) => path !== '.ended.basis' && !/takenAway|movedFrom|secondWord/.test(path),
        );
        if (lacking.length > 0) throw new Error(`no basis for ${lacking.join(', ')}`);
      }
    });
  });
});

/** The state without what its dates rest on, at whatever depth. */
function withoutBases(state: unknown): object {
  return JSON.parse(JSON.stringify(state, (key, value) => (bases.test(key) ? undefined : value)));
}

/** Where today's state has a basis and the other has none. */
function datesWithoutBasis(found: unknown, today: unknown, path = ''): string[] {
  if (typeof today !== 'object' || today === null) return [];
  return Object.entries(today).flatMap(([key, value]) => {
    const inFound =
      typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[key] : undefined;
    const here = `${path}.${key}`;
    if (!bases.test(key)) return datesWithoutBasis(inFound, value, here);
    return inFound === undefined ? [here] : [];
  });
}
