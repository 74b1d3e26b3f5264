import { randomUUID } from 'node:crypto';
import type { CaseId, EntryId, MunicipalityId } from '../../domain';
import { switchMailOn } from '../../store/delivery/mail-service';
import { lastLink } from '../../store/offers/links';
import { codeOf, tokenOf } from '../../store/offers/secrets';
import { wallNow } from '../../store/wall-clock';
import { accepted, inDays } from '../api/setup/cases';
import { startApiUnderTest } from '../api/setup/running-api';
import type { AppPage, Wanted } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const WORKER = 'Mille Prøve';
const SERVICE = 'visitation@behandling.example';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
beforeAll(() => switchMailOn(running.api().system.store.db, wallNow()));

/** A case with an offer that has been sent. */
async function offered() {
  const api = running.api();
  const caseId = (await accepted(api, { identity: { name: 'Kaj Kanin' } })).caseId as CaseId;
  const [consent, handover] = [randomUUID(), randomUUID() as EntryId];
  const to = (path: string, body: unknown, key: string) => api.post(`/v1/cases/${caseId}/${path}`, body, { key });
  const agreed = { to: { kind: 'service', service: 'drugTreatment' }, toWhom: 'Behandlingscenteret' };
  await to('consents', { ...agreed, what: ['name', 'situation'] }, consent);
  const offer = { service: 'drugTreatment', share: ['name', 'situation'], leastIntrusive: 'Ja', reason: 'Klar nu' };
  await to('handovers', { ...offer, consent, message: 'Han vil gerne møde jer på værestedet.' }, handover);
  return { caseId, handover };
}
type Offered = Awaited<ReturnType<typeof offered>>;

async function secretsOf(offer: Offered) {
  const { store, keys } = running.api().system;
  const link = await lastLink(store.db, { municipality: 'ballerup' as MunicipalityId, ...offer });
  if (!link) throw new Error('no link was made');
  return { token: tokenOf(keys, link.id), code: codeOf(keys, link.id) };
}

const press = ({ page }: AppPage, name: RegExp) => page.getByRole('button', { name }).click();

test('a contact person sends the link from the case, reads the code aloud, and revokes it', async () => {
  const offer = await offered();
  const app = await running.open(`/cases/${offer.caseId}`);
  await app.signInAs(WORKER);
  await app.sees('Kaj Kanin');
  await press(app, /^Link til tilbuddet$/);
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('Tilbuddets mailadresse').fill('visitation');
  await press(app, /^Send linket$/);
  await dialog.getByText('Skriv en hel mailadresse.').waitFor();
  await app.ask();
  await dialog.getByLabel('Tilbuddets mailadresse').fill(SERVICE);
  await app.page.keyboard.press('Enter');
  await dialog.getByText('Ikke åbnet endnu').waitFor();
  const { code } = await secretsOf(offer);
  await dialog.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).waitFor();
  await app.ask();
  await press(app, /^Træk linket tilbage$/);
  await dialog.getByText(/^Tilbuddet kan ikke længere se noget/).waitFor();
  await app.ask();
  // Nothing is done until it is confirmed, and one may think better of it.
  await press(app, /^Fortryd$/);
  await dialog.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).waitFor();
  await press(app, /^Træk linket tilbage$/);
  await press(app, /^Ja, træk det tilbage$/);
  await dialog.getByText('Linket er trukket tilbage.').waitFor();
  await app.ask();
});

test.each<Wanted>([
  { device: 'phone', language: 'da', theme: 'light' },
  { device: 'desk', language: 'en', theme: 'dark' },
])(
  'a service’s employee opens the offer with the code, by keys alone, answers, and closes it ($device, $language, $theme)',
  async (wanted) => {
    const offer = await offered();
    await running.api().post(`/v1/cases/${offer.caseId}/handovers/${offer.handover}/link`, { to: SERVICE });
    const { token, code } = await secretsOf(offer);
    const app = await running.open(`/offers/${token}${wanted.language === 'en' ? '?lang=en' : ''}`, wanted);
    const { page } = app;
    await app.ask();
    const wrong = code === '000000' ? '111111' : '000000';
    await page.locator('#code').focus();
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await app.ask();
    await page.locator('#code').focus();
    await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Enter');
    await page.getByText('Kaj Kanin').waitFor();
    await app.ask();
    // No word is wider than a phone.
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await press(app, /^(Afslå tilbuddet|Reject the offer)$/);
    await page.getByRole('alert').waitFor();
    await app.ask();
    await page.locator('#meetingOn').fill(inDays(4));
    await press(app, /^(Accepter tilbuddet|Accept the offer)$/);
    await page.getByRole('status').waitFor();
    await app.ask();
    await page.getByLabel(/^(Ja, borgeren kom|Yes, the citizen came)/).check();
    await press(app, /^(Bekræft|Confirm)$/);
    await page.getByText(/^(I skal ikke gøre mere her|There is nothing more to do here)/).waitFor();
    await app.ask();
    await press(app, /^(Luk tilbuddet|Close the offer)$/);
    await page.locator('#code').waitFor();
    const revoked = await running.api().post(`/v1/cases/${offer.caseId}/handovers/${offer.handover}/link/revoke`, {});
    expect(revoked.status).toBe(200);
    await page.reload();
    await page.getByText(/^(Linket er trukket tilbage|The link has been revoked)/).waitFor();
    await app.ask();
    expect(await page.content()).not.toContain('Kaj Kanin');
  },
);
