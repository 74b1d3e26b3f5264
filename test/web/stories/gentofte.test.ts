import { people } from '../../api/setup/people';
import { startApiUnderTest } from '../../api/setup/running-api';
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
  await worker.isTold(name, 'Uden for kommunen', 'Relevant uddannelse er ikke registreret på medarbejderen');
  await worker.at('2026-02-21T13:00:00+01:00');
  await meets();
  await worker.isTold(name, 'Uden for dagtimerne på hverdage');
  await worker.at('2026-04-07T13:15:00+02:00');
  await meets({ activity: 'Socialt samvær, f.eks. på café' });
  await worker.isTold(name, 'Borgeren betaler selv sine udgifter ved aktiviteter');
  await worker.at('2026-05-11T10:00:00+02:00');
  await worker.sees(caseId, /^Behovet skal vurderes/);
  await worker.does(caseId, 'Vurder behovet', [['Behovet fortsætter', true]], 'Gem vurderingen');
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
