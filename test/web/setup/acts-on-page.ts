import type { Locator } from 'playwright-core';
import type { AppPage } from './app-page';

/** What is filled in, by the words beside it: a box that is ticked or one of several chosen, or something written or listed. */
export type FillIn = readonly [label: string | RegExp, value: string | true];

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

/** The same without a pointer. */
export async function openActByKeys(app: AppPage, name: string): Promise<Locator> {
  const dialog = app.page.getByRole('dialog');
  await pressByKeys(app, app.page.locator('body'), 'Mere');
  await pressByKeys(app, dialog, name);
  await app.sees(name);
  return dialog;
}

export async function pressByKeys(app: AppPage, within: Locator, name: string): Promise<void> {
  await tabTo(app, within.getByRole('button', { name, exact: true }));
  await app.page.keyboard.press('Enter');
}

export async function fillInByKeys(app: AppPage, dialog: Locator, filled: readonly FillIn[]): Promise<void> {
  const { keyboard } = app.page;
  for (const [label, value] of filled) {
    const field = dialog.getByLabel(label, { exact: true });
    const kind = await field.evaluate((element) => element.getAttribute('type') ?? element.tagName);
    await tabTo(app, field);
    if (kind === 'radio') await arrowTo(app, field);
    else if (value === true) await ((await field.isChecked()) ? undefined : keyboard.press('Space'));
    else if (kind === 'SELECT') await chooseByKeys(app, field, value);
    else if (kind === 'date') await keyboard.type(asTypedDay(value));
    else if (kind === 'datetime-local') await typeMoment(app, value);
    else {
      await keyboard.press('Control+A');
      await keyboard.type(value);
    }
  }
}

/** More than any dialog has to go through. */
const MOST_KEYS = 120;

/** Presses Tab until the field has the focus, or another of those among which it is chosen. */
async function tabTo({ page }: AppPage, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    const isThere = await wanted.evaluate((element) => {
      const focused = element.ownerDocument.activeElement;
      const group = element.getAttribute('type') === 'radio' ? element.getAttribute('name') : null;
      return focused === element || (group !== null && focused?.getAttribute('name') === group);
    });
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${wanted}`);
}

/** Chooses one of several that stand in sight. */
async function arrowTo({ page }: AppPage, wanted: Locator): Promise<void> {
  if (await wanted.isChecked()) return;
  await page.keyboard.press('Space');
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no arrow leads to ${wanted}`);
}

/** Chooses one of a list that opens, from its first on. */
async function chooseByKeys({ page }: AppPage, list: Locator, label: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    if ((await list.locator('option:checked').textContent()) === label) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no arrow leads to ${label}`);
}

/** As this browser's own control takes it, whatever language the page is in: month, day, year. */
function asTypedDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}${date}${year}`;
}

async function typeMoment({ page: { keyboard } }: AppPage, moment: string): Promise<void> {
  const [day = '', time = ''] = moment.split('T');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  await keyboard.type(asTypedDay(day));
  await keyboard.press('ArrowRight');
  const twelve = String(hour % 12 === 0 ? 12 : hour % 12).padStart(2, '0');
  await keyboard.type(`${twelve}${String(minute).padStart(2, '0')}${hour < 12 ? 'A' : 'P'}`);
}
