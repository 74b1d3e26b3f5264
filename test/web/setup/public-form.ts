import type { AppPage } from './app-page';

/** More than a person needs at least, in milliseconds: whoever sends sooner is no person. */
const LONG_ENOUGH = 60_000;

/** As if the form had been shown for so long as a person takes to write in it. */
export const asIfTakenTimeOver = ({ page }: AppPage): Promise<void> =>
  page
    .locator('[name=shownAt]')
    .evaluate(
      (element, earlier) => element.setAttribute('value', String(Number(element.getAttribute('value')) - earlier)),
      LONG_ENOUGH,
    );

/** Whoever has no login, before the form of a municipality. */
export class PublicForm {
  constructor(readonly app: AppPage) {}

  /** Writes what stands in the fields of these names, sends it, and answers the number of the receipt. */
  async sends(written: Readonly<Record<string, string>>): Promise<string> {
    const { page } = this.app;
    for (const [name, value] of Object.entries(written)) {
      const field = page.locator(`[name=${name}]`);
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
    await this.app.ask();
    await asIfTakenTimeOver(this.app);
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.waitForURL(/\/henvendelse\/\w+\/.+/);
    await this.app.ask();
    return (await page.locator('.number').textContent()) ?? '';
  }
}
