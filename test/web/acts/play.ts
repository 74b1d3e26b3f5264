import { pageActs } from '../../../web/allowed/page-acts';
import type { Written } from '../../api/setup/cases';
import type { ApiUnderTest, Asking } from '../../api/setup/running-api';
import { until } from '../../environment/until';
import { fillIn, fillInByKeys, openActByKeys, pressByKeys } from '../setup/acts-on-page';
import type { AppPage } from '../setup/app-page';
import { caseFor, whoseCase } from './case-played';
import type { Played } from './played';

interface Running {
  readonly api: () => ApiUnderTest;
  readonly open: (path: string) => Promise<AppPage>;
}

/**
 * Tries each act in a browser: what is refused is said beside its field and has changed nothing; then it is done by the
 * keyboard alone, without net where it may wait for one, and is in the case once there is.
 */
export function tryEach(plays: readonly Played[], { api, open }: Running): void {
  test.each(plays)(
    '$act: refused beside the field, then done by the keyboard, without net where it may be',
    async (play) => {
      const begun = await caseFor(api(), 'Den ukendte', play);
      const { name, asking } = whoseCase(play);
      const app = await open(`/cases/${begun.caseId}`);
      await app.signInAs(name);
      await app.sees('Den ukendte');
      const dialog = await openActByKeys(app, play.act);
      if (play.refusal) {
        await fillIn(dialog, play.refusedWith ?? []);
        await dialog.getByRole('button', { name: play.verb, exact: true }).click();
        await dialog.locator('.wrong .error').first().waitFor();
        expect(await dialog.locator('.wrong .error').first().textContent()).toMatch(play.refusal);
        await app.ask();
        expect(await doneSince(api(), begun, asking)).toEqual([]);
      }
      await fillInByKeys(app, dialog, play.fillIn);
      if (play.says) await dialog.getByText(play.says).waitFor();
      const row = pageActs[play.command];
      if (row.needsNet) await pressByKeys(app, dialog, play.verb);
      else await saveWithoutNet(app, play);
      await dialog.waitFor({ state: 'hidden' });
      await until('the case has it', async () => (await doneSince(api(), begun, asking)).length > 0);
      const { body } = await api().get<{ state: object }>(`/v1/cases/${begun.caseId}`, asking);
      expect(body.state).toMatchObject(play.leaves);
    },
  );
}

/** What people have done in the case since it was begun; what the process does meanwhile, as reminding, is left out. */
async function doneSince(api: ApiUnderTest, begun: Written, asking: Asking): Promise<readonly string[]> {
  type Entries = { items: { seq: number; type: string; by: { kind: string } }[] };
  const { body } = await api.get<Entries>(`/v1/cases/${begun.caseId}/timeline`, asking);
  return body.items.filter(({ seq, by }) => seq > begun.version && by.kind === 'staff').map(({ type }) => type);
}

/** Kept on the device, and said so; sent once when there is a connection again. */
async function saveWithoutNet(app: AppPage, { verb }: Played): Promise<void> {
  const { page } = app;
  const dialog = page.getByRole('dialog');
  await page.context().setOffline(true);
  await pressByKeys(app, dialog, verb);
  await dialog.getByText(/^Der er ingen forbindelse lige nu\./).waitFor();
  await app.ask();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Ikke sendt (1)' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Ikke sendt (1)' }).waitFor({ state: 'hidden' });
}
