/**
 * How a Danish name sounds, roughly: names that are said alike are written alike. One spelling stands for each sound, in
 * the order of this list; what is left afterwards is compared, and shown to nobody.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  // One spelling for each vowel: Kaj, Lykke, Nielsen.
  [/(?:[ae]i|[ae]y|ej)/g, 'aj'],
  [/y/g, 'i'],
  [/ie/g, 'i'],
  [/au/g, 'av'],
  [/ou/g, 'ov'],
  // Letters borrowed: Schmidt, Philip, Thomas, Christian, Erick, Cecilie, Carl, Quist, Willy, Max, Zenia.
  [/sch/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c[hk]/g, 'k'],
  [/c(?=[ei])/g, 's'],
  [/c/g, 'k'],
  [/qu?/g, 'kv'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  // Letters that are written and not said: Hjalmar, Hvid, Kjeld, Bernhard, Svend, Madsen, Schmidt.
  [/^h(?=[jv])/g, ''],
  [/(?<=[kg])j/g, ''],
  [/(?<=.)h/g, ''],
  [/dt/g, 't'],
  [/(?<=[lnr])d/g, ''],
  [/d(?=s)/g, ''],
  // Hard and soft are one between vowels, and taken for one another elsewhere: Pedersen, Petersen.
  [/d/g, 't'],
  [/b/g, 'p'],
  [/g/g, 'k'],
  [/(.)\1+/g, '$1'],
  // Whose son: Hansen, Hanson, Hansson, Hanssøn.
  [/son$/g, 'sen'],
];

/** The sound of one word: small letters, never empty where the word has a letter. */
export function soundOf(word: string): string {
  const plain = plainLetters(word);
  let sound = plain;
  for (const [heard, written] of SOUNDS) sound = sound.replace(heard, written);
  return sound || plain;
}

/** Danish and foreign letters, and how they are typed by whoever does not have them: Aage, Age; Joergen, Jorgen; Strauss. */
const WITHOUT_THEM: readonly (readonly [RegExp, string])[] = [
  [/[åa]+/g, 'a'],
  [/(?:[øöœ]|oe)e*/g, 'o'], // Søe may be typed Soe or Soee.
  [/[æä]|ae/g, 'e'],
  [/(?:ü|ue)e*/g, 'u'],
  [/ß/g, 'ss'],
  [/ł/g, 'l'],
  [/[đð]/g, 'd'],
  [/þ/g, 'th'],
  [/ı/g, 'i'],
];

/** A word in small letters of the English alphabet, where it is written in Latin ones. */
export function plainLetters(word: string): string {
  return WITHOUT_THEM.reduce((plain, [letter, typed]) => plain.replace(letter, typed), foldedWord(word));
}

/** A word in small letters without accents; æ, ø, å and what stands for them elsewhere are kept. */
export function foldedWord(word: string): string {
  const kept = word.normalize('NFC').toLowerCase();
  return [...kept].map((letter) => (/[æøåäöü]/.test(letter) ? letter : withoutAccents(letter))).join('');
}

const withoutAccents = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** Words that say nothing of who someone is. */
const STOP_WORDS = new Set(
  'den det de en et ved med og på i fra til af the with by at manden kvinden man woman'.split(' '),
);

/** The words of a name, an alias or a place, folded, each once. */
export function wordsOf(text: string): string[] {
  const words = foldedWord(text).match(/[\p{L}\d]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)))];
}
