import { accepted, referred, storedCase, type Written } from '../../api/setup/cases';
import { people } from '../../api/setup/people';
import { startApiUnderTest } from '../../api/setup/running-api';
import { until } from '../../environment/until';
import type { FillIn } from '../setup/acts-on-page';
import { ContactPerson } from '../setup/contact-person';
import { appUnderTest } from '../setup/running-app';

/** The stories of Ballerup as Mille has them on her phone; what a team lead or intake does comes by the API. */
const running = appUnderTest(
  (login) => startApiUnderTest({ login }, { rehearsals: true }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

const begin = (startsAt: string) =>
  ContactPerson.begin({ api: api(), open: running.open, name: 'Mille Prøve', id: people.worker, startsAt });

async function taken(worker: ContactPerson, { caseId, version }: Written): Promise<void> {
  await storedCase(api(), caseId, version, worker.inIt);
}

const NOBODY_WATCHES = 'Ingen holder øje (det er en øvelse): ring Team 1, 00 00 00 00.';

test('S1 on the phone: anonymous, Christmas, a threat, visits in pairs; the isolation is broken', async () => {
  const worker = await begin('2025-12-19T14:30:00+01:00');
  const { page } = worker.app;
  const intake = worker.as(people.intake);
  const lead = worker.as(people.lead);
  const begun = await referred(api(), { identity: { alias: 'Grå Jakke', place: 'Ved stationen' } }, intake);
  const { caseId } = begun;
  await worker.at('2025-12-22T09:10:00+01:00');
  const assessment = { leastIntrusive: 'Ingen anden indsats når ham', reason: 'Isoleret og uden anden støtte' };
  const accept = { worker: people.worker, assessment };
  const { body } = await api().post<Written>(`/v1/cases/${caseId}/accept`, accept, intake);
  await taken(worker, body);

  await worker.at('2025-12-22T13:20:00+01:00');
  await worker.logs('Grå Jakke', { outcome: 'Ikke truffet', place: 'Offentligt sted', note: 'Bænken var tom.' });
  await worker.at('2025-12-29T10:40:00+01:00');
  await worker.logs('Grå Jakke', { outcome: 'Ville ikke tale i dag', place: 'Offentligt sted', note: '»Ikke i dag.«' });
  expect(await worker.state(caseId)).toMatchObject({ status: 'active', phase: 'outreach' });

  await worker.at('2026-01-02T10:40:00+01:00');
  await worker.setsOut(caseId, { where: { place: 'Ved stationen' }, backBy: 'Om 30 min' });
  await worker.app.sees('Besøg alene');
  await worker.reads('På besøg alene · tilbage senest 11.10');
  await worker.reads(NOBODY_WATCHES);
  await worker.at('2026-01-02T11:15:00+01:00');
  await worker.reads(/^Tiden er gået\. Afmeld besøget, eller forlæng/);
  await worker.button('Forlæng 15 min').click();
  await worker.reads(/tilbage senest 11\.30/);
  const first = await worker.visitOnToday('Grå Jakke');
  await first.getByText(NOBODY_WATCHES).waitFor();
  await first.getByRole('button', { name: 'Afmeld besøg' }).click();
  await first.waitFor({ state: 'hidden' });
  await worker.logs('Grå Jakke', { outcome: 'Fik kontakt', place: 'Offentligt sted', note: 'En kop kaffe i kiosken.' });

  await worker.at('2026-01-12T14:05:00+01:00');
  const threat: FillIn[] = [
    ['Trussel', true],
    ['Hvad skete der?', 'Han råbte: »Kom her igen, så skal du se!«'],
    ['Besøg skal være med to medarbejdere', true],
  ];
  await worker.does(caseId, 'Notér en hændelse', threat, 'Notér hændelsen');
  await worker.sees(caseId, /^Besøg med to medarbejdere siden/);
  await worker.setsOut(caseId, { where: { place: 'Ved stationen' }, backBy: 'Om 30 min' });
  await worker.reads('Vælg, hvem der går med, eller bed teamlederen om at sende dig alene.');
  const alone = {
    caseId,
    worker: people.worker,
    place: 'Hovedbiblioteket',
    expectedEnd: '2026-01-12T14:35:00+01:00',
    overrideReason: 'Aftalt på forhånd, på biblioteket, hvor der er folk.',
  };
  const sent = await api().post<{ visitId: string }>('/v1/visits', alone, lead);
  expect(sent.status).toBe(201);
  const allowed = await worker.visitOnToday('Grå Jakke');
  await allowed.getByText('På besøg alene · tilbage senest 14.35').waitFor();
  await allowed.getByRole('link', { name: 'Grå Jakke' }).click();
  await worker.app.sees('Besøg alene');
  await worker.reads('Hovedbiblioteket');
  await worker.button('Afmeld besøg').click();
  await worker.reads('Besøget er afmeldt.');
  const { body: visit } = await api().get<{ status: string }>(`/v1/visits/${sent.body.visitId}`, worker.inIt);
  expect(visit.status).toBe('checkedOut');

  await worker.at('2026-01-20T10:30:00+01:00');
  await worker.logs('Grå Jakke', {
    outcome: 'Fik kontakt',
    place: 'Offentligt sted',
    with: 'Karl Kollega',
    wishes: '»Et sted at være om natten.«',
  });
  await worker.goesTo(caseId, 'Afklarende');
  await worker.at('2026-02-18T13:00:00+01:00');
  const calm = { reason: 'Rolige besøg siden midten af januar.' };
  const lifted = await api().post<Written>(`/v1/cases/${caseId}/pair-rule/lift`, calm, lead);
  await taken(worker, lifted.body);
  await worker.goesTo(caseId, 'Motiverende');

  await worker.at('2026-03-10T10:00:00+01:00');
  await worker.logs('Grå Jakke', {
    outcome: 'Fik kontakt',
    place: 'Andet sted',
    note: 'Vi tog til boligselskabet sammen.',
  });
  const saysWho = 'Borgeren siger, hvem han eller hun er';
  const name: FillIn[] = [
    ['Navn', true],
    ['Hvad hedder borgeren?', 'Mogens Granlund'],
    ['CPR-nummer', true],
  ];
  const impossible: FillIn[] = [...name, ['Hvad er CPR-nummeret?', '310258-5123']];
  const dialog = await worker.isRefused(caseId, saysWho, impossible, 'Gem', /^Udfyld dette\.$/);
  await dialog.getByLabel('Borgeren har selv valgt at sige det').check();
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await dialog.locator('.wrong').getByText(/CPR/).first().waitFor();
  await worker.app.ask();
  const invented: FillIn[] = [
    ...name,
    ['Hvad er CPR-nummeret?', '010158-5123'],
    ['Borgeren har selv valgt at sige det', true],
  ];
  await worker.does(caseId, saysWho, invented, 'Gem');
  await page.getByRole('heading', { name: 'Mogens Granlund', level: 1 }).waitFor();
  const consent: FillIn[] = [
    ['En person', true],
    ['Hvem er det?', 'Boligselskab'],
    ['Navn på stedet eller personen', 'Boligselskabet ved Lundebjerg'],
    ['Navn', true],
    ['Livssituation og behov', true],
  ];
  await worker.does(caseId, 'Borgeren giver samtykke', consent, 'Gem samtykket');
  await worker.goesTo(caseId, 'Stabiliserende');
  await worker.at('2026-05-04T09:30:00+02:00');
  await worker.logs('Mogens Granlund', {
    outcome: 'Fik kontakt',
    place: 'Andet sted',
    note: 'Han førte selv ordet på jobcentret.',
  });
  await worker.goesTo(caseId, 'Afsluttende');

  await worker.at('2026-06-08T11:00:00+02:00');
  const broken: FillIn[] = [
    ['Netværk', true],
    ['Myndigheder', true],
    ['Uden anden indsats', true],
    ['Din vurdering', 'Han ser sin søster hver uge og møder selv op på jobcentret.'],
  ];
  await worker.does(caseId, 'Isolationen er brudt', broken, 'Gem, og afslut sagen');
  await worker.sees(caseId, /^Ophørt: isolationen er brudt/i);
  expect(await worker.state(caseId)).toMatchObject({ status: 'ended', ended: { ground: 'isolationBroken' } });
  expect(await page.evaluate<string>('document.body.innerText')).not.toContain('5123');
});

test('S2 on the phone: declines after months, and comes back', async () => {
  const worker = await begin('2025-01-06T10:05:00+01:00');
  const begun = await accepted(api(), { identity: { alias: 'Gitte' }, referrer: 'relative' }, worker.inIt);
  const { caseId } = begun;
  await taken(worker, begun);
  const meets = async (at: string, note: string) => {
    await worker.at(at);
    await worker.logs('Gitte', { outcome: 'Fik kontakt', place: 'Bopæl', note });
  };
  await meets('2025-01-13T11:20:00+01:00', 'Vi talte gennem brevsprækken i tyve minutter.');
  await worker.at('2025-02-03T13:10:00+01:00');
  await worker.goesTo(caseId, 'Afklarende');
  await meets('2025-03-28T10:00:00+01:00', 'Hun havde trukket gardinerne fra.');
  await worker.goesTo(caseId, 'Motiverende');

  await worker.at('2025-04-10T10:00:00+02:00');
  const doctor: FillIn[] = [
    ['Hvornår?', '2025-04-22T11:00'],
    ['Hvad er aftalen?', 'Ledsagelse til egen læge'],
  ];
  await worker.does(caseId, 'Lav en aftale', doctor, 'Gem aftalen');
  await worker.at('2025-04-22T10:20:00+02:00');
  await worker.does(caseId, 'Hvordan gik aftalen?', [['Aflyst', true]], 'Gem');
  await worker.logs('Gitte', { outcome: 'Aftale aflyst', place: 'Telefon' });
  await meets('2025-06-02T14:15:00+02:00', '»Det går for stærkt.«');
  await worker.goesTo(caseId, 'Opsøgende', 'Hun vil have tid; vi begynder forfra med at være der.');

  await meets('2025-08-18T10:30:00+02:00', 'Hun spurgte selv, om nogen kan komme fast.');
  const coffee: FillIn[] = [
    ['Hvornår?', '2025-08-27T10:00'],
    ['Hvad er aftalen?', 'Kaffe på værestedet'],
  ];
  await worker.does(caseId, 'Lav en aftale', coffee, 'Gem aftalen');
  const support: FillIn[] = [
    ['Et tilbud', true],
    ['Hvilket tilbud?', 'Socialpædagogisk støtte § 85'],
    ['Navn på stedet eller personen', 'Støttecentret'],
    ['Navn', true],
    ['Livssituation og behov', true],
  ];
  await worker.does(caseId, 'Borgeren giver samtykke', support, 'Gem samtykket');
  const offer: FillIn[] = [
    ['Hvilket tilbud?', 'Socialpædagogisk støtte § 85'],
    ['Navn', true],
    ['Livssituation og behov', true],
    ['Hvorfor er det den mindst indgribende indsats?', 'Hun har brug for nogen, der kommer fast, og ikke for mere.'],
    ['Begrundelse, hvis det er tidligt i forløbet (valgfrit)', 'Hun spurgte selv, om der findes nogen.'],
  ];
  await worker.does(caseId, 'Tilbyd et andet tilbud', offer, 'Send tilbuddet');
  await worker.sees(caseId, /^Socialpædagogisk støtte § 85: /);

  await worker.at('2025-08-25T13:00:00+02:00');
  await worker.setsOut(caseId, { where: { address: 'Linde Allé 4, 2. th.' }, backBy: 'Om 60 min' });
  await worker.app.sees('Besøg alene');
  await worker.reads('På besøg alene · tilbage senest 14.00');
  await worker.at('2025-08-25T13:25:00+02:00');
  const words: FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Jeg vil ikke mere. Tak for det, men nej.«']];
  await worker.does(caseId, 'Siger borgeren nej til støtten helt?', words, 'Ja, notér borgerens afvisning');
  await worker.sees(caseId, /^Ophørt: borgerens/i);
  expect(await worker.state(caseId)).toMatchObject({
    status: 'ended',
    ended: { ground: 'citizenDeclined' },
    appointments: [{ state: 'cancelled' }, { state: 'withdrawn' }],
    handovers: [{ state: 'withdrawn' }],
  });
  await worker.visitOnToday('Gitte');
  await worker.at('2025-08-25T14:20:00+02:00');
  const overdue = await worker.visitOnToday('Gitte');
  await overdue.getByText(/^Der er slået alarm, fordi du ikke har meldt dig\./).waitFor();
  await overdue.getByRole('button', { name: 'Afmeld besøg' }).click();
  await overdue.waitFor({ state: 'hidden' });
  await until('nobody is out any more', async () => {
    const { body } = await api().get<{ items: unknown[] }>('/v1/visits', worker.as(people.lead));
    return body.items.length === 0;
  });

  await worker.at('2025-09-15T22:10:00+02:00');
  const again = await accepted(api(), { identity: { alias: 'Gitte' }, referrer: 'police' }, worker.inIt);
  await taken(worker, again);
  await meets('2025-09-17T10:45:00+02:00', 'Hun kunne godt huske mig.');
  const no: FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Nej tak, heller ikke denne gang.«']];
  await worker.does(again.caseId, 'Siger borgeren nej til støtten helt?', no, 'Ja, notér borgerens afvisning');
  const ended = await until('the second case has ended', async () => {
    const state = await worker.state<{ status: string; phase: string }>(again.caseId);
    return state.status === 'ended' && state;
  });
  expect(ended.phase).toBe('outreach');
});

test('S3 on the phone: long unreachable, found in the grace period, later ended; both clock changes', async () => {
  const worker = await begin('2025-06-02T09:20:00+02:00');
  const { page } = worker.app;
  const lead = worker.as(people.lead);
  const name = 'Søsteren i kælderen';
  const begun = await accepted(
    api(),
    { identity: { alias: name, place: 'Kælderlejligheden' }, referrer: 'relative' },
    worker.inIt,
  );
  const { caseId } = begun;
  await taken(worker, begun);
  const tries = async (at: string, outcome: string, place: string, note: string) => {
    await worker.at(at);
    await worker.logs(name, { outcome, place, note });
  };
  await tries(
    '2025-06-04T13:30:00+02:00',
    'Fik kontakt',
    'Bopæl',
    'Vi sad på trappen. Hun vil gerne have, at jeg kommer.',
  );
  await worker.at('2025-07-14T10:00:00+02:00');
  await worker.goesTo(caseId, 'Afklarende');
  await tries('2025-07-28T10:00:00+02:00', 'Fik kontakt', 'Offentligt sted', 'En kort snak i parken.');
  await tries('2025-08-19T16:20:00+02:00', 'Ikke truffet', 'Bopæl', 'Der var lys, og ingen lukkede op.');
  await tries('2025-09-10T08:40:00+02:00', 'Ikke truffet', 'Offentligt sted', 'Parken var tom.');
  const still: FillIn[] = [
    ['Behovet fortsætter', true],
    ['Hvorfor er denne indsats den mindst indgribende?', 'Ingen anden indsats når hende.'],
    ['Begrundelse', 'Hun er stadig alene, og ingen andre kommer der.'],
  ];
  await worker.does(caseId, 'Vurder behovet', still, 'Gem vurderingen');
  await tries('2025-10-02T12:15:00+02:00', 'Besked lagt', 'Telefon', '»Jeg kommer forbi på torsdag.«');
  await tries('2025-10-14T18:10:00+02:00', 'Ikke truffet', 'Værested', 'Ingen havde set hende.');
  await tries('2025-10-23T10:00:00+02:00', 'Ikke truffet', 'Bopæl', 'Der blev ikke lukket op.');

  await worker.at('2025-10-27T08:05:00+01:00');
  const card = page.getByRole('article', { name });
  await card.getByText('Vurdering i sagen').waitFor();
  await card.getByText('Fik kontakt for 91 dage siden').waitFor();
  await card.getByText('derefter 5 forsøg').waitFor();
  await worker.app.ask();
  await worker.at('2025-10-30T09:30:00+01:00');
  await worker.sees(caseId, /^Må sagen ophøre, fordi/);
  await page.getByText('Vis som tabel').click();
  await page.getByRole('row', { name: /besked lagt/i }).waitFor();
  expect(await page.getByRole('row', { name: /ikke truffet/i }).count()).toBe(4);
  await worker.app.ask();
  const end = (reason: string): FillIn[] => [
    ['Ja, sagen må ophøre', true],
    ['Din vurdering', reason],
    ['Besked til borgeren (valgfrit)', 'Du kan altid komme igen: 44 77 34 43.'],
  ];
  const varied = 'Mange forsøg, på mange tider og steder, uden svar.';
  await worker.does(caseId, 'Må sagen ophøre?', end(varied), 'Gem vurderingen');
  await worker.sees(caseId, 'Afventer ophør til 01.12.2025');

  await tries('2025-11-20T14:40:00+01:00', 'Fik kontakt', 'Værested', '»Jeg troede, I havde glemt mig.«');
  expect(await worker.state(caseId)).toMatchObject({
    status: 'active',
    phase: 'outreach',
    assignment: { worker: people.worker },
  });
  await tries('2025-12-15T11:10:00+01:00', 'Fik kontakt', 'Bopæl', 'Småkager og et langt ophold i døren.');
  await tries('2026-01-12T09:00:00+01:00', 'Ikke truffet', 'Bopæl', 'Ingen svarede.');
  await tries('2026-02-04T17:30:00+01:00', 'Ikke truffet', 'Værested', 'Ingen havde set hende.');
  await tries('2026-02-27T13:00:00+01:00', 'Ikke truffet', 'Offentligt sted', 'Bænken var tom.');
  await tries('2026-03-09T11:20:00+01:00', 'Besked lagt', 'Telefon', '»Jeg er her, når du vil.«');

  await worker.at('2026-03-16T13:00:00+01:00');
  await worker.does(caseId, 'Må sagen ophøre?', end('Tre måneders forsøg uden svar.'), 'Gem vurderingen');
  await worker.sees(caseId, 'Afventer ophør til 15.04.2026');
  await worker.at('2026-03-17T09:00:00+01:00');
  const agreed = { reason: 'Forsøgene er mange og varierede; jeg er enig.' };
  const second = await api().post<Written>(`/v1/cases/${caseId}/assessments/may-it-end/agree`, agreed, lead);
  expect(second.status).toBe(200);
  await worker.at('2026-04-16T09:00:00+02:00');
  await worker.sees(caseId, /^Ophørt: ikke muligt at få kontakt/i);
  expect(await worker.state(caseId)).toMatchObject({
    status: 'ended',
    ended: { ground: 'unreachable', toConfirm: false },
  });
});
