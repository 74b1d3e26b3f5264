import { inDays } from '../../api/setup/cases';
import { people } from '../../api/setup/people';
import { NEEDED, type Played } from './played';

const assessed = [
  [/^Mille Prøve \(har \d+\)$/, true],
  ['Hvorfor er borgeren i målgruppen?', 'Isoleret og uden anden støtte'],
  ['Hvorfor er denne indsats den mindst indgribende?', 'Ingen anden indsats når ham'],
] as const;

/** What is decided about a referral, and what is decided is taken back. */
export const ofIntake: readonly Played[] = [
  {
    command: 'accept',
    act: 'Tildel en kontaktperson',
    begins: 'referred',
    refusedWith: [...assessed, ['Hvorfor er borgeren i målgruppen?', 'Ja']],
    refusal: /ord/i,
    fillIn: [...assessed, ['Dage mellem opfølgninger', '3']],
    says: /^Sagen er aktiv\. Fase: Opsøgende\. Mille Prøve får besked\.$/,
    verb: 'Tildel sagen',
    leaves: { status: 'active', followUpDays: 3, assignment: expect.objectContaining({ worker: people.worker }) },
  },
  {
    command: 'acceptAndWait',
    act: 'Sæt på venteliste',
    begins: 'referred',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Hvorfor må borgeren vente?', 'Der er ingen plads lige nu']],
    verb: 'Sæt på venteliste',
    leaves: { status: 'waiting' },
  },
  {
    command: 'leaveWaitingList',
    act: 'Tag sagen fra ventelisten',
    begins: 'waiting',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: assessed,
    verb: 'Tildel sagen',
    leaves: { status: 'active', assignment: expect.objectContaining({ worker: people.worker }) },
  },
  {
    command: 'keepWaiting',
    act: 'Lad sagen vente længere',
    begins: 'waiting',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [
      ['Se på sagen igen', inDays(40)],
      ['Hvorfor må borgeren vente?', 'Der er stadig ingen plads'],
    ],
    verb: 'Lad sagen vente',
    leaves: { status: 'waiting', waiting: expect.objectContaining({ lookAgainOn: inDays(40) }) },
  },
  {
    command: 'declareOutsideTargetGroup',
    act: 'Uden for målgruppen',
    begins: 'referred',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [
      ['Hvorfor er borgeren uden for målgruppen?', 'Har allerede en kontaktperson i kommunen'],
      ['Almindelig post', true],
      ['Hvad står der i brevet?', 'Du har hjælp hos din bostøtte'],
    ],
    verb: 'Afslut henvendelsen',
    leaves: { status: 'ended', ended: { ground: 'outsideTargetGroup' } },
  },
  {
    command: 'undoJoin',
    act: 'Skil henvendelsen ud igen',
    begins: 'joined',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Hvorfor er det ikke samme person?', 'Det var en anden mand']],
    verb: 'Skil ud',
    leaves: { status: 'referred' },
  },
];
