import type { Locator } from 'playwright-core';
import { until } from '../../environment/until';
import { type FillIn, fillIn, openAct } from './acts-on-page';
import type { AppPage } from './app-page';

/** What anybody does on the pages of cases, at a screen of their own. */
export class AtScreen {
  constructor(readonly app: AppPage) {}

  async opens(caseId: string): Promise<void> {
    await this.app.go(`/cases/${caseId}`);
    await this.button('Mere').waitFor();
  }

  async sees(caseId: string, text: string | RegExp): Promise<void> {
    await this.opens(caseId);
    await this.reads(text);
  }

  /** On the page as it stands. */
  async reads(text: string | RegExp): Promise<void> {
    await this.app.page.getByText(text).first().waitFor();
    await this.app.ask();
  }

  /** By the dialog of an act. Answers what was said once it was saved, where something was. */
  async does(caseId: string, act: string, filled: readonly FillIn[], verb: string): Promise<string | undefined> {
    const dialog = await this.fills(caseId, act, filled, verb);
    const saved = dialog.getByRole('heading', { name: 'Gemt' });
    const told = await until(`${act} is saved`, async () => {
      if (await saved.isVisible()) return { text: (await dialog.textContent()) ?? undefined };
      return !(await dialog.isVisible()) && { text: undefined };
    });
    if (told.text === undefined) return undefined;
    await this.app.ask();
    await dialog.getByRole('button', { name: 'Luk' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    return told.text;
  }

  /** Tries an act that is refused, and reads why beside its field. The dialog stays open. */
  async isRefused(caseId: string, act: string, filled: readonly FillIn[], verb: string, why: RegExp): Promise<Locator> {
    const dialog = await this.fills(caseId, act, filled, verb);
    await dialog.locator('.wrong').getByText(why).waitFor();
    await this.app.ask();
    return dialog;
  }

  button(name: string | RegExp): Locator {
    return this.app.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  private async fills(caseId: string, act: string, filled: readonly FillIn[], verb: string): Promise<Locator> {
    await this.opens(caseId);
    const dialog = await openAct(this.app, act);
    await fillIn(dialog, filled);
    await this.app.ask();
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    return dialog;
  }
}
