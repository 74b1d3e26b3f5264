import type { CaseId, EntryId, MunicipalityId } from '../../../domain';
import { switchMailOn } from '../../../store/delivery/mail-service';
import { lastLink } from '../../../store/offers/links';
import { tokenOf } from '../../../store/offers/secrets';
import { wallNow } from '../../../store/wall-clock';
import { inDays } from '../../api/setup/cases';
import { people } from '../../api/setup/people';
import { startApiUnderTest } from '../../api/setup/running-api';
import { until } from '../../environment/until';
import type { FillIn } from '../setup/acts-on-page';
import { AtDesk, leastIntrusive, toWorker } from '../setup/at-desk';
import { AtScreen } from '../setup/at-screen';
import { PublicForm } from '../setup/public-form';
import { appUnderTest } from '../setup/running-app';

/** What of S4 others do who have no account: no link goes out of a rehearsal, so these are played today. */
const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const api = running.api;
beforeAll(() => switchMailOn(api().system.store.db, wallNow()));

const NAME = 'Birthe Sandhøj';
const SUPPORT = 'Socialpædagogisk støtte § 85';
const SHARED = ['Navn', 'Livssituation og behov'].map((one): FillIn => [one, true]);

async function intakeAtDesk(): Promise<AtDesk> {
  const desk = await running.open('/', { device: 'desk' });
  await desk.signInAs('Ida Indgang');
  await desk.sees('I dag');
  return new AtDesk(desk);
}

/** Her case, which the authority asked for by letter, open on the phone of its contact person. */
async function metByWorker(intake: AtDesk, name: string) {
  const letter: readonly FillIn[] = [
    ['Hvad bliver der sagt?', 'Sover på skift hos bekendte og møder ikke op til samtaler.'],
    ['Hvor er personen set?', 'Hos en bekendt'],
    ['Hvem henvender sig?', 'Myndighed'],
    ['Hvad hedder borgeren? (valgfrit)', name],
    ['Brev', true],
  ];
  const caseId = await intake.registers(letter, /^Vurderes senest /);
  const accepts = toWorker('Mille Prøve', [leastIntrusive]);
  await intake.decides(caseId, 'Tildel en kontaktperson', accepts, 'Tildel sagen');
  await intake.app.sees('Mille Prøve har sagen');
  const app = await running.open('/');
  await app.signInAs('Mille Prøve');
  await app.sees('I dag');
  return { caseId, worker: new AtScreen(app) };
}

/** What others did is in the case a moment later. */
async function comesToRead(worker: AtScreen, caseId: string, text: string | RegExp): Promise<void> {
  await until(`the case says ${text}`, async () => {
    await worker.opens(caseId);
    return worker.app.page.getByText(text).first().isVisible();
  });
  await worker.app.ask();
}

async function offers(worker: AtScreen, caseId: string): Promise<void> {
  const offer: readonly FillIn[] = [
    ['Hvilket tilbud?', SUPPORT],
    ...SHARED,
    ['Hvorfor er det den mindst indgribende indsats?', 'Hun har brug for nogen, der kommer fast, og ikke for mere.'],
    ['Begrundelse, hvis det er tidligt i forløbet (valgfrit)', 'Hun spurgte selv, om der findes nogen.'],
  ];
  await worker.does(caseId, 'Tilbyd et andet tilbud', offer, 'Send tilbuddet');
  await worker.sees(caseId, new RegExp(`^${SUPPORT}: henvist`));
}

/** The contact person sends the link and reads the code aloud; an employee of the service opens the offer with both. */
async function opensByLink(worker: AtScreen, caseId: string) {
  const { page } = worker.app;
  await worker.button('Link til tilbuddet').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tilbuddets mailadresse').fill('visitation@stoettecenter.example');
  await worker.button('Send linket').click();
  await dialog.getByText('Ikke åbnet endnu').waitFor();
  await worker.app.ask();
  const code = (await dialog.locator('.digits').textContent()) ?? '';
  await page.keyboard.press('Escape');
  const service = await running.open(await addressInMail(caseId), { device: 'desk' });
  await service.page.locator('#code').fill(code);
  await service.page.keyboard.press('Enter');
  await service.page.getByText(NAME).first().waitFor();
  await service.ask();
  return { service, press: (name: string) => service.page.getByRole('button', { name, exact: true }).click() };
}

/** The address as the mail to the service has it. */
async function addressInMail(caseId: string): Promise<string> {
  const { store, keys } = api().system;
  const { body } = await api().get<{ state: { handovers: { id: string }[] } }>(`/v1/cases/${caseId}/live`);
  const handover = body.state.handovers.at(-1)?.id as EntryId;
  const of = { municipality: 'ballerup' as MunicipalityId, caseId: caseId as CaseId, handover };
  const link = await lastLink(store.db, of);
  if (!link) throw new Error('no link was sent');
  return `/offers/${tokenOf(keys, link.id)}`;
}

test('S4 by the link: the service says no and why, is offered again, says yes, and confirms that she came', async () => {
  const { caseId, worker } = await metByWorker(await intakeAtDesk(), NAME);
  const consent: readonly FillIn[] = [
    ['Et tilbud', true],
    ['Hvilket tilbud?', SUPPORT],
    ['Navn på stedet eller personen', 'Støttecentret'],
    ...SHARED,
  ];
  await worker.does(caseId, 'Borgeren giver samtykke', consent, 'Gem samtykket');
  await offers(worker, caseId);
  const first = await opensByLink(worker, caseId);
  await first.service.page.locator('#reason').fill('Misbrug skal afklares først.');
  await first.press('Afslå tilbuddet');
  await first.service.page.getByText(/^Tak for svaret\./).waitFor();
  await first.service.ask();
  expect(await first.service.page.content()).not.toContain(NAME);
  await comesToRead(worker, caseId, 'Misbrug skal afklares først.');

  await offers(worker, caseId);
  const second = await opensByLink(worker, caseId);
  await second.service.page.locator('#meetingOn').fill(inDays(4));
  await second.press('Accepter tilbuddet');
  await second.service.page.getByRole('status').waitFor();
  await comesToRead(worker, caseId, new RegExp(`^${SUPPORT}: første møde aftalt`));
  await second.service.page.getByLabel(/^Ja, borgeren kom/).check();
  await second.press('Bekræft');
  await second.service.page.getByText(/^I skal ikke gøre mere her/).waitFor();
  await second.service.ask();
  await comesToRead(worker, caseId, new RegExp(`^${SUPPORT}: brobygning`));
  const landed: readonly FillIn[] = [
    ['Ja', true],
    ['Begrundelse', 'Hun møder selv op og har et værelse for vinteren.'],
  ];
  await worker.does(caseId, 'Er borgeren landet i tilbuddet?', landed, 'Gem');
  await worker.sees(caseId, /^Ophørt: videre i andet tilbud/i);
});

test('S4 by the public form: what the citizen writes is read at the inbox, added to her case, and is there for her contact person', async () => {
  const writer = 'Tove Engsø';
  const intake = await intakeAtDesk();
  const { caseId, worker } = await metByWorker(intake, writer);
  const citizen = new PublicForm(await running.open('/henvendelse/ballerup'));
  const said = 'Jeg kan ikke sove hos min bekendte mere. Kan nogen ringe?';
  await citizen.sends({ alias: writer, place: 'Hos en bekendt', description: said });
  expect(await citizen.app.page.content()).not.toContain(said);

  await until('the referral is in the lists', async () => {
    const { body } = await api().get<{ items: unknown[] }>('/v1/cases?status=referred', { as: people.intake });
    return body.items.length > 0;
  });
  await intake.readsNewest(said);
  await intake.joinsTo(writer, 'Hun skrev sit navn og stedet.');
  await comesToRead(worker, caseId, said);
});
