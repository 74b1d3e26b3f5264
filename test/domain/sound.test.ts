import fc from 'fast-check';
import { soundOf, wordsOf } from '../../store/identity/sound';

const alike = [
  ['Kristian', 'Christian'],
  ['Jørgen', 'Jörgen', 'Joergen'],
  ['Åge', 'Aage'],
  ['Thomas', 'Tomas'],
  ['Sørensen', 'Sörenson', 'Soerensen'],
  ['Hansen', 'Hanson', 'Hansson', 'Hanssøn'],
  ['Svend', 'Sven'],
  ['Lund', 'Lun'],
  ['Kjær', 'Kær', 'Kjaer'],
  ['Kjeld', 'Keld', 'Kjell'],
  ['Schmidt', 'Smith', 'Smidt'],
  ['Pedersen', 'Petersen', 'Pederson'],
  ['Philip', 'Filip'],
  ['Hjalmar', 'Jalmar'],
  ['Hvid', 'Vid'],
  ['Willy', 'Villi'],
  ['Carl', 'Karl'],
  ['Cecilie', 'Sesilie'],
  ['Erik', 'Eric', 'Erich', 'Erick'],
  ['Nielsen', 'Nilsen', 'Nielson'],
  ['Birthe', 'Birte'],
  ['Bernhard', 'Bernard'],
  ['Kaj', 'Kai', 'Kay'],
  ['Poul', 'Povl'],
  ['Madsen', 'Massen'],
  ['Henrik', 'Hendrik', 'Henrich'],
  ['Max', 'Maks'],
  ['Zenia', 'Senia'],
  ['Quist', 'Kvist'],
  ['Jørgen', 'Jorgen'],
  ['Søren', 'Soren'],
  ['Åse', 'Aase', 'Ase'],
  ['Ægir', 'Aegir'],
  ['Müller', 'Mueller', 'Muller'],
  ['Strauß', 'Strauss'],
  ['Łukasz', 'Lukasz'],
  ['Yıldız', 'Yildiz'],
  ['Đorđe', 'Dorde'],
  ['Guðrun', 'Gudrun'],
  ['Şükrü', 'Sukru'],
];

const apart = [
  'Hansen',
  'Jensen',
  'Nielsen',
  'Pedersen',
  'Kristian',
  'Kirsten',
  'Mette',
  'Mads',
  'Åse',
  'Ida',
  'Bo',
  'Ib',
];

describe('how a name sounds', () => {
  test.each(alike)('%s is heard as %s', (...spellings) => {
    expect(new Set(spellings.map(soundOf)).size).toBe(1);
  });

  test('different names are heard apart', () => {
    expect(new Set(apart.map(soundOf)).size).toBe(apart.length);
  });

  const name = fc
    .array(fc.constantFrom(...'abdefghijklmnoprstuvyæøå', 'øe', 'aa', 'th', 'ch', 'nd', 'sen'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((letters) => letters.join(''));

  test('is the same in large and small letters, with accents, and with a letter doubled', () => {
    fc.assert(
      fc.property(name, (word) => {
        expect(soundOf(word.toUpperCase())).toBe(soundOf(word));
        expect(soundOf(word.replace(/e/g, 'é'))).toBe(soundOf(word));
        expect(soundOf(word.replace(/[lmnr]/g, '$&$&'))).toBe(soundOf(word));
      }),
    );
  });

  test('is the same however one letter is typed for another', () => {
    fc.assert(
      fc.property(name, (word) => {
        expect(soundOf(word.replace(/å/g, 'aa'))).toBe(soundOf(word));
        expect(soundOf(word.replace(/å/g, 'a'))).toBe(soundOf(word));
        expect(soundOf(word.replace(/ø/g, 'ö'))).toBe(soundOf(word));
        expect(soundOf(word.replace(/ø/g, 'o'))).toBe(soundOf(word));
        expect(soundOf(word.replace(/v/g, 'w'))).toBe(soundOf(word));
      }),
    );
  });

  test('says something of every word, in small letters', () => {
    fc.assert(
      fc.property(name, (word) => {
        expect(soundOf(word)).toMatch(/^[a-zæøå]+$/);
      }),
    );
  });

  test('a name falls into its words, without those that say nothing', () => {
    expect(wordsOf('Manden med den grå jakke ved Stationen')).toEqual(['grå', 'jakke', 'stationen']);
    expect(wordsOf('Anne-Lise O’Prøve')).toEqual(['anne', 'lise', 'prøve']);
  });
});
