import type { Standard } from '../../../domain/rules/standard';
import { storedCase, type Written } from '../../api/setup/cases';
import { people } from '../../api/setup/people';
import { startApiUnderTest } from '../../api/setup/running-api';
import { until } from '../../environment/until';
import type { FillIn } from '../setup/acts-on-page';
import { ContactPerson } from '../setup/contact-person';
import { appUnderTest } from '../setup/running-app';

/** The stories of Gentofte as Gry has them on her phone; what a team lead, intake or a citizen does comes by the API. */
const running = appUnderTest(
  (login) => startApiUnderTest({ login }, { rehearsals: true }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;

const begin = (startsAt: string) =>
  ContactPerson.begin({ api: api(), open: running.open, name: 'Gry Gade', id: people.gentofteWorker, startsAt });

const SUPPORT = 'Socialpædagogisk støtte § 85';

test('S4 on the phone: overdue, met, an offer that is rejected, and one that she lands in', async () => {
  const worker = await begin('2026-01-12T10:20:00+01:00');
  const lead = worker.as(people.gentofteLead);
  const name = 'Birthe Sandhøj';
  const referral = {
    channel: 'phone',
    referrer: 'authority',
    description: 'Sover på skift hos bekendte og møder ikke op til samtaler.',
    identity: { name, place: 'Hos en bekendt' },
    age: { years: 44, estimated: false },
    targetGroups: ['functionallyHomeless', 'isolated'],
    missingFacts: ['phone', 'parallelServices'],
  };
  const referred = await api().post<Written>('/v1/referrals', referral, lead);
  expect(referred.status).toBe(201);
  const { caseId } = referred.body;
  await worker.at('2026-01-13T09:00:00+01:00');
  const accept = { worker: people.gentofteWorker, assessment: { reason: 'Isoleret og uden anden støtte.' } };
  const accepted = await api().post<Written>(`/v1/cases/${caseId}/accept`, accept, lead);
  expect(accepted.status).toBe(200);
  await storedCase(api(), caseId, accepted.body.version, lead);

  await worker.at('2026-01-20T09:30:00+01:00');
  const card = worker.app.page.getByRole('article', { name });
  await card.getByText('1 dag efter fristen').waitFor();
  await worker.app.ask();
  await worker.at('2026-01-20T11:00:00+01:00');
  const meets = (note: string, place = 'Bopæl') => worker.logs(name, { outcome: 'Fik kontakt', place, note });
  await meets('Hun lukkede op og bød på te.');
  await worker.isTold(name, 'Relevant uddannelse og erfaring med målgruppen er ikke registreret på medarbejderen');
  await worker.goesTo(caseId, 'Kontakt etableret');
  await worker.sees(caseId, /^Behovet skal vurderes/);
  await worker.at('2026-02-03T10:00:00+01:00');
  const goes: readonly FillIn[] = [
    ['Behovet fortsætter', true],
    ['Begrundelse', 'Hun kan ikke klare det uden støtte endnu'],
  ];
  await worker.does(caseId, 'Vurder behovet', goes, 'Gem vurderingen');

  await worker.at('2026-03-10T10:30:00+01:00');
  await meets('Hun kom selv ud og hilste.');
  await worker.does(caseId, 'Stabil kontakt er nået', [], 'Notér stabil kontakt');
  await worker.goesTo(caseId, 'Behov vurderet');
  const consent = (...what: readonly string[]): FillIn[] => [
    ['Et tilbud', true],
    ['Hvilket tilbud?', SUPPORT],
    ['Navn på stedet eller personen', 'Bostøtten'],
    ...what.map((one) => [one, true] as const),
  ];
  const shared = ['Navn', 'Livssituation og behov'];
  const offer = (...more: readonly FillIn[]): FillIn[] => [
    ['Hvilket tilbud?', SUPPORT],
    ...more,
    ...shared.map((one) => [one, true] as const),
  ];
  await worker.does(caseId, 'Borgeren giver samtykke', consent(...shared), 'Gem samtykket');
  expect(await worker.does(caseId, 'Tilbyd et andet tilbud', offer(), 'Send tilbuddet')).toBeUndefined();
  await worker.sees(caseId, `${SUPPORT}: henvist (10.03.2026)`);

  await worker.at('2026-03-30T10:00:00+02:00');
  await worker.sees(caseId, /^Svar fra tilbuddet mangler/);
  await worker.reads('6 dage efter fristen');
  await worker.at('2026-05-04T13:00:00+02:00');
  const no: readonly FillIn[] = [
    ['De siger nej', true],
    ['Hvad begrunder de det med?', 'Misbrug skal afklares først.'],
  ];
  await worker.does(caseId, 'Tilbuddet har svaret', no, 'Gem');
  await worker.sees(caseId, 'Misbrug skal afklares først.');
  await meets('Vi talte om, hvad afslaget betyder.');
  expect(await worker.state(caseId)).toMatchObject({ status: 'active', handovers: [{ state: 'rejected' }] });

  await worker.at('2026-05-14T22:40:00+02:00');
  const written = { municipality: 'gentofte', referrer: 'self', description: 'Jeg kan ikke sove. Kan nogen ringe?' };
  const told = await api().post<{ outOfHours: { name: string } | null }>('/v1/public/referrals', written, {
    ...worker.as(people.gentofteLead),
    as: null,
  });
  expect(told.body.outOfHours?.name).toMatch(/akut/i);
  await worker.at('2026-05-15T09:00:00+02:00');
  const joined = await until('what she wrote is among the referrals', async () => {
    const { body } = await api().get<{ items: { caseId: string }[] }>('/v1/cases?status=referred', lead);
    return body.items[0]?.caseId;
  });
  expect((await api().post<Written>(`/v1/cases/${joined}/join`, { caseId, reason: 'Samme borger' }, lead)).status).toBe(
    200,
  );
  await until('her case has it', async () => {
    await worker.opens(caseId);
    return worker.app.page.getByText('Jeg kan ikke sove. Kan nogen ringe?').first().isVisible();
  });

  await worker.at('2026-06-12T10:00:00+02:00');
  await meets('Hun viste selv brevet fra behandlingen.');
  const parallel: readonly FillIn[] = [
    ...goes,
    ['Mål, med borgerens egne ord (valgfrit)', '»Jeg vil have et sted, der er mit.«'],
    ['Stofmisbrugsbehandling § 101', true],
  ];
  await worker.does(caseId, 'Vurder behovet', parallel, 'Gem vurderingen');
  await worker.sees(caseId, '»Jeg vil have et sted, der er mit.«');
  await worker.does(caseId, 'Borgeren giver samtykke', consent(...shared, 'Andre indsatser'), 'Gem samtykket');
  const again = offer(['Bostøtten: navn, livssituation og behov, andre indsatser', true]);
  await worker.does(caseId, 'Tilbyd et andet tilbud', again, 'Send tilbuddet');
  await worker.at('2026-06-29T10:00:00+02:00');
  await worker.sees(caseId, /^Svar fra tilbuddet mangler/);
  await worker.reads('3 dage efter fristen');
  await worker.at('2026-08-10T11:00:00+02:00');
  const yes: readonly FillIn[] = [
    ['De siger ja', true],
    ['Første møde (valgfrit)', '2026-08-21'],
  ];
  await worker.does(caseId, 'Tilbuddet har svaret', yes, 'Gem');
  await worker.sees(caseId, /^Er borgeren mødt frem\?/);
  await meets('Vi øvede turen derhen.', 'Offentligt sted');
  await worker.at('2026-09-14T13:30:00+02:00');
  await worker.does(caseId, 'Mødte borgeren frem?', [['Ja', true]], 'Gem');
  expect(await worker.state(caseId)).toMatchObject({ handovers: [{ state: 'rejected' }, { state: 'bridging' }] });
  await meets('Hun gik selv ind.', 'Andet sted');
  await worker.at('2026-10-12T14:00:00+02:00');
  const landed: readonly FillIn[] = [
    ['Ja', true],
    ['Begrundelse', 'Hun møder selv op og har et værelse for vinteren.'],
  ];
  await worker.does(caseId, 'Er borgeren landet i tilbuddet?', landed, 'Gem');
  await worker.sees(caseId, /^Ophørt: videre i andet tilbud/i);
  expect(await worker.state(caseId)).toMatchObject({ status: 'ended', ended: { ground: 'handedOver' } });
});

/** Begins on own initiative, and answers the case that came of it. */
async function findsSomebody(worker: ContactPerson, alias: string, place: string, judgement: string): Promise<void> {
  const { app } = worker;
  await app.go('/cases/new');
  await app.sees('Ny person');
  await app.page.getByLabel('Hvad kalder du personen?').fill(alias);
  await app.page.getByLabel('Hvor træffes personen? (valgfrit)').fill(place);
  await app.page.getByLabel('Hvorfor går du i gang?').fill(judgement);
}

async function opened({ app }: ContactPerson): Promise<string> {
  await app.page.waitForURL(/\/cases\/[\w-]{30,}$/);
  return new URL(app.page.url()).pathname.split('/').at(-1) ?? '';
}

test('S5 on the phone: own initiative, outside the area, on a Saturday, at a café; she wants to be let be', async () => {
  const worker = await begin('2026-02-09T09:10:00+01:00');
  const { page } = worker.app;
  const name = 'Kvinden ved søen';
  const judgement = 'Hun har siddet ved søen hver dag i tre uger, alene, og går, når nogen kommer.';
  await findsSomebody(worker, name, 'Bænken ved søen', judgement);
  const age = page.getByLabel('Skønnet alder (valgfrit)');
  await age.fill('17');
  await worker.button('Opret sag').click();
  await page
    .locator('.wrong')
    .getByText(/Husk underretningspligten/)
    .waitFor();
  await worker.app.ask();
  await age.fill('35');
  await worker.button('Opret sag').click();
  const caseId = await opened(worker);
  await worker.sees(caseId, judgement);
  await worker.reads(/16\. februar/);

  const meets = (more: Partial<Parameters<ContactPerson['logs']>[1]> = {}) =>
    worker.logs(name, { outcome: 'Fik kontakt', place: 'Offentligt sted', ...more });
  await worker.at('2026-02-18T11:20:00+01:00');
  await meets({ outsideBecause: 'Hun var gået til Lyngby Sø; vi fulgtes ad tilbage.' });
  await worker.isTold(
    name,
    'Uden for kommunen',
    'Relevant uddannelse og erfaring med målgruppen er ikke registreret på medarbejderen',
  );
  await worker.at('2026-02-21T13:00:00+01:00');
  await meets();
  await worker.isTold(name, 'Uden for dagtimerne på hverdage');
  await worker.at('2026-04-07T13:15:00+02:00');
  await meets({ activity: 'Socialt samvær, f.eks. på café' });
  await worker.isTold(name, 'Borgeren betaler selv sine udgifter ved aktiviteter');
  await worker.at('2026-05-11T10:00:00+02:00');
  await worker.sees(caseId, /^Behovet skal vurderes/);
  const review: readonly FillIn[] = [
    ['Behovet fortsætter', true],
    ['Begrundelse', 'Hun er stadig alene med det hele'],
  ];
  await worker.does(caseId, 'Vurder behovet', review, 'Gem vurderingen');
  await worker.at('2026-05-22T11:00:00+02:00');
  await meets({ next: { on: '2026-06-05', reason: 'Vi ses til grundlovsmødet.' } });
  await worker.at('2026-06-16T12:10:00+02:00');
  await meets();

  await worker.at('2026-08-10T10:30:00+02:00');
  const words: readonly FillIn[] = [['Med borgerens egne ord (valgfrit)', '»Lad mig være.«']];
  await worker.does(caseId, 'Siger borgeren nej til støtten helt?', words, 'Ja, notér borgerens afvisning');
  expect(await worker.state(caseId)).toMatchObject({ status: 'ending' });
  await worker.sees(caseId, /^Vurdering efter borgerens afvisning/);
  await worker.at('2026-08-21T11:00:00+02:00');
  const assessed: readonly FillIn[] = [
    ['Din vurdering', 'Hun har sagt det roligt og tydeligt, og hun ved, hvor vi er.'],
  ];
  await worker.does(caseId, 'Vurder borgerens afvisning', assessed, 'Gem, og afslut sagen');
  await worker.sees(caseId, /^Ophørt: borgerens ønske/i);
  expect(await worker.state(caseId)).toMatchObject({ status: 'ended', ended: { ground: 'citizenDeclined' } });
});

test('S5 on the phone: another is never found, the case ends by itself, and a linked one begins', async () => {
  const worker = await begin('2026-02-09T10:15:00+01:00');
  const name = 'Manden bag stadion';
  await findsSomebody(worker, name, 'Bag stadion', 'Sover i skuret bag stadion; går, før nogen når at hilse.');
  await worker.button('Opret sag').click();
  const caseId = await opened(worker);
  const misses = (place: string) => worker.logs(name, { outcome: 'Ikke truffet', place });
  await misses('Offentligt sted');
  for (const [at, place] of [
    ['2026-02-25T07:30:00+01:00', 'Offentligt sted'],
    ['2026-03-18T16:10:00+01:00', 'Værested'],
    ['2026-04-16T11:45:00+02:00', 'Forsorgshjem'],
  ] as const) {
    await worker.at(at);
    await misses(place);
  }
  await worker.at('2026-05-11T16:00:00+02:00');
  await worker.sees(caseId, /^Må sagen ophøre, fordi/);
  await worker.at('2026-05-27T09:00:00+02:00');
  await worker.sees(caseId, /^Afventer ophør til/);
  await worker.at('2026-06-26T09:00:00+02:00');
  await worker.sees(caseId, /^Ophørt: ikke muligt at få kontakt/i);
  expect(await worker.state(caseId)).toMatchObject({
    status: 'ended',
    ended: { ground: 'unreachable', toConfirm: true },
  });

  await worker.at('2026-06-29T10:00:00+02:00');
  const found = { reason: 'En gartner har talt med ham i går.', worker: people.gentofteWorker, assessment: {} };
  const lead = worker.as(people.gentofteLead);
  const again = await api().post<Written>(`/v1/cases/${caseId}/reopen`, found, lead);
  expect(again.status).toBe(201);
  expect(again.body.caseId).not.toBe(caseId);
  await storedCase(api(), again.body.caseId, again.body.version, worker.inIt);
  await worker.app.go('/');
  await worker.app.page.getByRole('article', { name }).waitFor();
  await worker.app.ask();
});

test('S5 on the phone, a new standard: the case stays on its version until it is moved with a reason, and a day that was set keeps what it rests on', async () => {
  const worker = await begin('2026-02-09T09:10:00+01:00');
  const { page } = worker.app;
  const name = 'Kvinden ved mosen';
  await findsSomebody(worker, name, 'Stien ved mosen', 'Hun går der hver dag, alene, og undgår alle.');
  await worker.button('Opret sag').click();
  const caseId = await opened(worker);
  const meets = async (at: string) => {
    await worker.at(at);
    await worker.logs(name, { outcome: 'Fik kontakt', place: 'Offentligt sted' });
  };
  await meets('2026-02-18T11:20:00+01:00');
  await meets('2026-04-07T13:15:00+02:00');
  const lead = worker.as(people.gentofteLead);
  const standards = '/v1/standards';
  const { body } = await api().get<{ standard: Standard }>(`${standards}/gentofte/1`, lead);
  const [before, after] = [body.standard.name.da, 'Støtte og kontakt i Gentofte, som vedtaget i 2026'];
  const isBy = async (shown: string, notShown: string) => {
    await worker.sees(caseId, shown);
    expect(await page.getByText(notShown, { exact: true }).count()).toBe(0);
  };

  await worker.at('2026-05-18T09:30:00+02:00');
  const draft = { ...body.standard, version: 2, name: { da: after, en: 'Support and contact in Gentofte, of 2026' } };
  expect((await api().post(standards, draft, lead)).status).toBe(201);
  for (const [step, said] of [
    ['hearing', { on: '2026-05-11' }],
    ['adoption', { on: '2026-05-15' }],
    ['activation', { from: '2026-05-18' }],
  ] as const) {
    const { status } = await api().post(`${standards}/gentofte/2/${step}`, said, lead);
    expect([step, status]).toEqual([step, 200]);
  }
  expect(await worker.state(caseId)).toMatchObject({ standard: { version: 1 } });
  await isBy(before, after);

  await meets('2026-05-22T11:00:00+02:00');
  await meets('2026-06-16T12:10:00+02:00');
  await worker.at('2026-06-22T10:00:00+02:00');
  const to = { id: 'gentofte', version: 2, reason: 'Gennemgået sammen med kontaktpersonen.' };
  const moved = await api().post<Written>(`/v1/cases/${caseId}/standard`, to, lead);
  expect(moved.status).toBe(200);
  await storedCase(api(), caseId, moved.body.version, worker.inIt);
  await isBy(after, before);
  await worker.reads('Flyttet til en anden version af kvalitetsstandarden');
  expect(await worker.state(caseId)).toMatchObject({
    standard: { version: 2 },
    status: 'active',
    phase: 'seekingContact',
  });
  const clauseOfFollowUp = async () => {
    await worker.opens(caseId);
    await page
      .getByRole('button', { name: /^Opfølgning.*: se hvorfor$/i })
      .first()
      .click();
    const link = page.getByRole('dialog').getByRole('link').first();
    await link.waitFor();
    await worker.app.ask();
    return link.getAttribute('href');
  };
  expect(await clauseOfFollowUp()).toBe('/standards/gentofte/1#G15');
  await meets('2026-06-23T12:10:00+02:00');
  await until(
    'the next day cites the version that the case is on',
    async () => (await clauseOfFollowUp()) === '/standards/gentofte/2#G15',
  );
});
