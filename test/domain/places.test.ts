import fc from 'fast-check';
import type { EntryId } from '../../domain';
import { namedPlaceKinds, placesInOrderOfUse, usesOfPlaces } from '../../domain/case/place-facts';
import { anAcceptedCase, at, type CaseStory, otherCase, text } from './a-case';

const bench = 'publicPlace';
const withBench = () =>
  anAcceptedCase('2026-02-02').on('2026-02-09 10:00').does('namePlace', { kind: bench, name: text });
const inUse = ({ state: { places, contacts } }: CaseStory) => placesInOrderOfUse(places, usesOfPlaces(contacts));
const inOrder = (story: CaseStory) => inUse(story).map(({ place }) => place.id);

describe('a person has named places', () => {
  test('a contact names one, and the case keeps hour, place and channel of it', () => {
    const story = withBench();
    const namedPlace = story.last;
    story.met({ place: bench, namedPlace, channel: 'visit' });
    expect(story.state.contacts).toMatchObject([{ at: story.now, place: bench, namedPlace, channel: 'visit' }]);
  });

  test('an appointment may be at one', () => {
    const story = withBench();
    const namedPlace = story.last;
    story.does('makeAppointment', { at: at('2026-02-12'), what: text, namedPlace });
    expect(story.state.appointments).toMatchObject([{ namedPlace }]);
  });

  test('one that the case has not is refused, and so is one of another kind', () => {
    const story = withBench();
    const namedPlace = story.last;
    const unknown = 'c0000000-0000-4000-8000-00000000ffff' as EntryId;
    const known = [namedPlace];
    const ofUnknown = { rejected: 'unknownEntry', params: { what: 'place', id: unknown, known, field: 'namedPlace' } };
    expect(story.tries('logContact', story.contact('notMet', { namedPlace: unknown }))).toEqual(ofUnknown);
    expect(story.tries('makeAppointment', { at: at('2026-02-12'), what: text, namedPlace: unknown })).toEqual(
      ofUnknown,
    );
    expect(story.tries('logContact', story.contact('notMet', { place: 'home', namedPlace }))).toEqual({
      rejected: 'otherPlaceKind',
      params: { place: 'home', right: bench, field: 'namedPlace' },
    });
    expect(story.state.contacts).toEqual([]);
  });

  test('is renamed, and then retired: what was logged there late may still name it', () => {
    const story = withBench();
    const place = story.last;
    story.does('renamePlace', { place, name: text });
    expect(story.state.places).toEqual([{ id: place, kind: bench, seq: story.event('placeRenamed').seq }]);
    story.does('retirePlace', { place });
    expect(story.tries('renamePlace', { place, name: text })).toMatchObject({ rejected: 'unknownEntry' });
    expect(story.tries('retirePlace', { place })).toMatchObject({ rejected: 'unknownEntry' });
    expect(story.tries('logContact', story.contact('notMet', { namedPlace: place }))).toBeUndefined();
  });

  test('are shown in order of use, those no longer used last', () => {
    const story = withBench();
    const first = story.last;
    story.does('namePlace', { kind: 'shelter', name: text });
    const second = story.last;
    story.does('namePlace', { kind: 'home', name: text });
    const third = story.last;
    expect(inOrder(story)).toEqual([third, second, first]);
    story.logged('notMet', { place: 'shelter', namedPlace: second, happenedAt: at('2026-02-04') });
    story.logged('notMet', { place: bench, namedPlace: first, happenedAt: at('2026-02-05') });
    expect(inOrder(story)).toEqual([first, second, third]);
    story.logged('notMet', { place: 'shelter', namedPlace: second, happenedAt: at('2026-02-03') });
    expect(inOrder(story)).toEqual([second, first, third]);
    story.does('retirePlace', { place: second });
    expect(inOrder(story)).toEqual([first, third, second]);
  });

  test('a corrected contact is at the place that the correction says, else where it was if that fits', () => {
    const story = withBench();
    const namedPlace = story.last;
    story.met({ namedPlace });
    const target = story.event('contactLogged').seq;
    const corrected = { happenedAt: story.now, outcome: 'notMet' } as const;
    const tried = (contact: object) =>
      story.does('correct', { target, reason: text, contact: { ...corrected, place: bench, ...contact } }).state
        .contacts[0];
    expect(tried({})).toMatchObject({ namedPlace, channel: 'visit' });
    expect(tried({ channel: 'phone' })).toMatchObject({ namedPlace, channel: 'phone' });
    expect(tried({ place: 'home' })?.namedPlace).toBeUndefined();
    const unknown = { ...corrected, place: bench, namedPlace: 'unknown' as EntryId } as const;
    expect(story.tries('correct', { target, reason: text, contact: unknown })).toMatchObject({
      rejected: 'unknownEntry',
      params: { field: 'contact.namedPlace' },
    });
  });
});

describe('places of joined cases', () => {
  const carried = { entry: 'place', id: 'past-1' as EntryId, kind: bench, name: text } as const;

  test('one that a contact made here names stays when the cases part, the others leave', () => {
    const story = withBench();
    const unused = { ...carried, id: 'past-2' as EntryId };
    story.does('takeInMerged', { caseId: otherCase, contacts: [], entries: [carried, unused] });
    story.met({ namedPlace: carried.id });
    story.does('releaseMerged', { caseId: otherCase, reason: text });
    expect(story.state.places.map(({ id }) => id)).toEqual([story.event('placeNamed').data.id, carried.id]);
  });
});

test('whatever is named, gone to and retired: each contact’s place is one of the case’s, and the order has each once', () => {
  const step = fc.record({ kind: fc.constantFrom(...namedPlaceKinds), act: fc.nat(5), which: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const story = anAcceptedCase('2026-02-02');
      for (const { kind, act, which } of steps) {
        const { places } = story.state;
        const place = places[which % Math.max(1, places.length)];
        if (act === 0 || !place) story.does('namePlace', { kind, name: text });
        else if (act === 1) story.tries('retirePlace', { place: place.id });
        else story.tries('logContact', story.contact('notMet', { place: kind, namedPlace: place.id }));
      }
      const { places, contacts } = story.state;
      for (const { namedPlace, place } of contacts) {
        expect(places.find(({ id }) => id === namedPlace)?.kind).toBe(place);
      }
      const shown = inUse(story);
      expect(shown.map(({ place }) => place.id).sort()).toEqual(places.map(({ id }) => id).sort());
      expect(shown.reduce((sum, { uses }) => sum + uses, 0)).toBe(contacts.length);
    }),
    { numRuns: 200 },
  );
});
