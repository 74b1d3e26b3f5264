/** Long Danish words that headings have, with where they may be broken: no browser breaks them well by itself. */
const joints = [
  'stof|misbrugs|behandling',
  'alkohol|behandling',
  'social|pædagogisk',
  'forsorgs|hjem',
  'akut|tilbud',
  'misbrugs|center',
  'behandlings|center',
  'behandlings|centeret',
  'distrikts|psykiatrien',
] as const;

const SOFT_HYPHEN = '\u00AD';

const broken = new Map(joints.map((word) => [word.replaceAll('|', ''), word.replaceAll('|', SOFT_HYPHEN)]));
const known = new RegExp(`(?<!\\p{L})(?:${[...broken.keys()].join('|')})(?!\\p{L})`, 'giu');

/** The same text, with soft hyphens where a long word that is known may be broken: for headings on a phone. */
export const withSoftHyphens = (text: string): string =>
  text.replaceAll(known, (word) => {
    const whole = broken.get(word.toLowerCase()) ?? word;
    return word.charAt(0) + whole.slice(1);
  });
