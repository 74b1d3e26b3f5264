import { inDays } from '../../api/setup/cases';
import { concern, crisis, NEEDED, type Played } from './played';

/** Crises, incidents and concerns for children. */
export const ofSafety: readonly Played[] = [
  {
    command: 'markCrisis',
    act: 'Borgeren er i krise',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Selvmordsrisiko', true]],
    verb: 'Notér krisen',
    leaves: { crisis: { kind: 'suicideRisk' } },
  },
  {
    command: 'closeCrisis',
    act: 'Krisen er ovre',
    after: [crisis],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Hvordan står det til nu?', 'Huslejen er betalt']],
    verb: 'Afslut krisen',
    leaves: { status: 'active' },
  },
  {
    command: 'recordIncident',
    act: 'Notér en hændelse',
    refusedWith: [
      ['Trussel', true],
      ['Hvornår skete det?', `${inDays(2)}T10:00`],
      ['Hvad skete der?', 'Råbte'],
    ],
    refusal: /ikke kommet endnu/,
    fillIn: [
      ['Trussel', true],
      ['Hvornår skete det?', `${inDays(-1)}T10:00`],
      ['Hvad skete der?', 'Råbte efter os'],
      ['Besøg skal være med to medarbejdere', true],
    ],
    verb: 'Notér hændelsen',
    leaves: { incidents: [expect.objectContaining({ kind: 'threat' })], pairRule: expect.anything() },
  },
  {
    command: 'openChildConcern',
    act: 'Bekymring for et barn',
    refusedWith: [['Et barn', true]],
    refusal: NEEDED,
    fillIn: [
      ['Et barn', true],
      ['Hvad er du bekymret for?', 'Der bor et barn i lejligheden'],
    ],
    verb: 'Notér bekymringen',
    leaves: { childConcerns: [expect.objectContaining({ kind: 'child' })] },
  },
  {
    command: 'recordChildConcernNotice',
    act: 'Underretningen er sendt',
    after: [concern],
    refusedWith: [['Sendt den', inDays(2)]],
    refusal: /ikke kommet endnu/,
    fillIn: [['Sendt den', inDays(0)]],
    verb: 'Notér, at den er sendt',
    leaves: { childConcerns: [expect.objectContaining({ settled: 'noticeSent' })] },
  },
  {
    command: 'settleChildConcern',
    act: 'Bekymringen er afgjort uden underretning',
    after: [concern],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Begrundelse', 'Det er bedst sådan']],
    verb: 'Afgør bekymringen',
    leaves: { childConcerns: [expect.objectContaining({ settled: expect.anything() })] },
  },
];
