import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { CaseId, CaseState } from '../../domain';
import { openTasksOf } from '../../domain';
import { carriedEntriesOf } from '../../domain/saga/carried-entries';
import type { TaskKind } from '../../domain/tasks/open-task';
import { type CaseStory, text } from './a-case';
import { applyDueStep, begun, isOver, madeUpCase, saySomething } from './made-up-case';

/** Two made-up cases at once are too many to be made smaller: what failed is shown as it is. */
const shown = { numRuns: Number(process.env.PROPERTY_RUNS ?? 40), endOnFailure: true, includeErrorInReport: true };
describe('whatever two cases have been through', () => {
  /** A case played for a while; undefined where it has ended, and so goes into no other. */
  const played = (madeUp: Parameters<typeof begun>[0]): CaseStory | undefined => {
    const playing = begun(madeUp);
    if (playing.story.events.length === 0) return undefined;
    for (const step of madeUp.steps) {
      applyDueStep(playing, step);
      saySomething(playing, step);
      if (isOver(playing)) return undefined;
    }
    return playing.story.status === 'ended' ? undefined : playing.story;
  };
  const protecting: readonly TaskKind[] = ['incident', 'childConcern', 'crisis', 'pairRule'];
  const theirs = 'ca5e0000-0000-4000-8000-0000000000ee' as CaseId;
  const forget = ({ version: _v, taken: _t, lastEventAt: _l, reminded: _r, ...rest }: CaseState) => rest;

  /** Made-up cases number their entries alike, which two real ones never do. */
  const withIdsOfItsOwn = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll('"c0000000-', '"d0000000-')
        .replaceAll(/"(past|moved)-/g, '"theirs-$1-'),
    );

  /** A case, and one that has taken it in: a made-up one too. */
  const taken = (a: Parameters<typeof begun>[0], b: Parameters<typeof begun>[0]) => {
    const [from, into] = [played(a), played(b)];
    if (!from || !into) return undefined;
    into.now = into.now > from.now ? into.now : from.now;
    const before = into.state;
    const refused = into.tries('takeInMerged', {
      caseId: theirs,
      contacts: withIdsOfItsOwn(from.state.contacts),
      ...(from.state.activeSince && { activeSince: from.state.activeSince }),
      entries: withIdsOfItsOwn(carriedEntriesOf(from.state, from.events, into.now)),
    });
    return refused ? undefined : { from, into, before };
  };

  test('no kind of thing that protects is asked about in the one and not in the other', () => {
    fc.assert(
      fc.property(madeUpCase(24), madeUpCase(24), (a, b) => {
        const both = taken(a, b);
        if (!both) return;
        const kindsOf = ({ state, rules }: CaseStory) => openTasksOf(state, rules).map(({ kind }) => kind);
        const there = kindsOf(both.into);
        const lost = kindsOf(both.from).filter((kind) => protecting.includes(kind) && !there.includes(kind));
        expect(lost).toEqual([]);
        const valid = withIdsOfItsOwn(carriedEntriesOf(both.from.state, both.from.events, both.into.now));
        const promised = valid.flatMap((one) => ('id' in one ? [one.id] : []));
        const {
          incidents,
          childConcerns,
          places,
          forNextTime,
          comments = [],
          consents,
          appointments,
          handovers,
        } = both.into.state;
        const known = [incidents, childConcerns, places, forNextTime, comments, consents, appointments, handovers]
          .flat()
          .map(({ id }) => id);
        expect(promised.filter((id) => !known.includes(id))).toEqual([]);
      }),
      shown,
    );
  });

  test('taken in and given back, the other is as it was', () => {
    fc.assert(
      fc.property(madeUpCase(24), madeUpCase(24), (a, b) => {
        const both = taken(a, b);
        if (!both) return;
        const { into, before } = both;
        const changed = into.events.slice(before.version).map(({ type }) => type);
        if (changed.some((type) => !['mergedIn', 'entryCarried'].includes(type))) return;
        const since = into.events.length;
        into.tries('releaseMerged', { caseId: theirs, reason: text });
        const meanwhile = into.events.slice(since).map(({ type }) => type);
        if (meanwhile.some((type) => !['mergedReleased', 'reminded', 'escalated'].includes(type))) return;
        const [now, then] = [withoutQuestion(forget(into.state)), withoutQuestion(forget(before))];
        const names = [...new Set([...Object.keys(now), ...Object.keys(then)])] as (keyof typeof now)[];
        const ofTheRecord = ['takenBack', 'takenAway'];
        const other = names.filter((name) => !ofTheRecord.includes(name) && !isDeepStrictEqual(now[name], then[name]));
        expect(other.map((name) => [name, now[name], then[name]])).toEqual([]);
      }),
      shown,
    );
  });

  /** Contact with the citizen answers a question for good, whichever case it was recorded in. */
  const withoutQuestion = ({ mayItEnd: _q, moreAttempts: _m, ...rest }: ReturnType<typeof forget>) => rest;
});
