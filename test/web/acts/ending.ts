import { inDays } from '../../api/setup/cases';
import { NEEDED, type Played } from './played';

/** What a municipality may end cases on besides its standard: one ground that is assessed, and one that is a fact. */
export const ownGrounds = [
  { id: 'livesWithFamily', name: { da: 'bor hos familie', en: 'lives with family' }, assessment: true },
  {
    id: 'supportedElsewhere',
    name: { da: 'får støtte af en anden kommune', en: 'supported by another municipality' },
    assessment: false,
  },
];

/** Long silence, decline, an isolation that is broken, and opening again. */
export const ofEnding: readonly Played[] = [
  {
    command: 'setUnreachablePlan',
    act: 'Plan for tid uden kontakt',
    refusedWith: [
      ['Dage uden kontakt', '80'],
      ['Forsøg i den tid', '5'],
      ['Din vurdering', 'Ja'],
    ],
    refusal: /ord/i,
    fillIn: [['Din vurdering', 'Borgeren trækker sig ofte i nogle uger']],
    verb: 'Gem planen',
    leaves: { plan: { days: 80, attempts: 5 } },
  },
  {
    command: 'answerMayItEnd',
    act: 'Må sagen ophøre?',
    begins: 'longSilent',
    refusedWith: [['Ja, sagen må ophøre', true]],
    refusal: NEEDED,
    fillIn: [
      ['Ikke endnu, flere forsøg først', true],
      ['Ja, sagen må ophøre', true],
      ['Din vurdering', 'Ingen har set ham, og alle steder er prøvet'],
    ],
    verb: 'Gem vurderingen',
    leaves: { status: 'ending' },
  },
  {
    command: 'takeBackAnswer',
    act: 'Tag svaret tilbage',
    begins: 'longSilent',
    after: [['assessments/may-it-end', { answer: 'end', reason: 'Alle steder er prøvet' }]],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Begrundelse', 'Det er bedst sådan']],
    verb: 'Tag svaret tilbage',
    leaves: { status: 'active' },
  },
  {
    command: 'recordDecline',
    act: 'Siger borgeren nej til støtten helt?',
    refusedWith: [['Hvornår sagde borgeren det?', `${inDays(2)}T10:00`]],
    refusal: /ikke kommet endnu/,
    fillIn: [
      ['Hvornår sagde borgeren det?', `${inDays(0)}T00:01`],
      ['Med borgerens egne ord (valgfrit)', 'Jeg vil ikke mere'],
    ],
    verb: 'Ja, notér borgerens afvisning',
    leaves: { status: 'ended', ended: { ground: 'citizenDeclined' } },
  },
  {
    command: 'assessDecline',
    act: 'Vurder borgerens afvisning',
    begins: 'inGentofte',
    after: [['decline', {}]],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Din vurdering', 'Hun ved, hvor vi er, og siger klart nej']],
    verb: 'Gem, og afslut sagen',
    leaves: { status: 'ended', ended: { ground: 'citizenDeclined' } },
  },
  {
    command: 'endOnGround',
    act: 'Isolationen er brudt',
    refusedWith: [
      ['Netværk', true],
      ['Uden anden indsats', true],
    ],
    refusal: NEEDED,
    fillIn: [['Din vurdering', 'Ser sin søster hver uge']],
    verb: 'Gem, og afslut sagen',
    leaves: { status: 'ended', ended: { ground: 'isolationBroken' } },
  },
  {
    command: 'endOnGround',
    act: 'Afslut af en anden grund',
    refusedWith: [['Bor hos familie', true]],
    refusal: NEEDED,
    fillIn: [['Din vurdering', 'Hendes datter tager sig af hende']],
    says: /Grunden er kommunens egen, ikke kvalitetsstandardens\.$/,
    verb: 'Gem, og afslut sagen',
    leaves: { status: 'ended', ended: { ground: 'local:livesWithFamily' } },
  },
  {
    command: 'endOnGround',
    act: 'Afslut af en anden grund',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Får støtte af en anden kommune', true]],
    verb: 'Gem, og afslut sagen',
    leaves: { status: 'ended', ended: { ground: 'local:supportedElsewhere' } },
  },
  {
    command: 'endOnGround',
    act: 'Død, flyttet eller oprettet ved en fejl',
    as: 'lead',
    refusedWith: [['Borgeren er død', true]],
    refusal: NEEDED,
    fillIn: [
      ['Borgeren er flyttet fra kommunen', true],
      ['Hvor ved I det fra?', 'Folkeregistret: flyttet til Aarhus den første'],
    ],
    verb: 'Gem, og afslut sagen',
    leaves: { status: 'ended', ended: { ground: 'movedAway' } },
  },
  {
    command: 'reopen',
    act: 'Åbn sagen igen',
    after: [['decline', {}]],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [
      ['Begrundelse', 'Har det svært igen'],
      ['Hvorfor er denne indsats den mindst indgribende?', 'Ingen anden indsats når ham'],
    ],
    verb: 'Åbn en ny sag',
    leaves: { links: [expect.objectContaining({ kind: 'reopenedAs' })] },
  },
];
