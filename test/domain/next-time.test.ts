import fc from 'fast-check';
import type { EntryId } from '../../domain';
import { openLines } from '../../domain/case/next-time-facts';
import { carriedEntriesOf } from '../../domain/saga/carried-entries';
import { lateArrivals } from '../../domain/saga/late-arrivals';
import { returnedTo } from '../../domain/undoing/returning';
import { aCase, anAcceptedCase, at, type CaseStory, otherCase, text } from './a-case';

const running = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00');
const lines = (...ids: string[]) => ids.map((id) => ({ id: id as EntryId, line: text }));
const open = ({ state }: CaseStory) => openLines(state).map(({ id }) => id);

describe('a contact leaves lines for the next, until they are ticked off', () => {
  test('several of them, by several contacts, in the order in which they were left', () => {
    const story = running().met({ forNextTime: lines('coffee', 'cat') });
    story.logged('notMet', { happenedAt: at('2026-02-05'), forNextTime: lines('key') });
    expect(open(story)).toEqual(['coffee', 'cat', 'key']);
    story.does('tickOff', { line: 'cat' as EntryId });
    expect(open(story)).toEqual(['coffee', 'key']);
  });

  test('what is ticked off, or was never left, is refused', () => {
    const story = running().met({ forNextTime: lines('coffee') });
    const tick = (line: string) => story.tries('tickOff', { line: line as EntryId });
    expect(tick('sugar')).toEqual({
      rejected: 'unknownEntry',
      params: { what: 'lineForNextTime', id: 'sugar', known: ['coffee'] },
    });
    expect(tick('coffee')).toBeUndefined();
    expect(tick('coffee')).toMatchObject({ rejected: 'unknownEntry' });
  });

  test('struck out with the contact; a correction leaves others in their place, or lets them stand', () => {
    const story = running().met({ forNextTime: lines('coffee', 'cat') });
    const target = story.event('contactLogged').seq;
    const contact = { happenedAt: story.now, outcome: 'notMet', place: 'home' } as const;
    story.does('correct', { target, reason: text, contact });
    expect(open(story)).toEqual(['coffee', 'cat']);
    story.does('correct', { target, reason: text, contact: { ...contact, forNextTime: lines('tea') } });
    expect(open(story)).toEqual(['tea']);
    expect(story.state.forNextTime[0]?.seq).toBe(story.event('contactCorrected').seq);
    story.does('correct', { target, reason: text });
    expect(open(story)).toEqual([]);
  });
});

describe('lines of joined cases', () => {
  const aSurvivor = () => aCase('ballerup').on('2026-02-03 09:00').referred({ caseId: otherCase }).accepted();
  const joined = () => {
    const from = running().met({ forNextTime: lines('coffee', 'cat') });
    const into = aSurvivor()
      .on('2026-02-09 11:00')
      .met({ forNextTime: lines('own') });
    const entries = carriedEntriesOf(from.state, from.events, into.now);
    into.does('takeInMerged', { caseId: from.state.caseId, contacts: from.state.contacts, underWay: true, entries });
    into.does('settleJoining', { caseId: from.state.caseId });
    from.now = into.now;
    from.does('mergeInto', { caseId: otherCase, reason: text, carried: true });
    return { from, into };
  };

  test('go along; ticked off there, they are when the cases part', () => {
    const { from, into } = joined();
    expect(open(into)).toEqual(['own', 'coffee', 'cat']);
    into.does('tickOff', { line: 'cat' as EntryId });
    expect(open(into)).toEqual(['own', 'coffee']);
    const returned = returnedTo(from.state.caseId, into.state);
    into.does('releaseMerged', { caseId: from.state.caseId, reason: text });
    expect(open(into)).toEqual(['own']);
    from.does('undoMerge', { reason: text, returned });
    expect(open(from)).toEqual(['coffee']);
  });

  test('those of a contact that arrives late go along too, and are gone with it where it is struck out', () => {
    const { from, into } = joined();
    const passOn = (since: number) => {
      for (const { command } of lateArrivals(from.state, from.events.slice(since)))
        into.does(command.type, command.data);
    };
    let seen = from.events.length;
    from.logged('notMet', { happenedAt: at('2026-02-04'), forNextTime: lines('late') });
    passOn(seen);
    expect(open(into)).toEqual(['own', 'coffee', 'cat', 'late']);
    seen = from.events.length;
    from.does('correct', { target: from.event('contactLogged').seq, reason: text });
    passOn(seen);
    expect(open(into)).toEqual(['own', 'coffee', 'cat']);
  });
});

test('whatever is logged, corrected, struck out and ticked off: open is what standing contacts have left', () => {
  const act = fc.record({ act: fc.constantFrom('log', 'log', 'tick', 'correct', 'strikeOut'), which: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const story = running();
      const left = new Map<number, string[]>();
      acts.forEach(({ act: what, which }, index) => {
        const targets = [...left.keys()];
        const target = targets[which % Math.max(1, targets.length)] ?? 0;
        const names = which % 3 === 0 ? [] : [`${index}a`, `${index}b`].slice(0, which % 3);
        const contact = { happenedAt: story.now, outcome: 'notMet', place: 'home' } as const;
        const instead = { ...contact, forNextTime: lines(...names) };
        if (what === 'log') {
          story.logged('notMet', { forNextTime: lines(...names) });
          left.set(story.event('contactLogged').seq, names);
        } else if (what === 'tick') {
          const [line] = [...left.values()].flat();
          if (!line) return;
          story.does('tickOff', { line: line as EntryId });
          for (const [seq, ids] of left)
            left.set(
              seq,
              ids.filter((id) => id !== line),
            );
        } else if (target && what === 'correct') {
          story.does('correct', { target, reason: text, contact: instead });
          left.set(target, names);
        } else if (target) {
          story.does('correct', { target, reason: text });
          left.delete(target);
        }
      });
      expect([...open(story)].sort()).toEqual([...left.values()].flat().sort());
    }),
    { numRuns: 300 },
  );
});
