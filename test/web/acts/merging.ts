import { NEEDED, type Played } from './played';

/** Two cases about the same citizen. */
export const ofMerging: readonly Played[] = [
  {
    command: 'mergeInto',
    act: 'Læg sammen med en anden sag',
    begins: 'alike',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [
      [/^Den ukendte, .+, ligner på /, true],
      ['Hvorfor er det samme person?', 'Samme jakke, samme sted og samme hund'],
    ],
    says: /^Denne sag ophører som lagt sammen/,
    verb: 'Læg sagerne sammen',
    leaves: { status: 'ended', ended: { ground: 'merged' } },
  },
  {
    command: 'undoMerge',
    act: 'Skil sagerne ad igen',
    begins: 'merged',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Hvorfor er det ikke samme person?', 'Det var en anden kvinde']],
    verb: 'Skil sagerne ad',
    leaves: { status: 'active' },
  },
];
