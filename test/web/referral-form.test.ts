import { sideBySide } from '../../web/screens/inbox/same-facts';
import {
  bodyOf,
  channelsOf,
  type Draft,
  emptyDraft,
  emptyDraftOfCaseworker,
  missingIn,
} from '../../web/screens/new-referral/draft';

const draft = (written: Partial<Draft>): Draft => ({ ...emptyDraft, said: 'Hun sidder ved broen', ...written });

test('Only what is said must be there, and nothing is made up of what was not answered', () => {
  expect(missingIn(emptyDraft)).toEqual({ said: true, years: false });
  expect(bodyOf(emptyDraft, 'da')).toBeUndefined();
  expect(bodyOf(draft({}), 'da')).toEqual({ channel: 'phone', referrer: 'other', description: 'Hun sidder ved broen' });
});

test('What has no place of its own stands under what was said, a line each', () => {
  const { description } = bodyOf(draft({ when: 'I går', risk: 'Hund', company: 'alone', knows: 'no' }), 'da') ?? {};
  expect(description).toBe(
    'Hun sidder ved broen\n\nSet: I går\nAlene eller sammen med andre: Alene\nAt passe på: Hund\nVed personen, at der bliver henvendt: Nej',
  );
});

test('Danger is urgent, and an age is asked for of whoever is not of age alone', () => {
  expect(bodyOf(draft({ danger: true }), 'da')).toMatchObject({ urgent: true });
  expect(bodyOf(draft({ adult: 'no' }), 'da')).toBeUndefined();
  expect(bodyOf(draft({ adult: 'no', years: '18' }), 'da')).toBeUndefined();
  expect(bodyOf(draft({ adult: 'no', years: '16' }), 'da')).toMatchObject({ age: { years: 16, estimated: true } });
  expect(bodyOf(draft({ adult: 'yes', years: '16' }), 'da')).not.toHaveProperty('age');
});

test('Of an authority more is asked, and nothing of it is sent once somebody else refers', () => {
  const known: Partial<Draft> = {
    fullName: ' Birthe Sandhøj ',
    age: '44',
    targetGroups: ['isolated'],
    missingFacts: ['phone'],
  };
  expect(bodyOf(draft({ ...known, relation: 'authority', channel: 'mail' }), 'da')).toEqual({
    channel: 'mail',
    referrer: 'authority',
    description: 'Hun sidder ved broen',
    identity: { name: 'Birthe Sandhøj' },
    age: { years: 44, estimated: false },
    targetGroups: ['isolated'],
    missingFacts: ['phone'],
  });
  expect(bodyOf(draft({ ...known, relation: 'neighbour' }), 'da')).toEqual({
    channel: 'phone',
    referrer: 'neighbour',
    description: 'Hun sidder ved broen',
  });
});

test('The authority’s own channel is its caseworkers’, of what the authority itself refers', () => {
  expect(channelsOf(draft({ relation: 'authority' }), false)).not.toContain('authority');
  expect(channelsOf(draft({ relation: 'police' }), true)).not.toContain('authority');
  const begun = { ...emptyDraftOfCaseworker, said: 'Hun møder ikke op' };
  expect(bodyOf(begun, 'da', true)).toMatchObject({ channel: 'authority', referrer: 'authority' });
  expect(bodyOf({ ...begun, relation: 'relative' }, 'da', true)).toMatchObject({
    channel: 'phone',
    referrer: 'relative',
  });
});

test('An age that is told in words of being too young is the one that counts', () => {
  const young = draft({ relation: 'authority', adult: 'no', years: '16', age: '44' });
  expect(bodyOf(young, 'da')).toMatchObject({ age: { years: 16, estimated: true } });
});

test('Side by side stands what is known of either, and only what both have agrees', () => {
  const here = { alias: 'Grå', place: 'Broen', protected: false, withheld: [] };
  const there = { name: 'Graa', place: 'Broen', phone: '00 00 00 00', protected: false, withheld: [] };
  expect(sideBySide(here, there, ['sound', 'place'])).toEqual([
    { fact: 'alias', here: 'Grå', there: null, agrees: false },
    { fact: 'name', here: null, there: 'Graa', agrees: false },
    { fact: 'phone', here: null, there: '00 00 00 00', agrees: false },
    { fact: 'place', here: 'Broen', there: 'Broen', agrees: true },
  ]);
});
