import type { Locator } from 'playwright-core';
import type { AppPage } from './app-page';

/** What is filled in, by the words beside it: a box that is ticked or one of several chosen, or something written or listed. */
export type FillIn = readonly [label: string, value: string | true];

/** Opens an act from the page of a case, and answers its dialog. */
export async function openAct(app: AppPage, name: string): Promise<Locator> {
  await app.page.getByRole('button', { name: 'Mere', exact: true }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await app.sees(name);
  return dialog;
}

export async function fillIn(dialog: Locator, filled: readonly FillIn[]): Promise<void> {
  for (const [label, value] of filled) {
    const field = dialog.getByLabel(label, { exact: true });
    if (value === true) await field.check();
    else if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
      await field.selectOption({ label: value });
    else await field.fill(value);
  }
}
