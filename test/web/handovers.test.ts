import { switchMailOn } from '../../store/delivery/mail-service';
import { noteOpened } from '../../store/offers/links';
import { wallNow } from '../../store/wall-clock';
import { linkOf, linkPath, type Offered, offered } from '../api/setup/offered';
import { people } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;
beforeAll(() => switchMailOn(api().system.store.db, wallNow()));

const row = ({ page }: AppPage, alias: string) => page.locator('.case-row').filter({ hasText: alias });
const stored = (offer: Offered) =>
  until('the offer in the list', async () => {
    const { body } = await api().get<{ items: { handover: string }[] }>('/v1/handovers?limit=200');
    return body.items.some(({ handover }) => handover === offer.handover);
  });

test('a contact person sees each offer with how its link stands and what is next, and opens its case by the keyboard', async () => {
  const [sent, opened] = [await offered(api(), { alias: 'Ræven' }), await offered(api(), { alias: 'Ulven' })];
  await api().post(linkPath(opened), { to: 'visitation@behandling.example' });
  await noteOpened(api().system.store.db, (await linkOf(api(), opened)).id, wallNow());
  await Promise.all([sent, opened].map(stored));
  const app = await running.open('/cases');
  await app.signInAs('Mille Prøve');
  await app.page.getByRole('link', { name: 'Overgange' }).click();
  await app.sees('Overgange til andre tilbud');
  await row(app, 'Ræven').getByText('Der er ikke sendt et link').waitFor();
  await row(app, 'Ræven').getByText('Næste skridt: send tilbuddet et link, eller ring til dem').waitFor();
  await row(app, 'Ulven')
    .getByText(/^Linket er sidst åbnet/)
    .waitFor();
  await row(app, 'Ulven').getByText('Næste skridt: vent på deres svar').waitFor();
  await app.ask();
  await app.tabTo(/^Ulven$/);
  await app.page.keyboard.press('Enter');
  await app.sees('Ulven');
});

test('a team lead sees the whole team’s, what is over apart, and an empty list says why', async () => {
  const offer = await offered(api(), { alias: 'Bjørnen' });
  await stored(offer);
  const app = await running.open('/handovers', { device: 'desk', language: 'en', theme: 'dark' });
  await app.signInAs('Lone Leder');
  await app.sees('Handovers to other services');
  await row(app, 'Bjørnen').waitFor();
  await app.ask();
  await app.page.getByRole('radio', { name: 'Over' }).check();
  await app.sees('No handovers are over');
  const answer = { answer: 'rejected', reason: 'Ingen plads' };
  await api().post(`/v1/cases/${offer.caseId}/handovers/${offer.handover}/answer`, answer);
  await until('it is over', async () => {
    const { body } = await api().get<{ items: unknown[] }>('/v1/handovers?list=over', { as: people.lead });
    return body.items.length > 0;
  });
  await app.page.reload();
  await row(app, 'Bjørnen').getByText('Next: talk with the citizen about what is possible instead').waitFor();
  await app.ask();
});

test('others than those who do outreach have no such page', async () => {
  const app = await running.open('/handovers');
  await app.signInAs('Ida Indgang');
  await app.sees('Du har ikke adgang til dette');
});
