import { localDate, showDate } from '../../domain/clock/time';
import { accepted, inDays, storedCase, type Written } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import { type FillIn, fillIn, openAct } from './setup/acts-on-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

interface Played {
  readonly act: string;
  /** What the case has first. */
  readonly after?: readonly [path: string, body: object][];
  /** Offers the service of the consent that the case has. */
  readonly offers?: true;
  readonly refusedWith: readonly FillIn[];
  /** What is said beside a field. */
  readonly refusal: RegExp;
  readonly fillIn: readonly FillIn[];
  readonly verb: string;
  /** What stands in the case's state afterwards. */
  readonly leaves: object;
}

const NEEDED = /^Udfyld dette\.$/;
const crisis = ['crisis', { kind: 'eviction', note: 'Får ikke betalt huslejen' }] as const;
const concern = ['child-concerns', { kind: 'child', note: 'Et barn i lejligheden' }] as const;
const appointment = ['appointments', { at: `${inDays(5)}T10:00:00+01:00`, what: 'Til lægen' }] as const;
const paused = ['pause', { because: 'hospital', until: inDays(20) }] as const;
const consent = [
  'consents',
  { to: { kind: 'service', service: 'psychiatry' }, toWhom: 'Distriktspsykiatrien', what: ['name'] },
] as const;

const plays: readonly Played[] = [
  {
    act: 'Lav en aftale',
    refusedWith: [
      ['Hvornår?', `${inDays(-2)}T10:00`],
      ['Hvad er aftalen?', 'Kaffe'],
    ],
    refusal: /tidligst|fortid|passeret|dato/i,
    fillIn: [
      ['Hvornår?', `${inDays(3)}T10:00`],
      ['Hvad er aftalen?', 'Kaffe på værestedet'],
    ],
    verb: 'Gem aftalen',
    leaves: { appointments: [expect.objectContaining({ state: 'agreed' })] },
  },
  {
    act: 'Flyt en aftale',
    after: [[...appointment]],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Nyt tidspunkt', `${inDays(6)}T12:30`]],
    verb: 'Flyt aftalen',
    leaves: { appointments: [expect.objectContaining({ state: 'agreed', movedFrom: [expect.anything()] })] },
  },
  {
    act: 'Hvordan gik aftalen?',
    after: [[...appointment]],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Holdt', true]],
    verb: 'Gem',
    leaves: { appointments: [expect.objectContaining({ state: 'kept' })] },
  },
  {
    act: 'Sæt næste opfølgning',
    refusedWith: [['Dag', inDays(3)]],
    refusal: NEEDED,
    fillIn: [
      ['Dag', inDays(3)],
      ['Aftalt med borgeren', true],
    ],
    verb: 'Gem dagen',
    leaves: { followUpSet: { on: inDays(3), assessed: { agreedWithCitizen: true } } },
  },
  {
    act: 'Skift fase',
    refusedWith: [['Motiverende', true]],
    refusal: NEEDED,
    fillIn: [
      ['Motiverende', true],
      ['Begrundelse', 'Det er gået hurtigt'],
    ],
    verb: 'Skift fase',
    leaves: { phase: 'motivating' },
  },
  {
    act: 'Stabil kontakt er nået',
    refusedWith: [],
    refusal: /^$/,
    fillIn: [],
    verb: 'Notér stabil kontakt',
    leaves: { stableContact: expect.anything() },
  },
  {
    act: 'Sæt sagen på pause',
    refusedWith: [
      ['Indlagt', true],
      ['Til og med', inDays(0)],
    ],
    refusal: /tidligst|dato|fortid|senere/i,
    fillIn: [
      ['Indlagt', true],
      ['Til og med', inDays(20)],
    ],
    verb: 'Sæt på pause',
    leaves: { status: 'paused' },
  },
  {
    act: 'Genoptag sagen',
    after: [[...paused]],
    refusedWith: [['Dag', inDays(2)]],
    refusal: NEEDED,
    fillIn: [
      ['Dag', inDays(2)],
      ['En anden grund', true],
      ['Notat', 'Er hjemme igen'],
    ],
    verb: 'Genoptag',
    leaves: { status: 'active', followUpSet: { on: inDays(2) } },
  },
  {
    act: 'Borgeren er i krise',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Selvmordsrisiko', true]],
    verb: 'Notér krisen',
    leaves: { crisis: { kind: 'suicideRisk' } },
  },
  {
    act: 'Krisen er ovre',
    after: [[...crisis]],
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Hvordan står det til nu?', 'Huslejen er betalt']],
    verb: 'Afslut krisen',
    leaves: { status: 'active' },
  },
  {
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
    act: 'Underretningen er sendt',
    after: [[...concern]],
    refusedWith: [['Sendt den', inDays(2)]],
    refusal: /ikke kommet endnu/,
    fillIn: [['Sendt den', inDays(0)]],
    verb: 'Notér, at den er sendt',
    leaves: { childConcerns: [expect.objectContaining({ settled: 'noticeSent' })] },
  },
  {
    act: 'Borgeren giver samtykke',
    refusedWith: [['Et tilbud', true]],
    refusal: NEEDED,
    fillIn: [
      ['Et tilbud', true],
      ['Hvilket tilbud?', 'Psykiatri'],
      ['Navn på stedet eller personen', 'Distriktspsykiatrien'],
      ['Navn', true],
    ],
    verb: 'Gem samtykket',
    leaves: { consents: [expect.objectContaining({ covers: expect.objectContaining({ what: ['name'] }) })] },
  },
  {
    act: 'Borgeren trækker samtykket tilbage',
    after: [[...consent]],
    refusedWith: [],
    refusal: /^$/,
    fillIn: [],
    verb: 'Træk samtykket tilbage',
    leaves: { consents: [expect.objectContaining({ over: 'withdrawn' })] },
  },
  {
    act: 'Tilbyd et andet tilbud',
    after: [[...consent]],
    refusedWith: [
      ['Hvilket tilbud?', 'Alkoholbehandling'],
      ['Navn', true],
      ['Hvorfor er det den mindst indgribende indsats?', 'Intet andet er nok'],
      ['Begrundelse, hvis det er tidligt i forløbet (valgfrit)', 'Borgeren beder om det'],
    ],
    refusal: /samtykke/i,
    fillIn: [['Hvilket tilbud?', 'Psykiatri']],
    verb: 'Send tilbuddet',
    leaves: { handovers: [expect.objectContaining({ service: 'psychiatry' })] },
  },
  {
    act: 'Tilbuddet har svaret',
    after: [[...consent]],
    offers: true,
    refusedWith: [['De siger nej', true]],
    refusal: NEEDED,
    fillIn: [
      ['De siger nej', true],
      ['Hvad begrunder de det med?', 'Misbrug skal afklares først'],
    ],
    verb: 'Gem',
    leaves: { handovers: [expect.objectContaining({ state: 'rejected' })] },
  },
  {
    act: 'Vurder behovet',
    refusedWith: [['Behovet fortsætter', true]],
    refusal: NEEDED,
    fillIn: [
      ['Behovet fortsætter', true],
      ['Hvorfor er denne indsats den mindst indgribende?', 'Ingen anden indsats når borgeren'],
      ['Begrundelse', 'Behovet er det samme som før'],
    ],
    verb: 'Gem vurderingen',
    leaves: { status: 'active', situation: { parallelServices: [] } },
  },
  {
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
    act: 'Skriv et notat',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Notat', 'Naboen har ikke set ham']],
    verb: 'Gem notatet',
    leaves: { status: 'active' },
  },
  {
    act: 'Stryg noget, der er forkert',
    after: [['incidents', { kind: 'threat', visitsInPairs: false, note: 'Forkert sag' }]],
    refusedWith: [[`${showDate(localDate(inDays(0)))}: Hændelse`, true]],
    refusal: NEEDED,
    fillIn: [['Hvad er galt med det?', 'Det var en anden borger']],
    verb: 'Stryg det',
    leaves: { incidents: [] },
  },
  {
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
];

async function aCase(alias: string, { after = [], offers }: Pick<Played, 'after' | 'offers'>): Promise<Written> {
  let begun = await accepted(api(), { identity: { alias } });
  for (const [path, body] of after) {
    const answer = await api().post<Written>(`/v1/cases/${begun.caseId}/${path}`, body);
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    begun = answer.body;
  }
  if (offers) begun = await offered(begun);
  await storedCase(api(), begun.caseId, begun.version);
  return begun;
}

async function offered({ caseId }: Written): Promise<Written> {
  const { body } = await api().get<{ state: { consents: { id: string }[] } }>(`/v1/cases/${caseId}`);
  const offer = {
    service: 'psychiatry',
    consent: body.state.consents[0]?.id,
    share: ['name'],
    leastIntrusive: 'Intet andet er nok',
    reason: 'Borgeren beder om det',
  };
  return (await api().post<Written>(`/v1/cases/${caseId}/handovers`, offer)).body;
}

test.each(plays)('$act: refused beside the field, then done from the page of the case', async (play) => {
  const begun = await aCase('Den ukendte', play);
  const app = await running.open(`/cases/${begun.caseId}`);
  await app.signInAs('Mille Prøve');
  await app.sees('Den ukendte');
  const dialog = await openAct(app, play.act);
  const save = dialog.getByRole('button', { name: play.verb, exact: true });
  if (play.refusal.source !== '^$') {
    await fillIn(dialog, play.refusedWith);
    await save.click();
    await dialog.locator('.wrong .error').first().waitFor();
    expect(await dialog.locator('.wrong .error').first().textContent()).toMatch(play.refusal);
    await app.ask();
    const { body } = await api().get<{ version: number }>(`/v1/cases/${begun.caseId}/page`);
    expect(body.version).toBe(begun.version);
  }
  await fillIn(dialog, play.fillIn);
  await save.dblclick();
  await dialog.waitFor({ state: 'hidden' });
  const state = await until('the case has it', async () => {
    const { body } = await api().get<{ state: { version: number } }>(`/v1/cases/${begun.caseId}`);
    return body.state.version > begun.version && body.state;
  });
  expect(state).toMatchObject(play.leaves);
});
