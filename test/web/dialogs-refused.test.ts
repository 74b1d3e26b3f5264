import type { Locator } from 'playwright-core';
import type { StaffId } from '../../domain';
import { accepted, inDays, storedCase } from '../api/setup/cases';
import { hireOne, teamOf } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { until } from '../environment/until';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const ADMIN = 'Asta Administrator';
const LEAD = 'Lone Leder';
const admin = '7c0d1c1e-7a0a-4a53-9d0c-2f6f1f0b7c01' as StaffId;

beforeAll(async () => {
  const { db } = running.api().system.store;
  await hireOne({ db }, 'ballerup', { id: admin, name: ADMIN, roles: ['admin'] });
  const program = { client_id: 'omstilling', municipality: 'ballerup', name: 'Omstillingen', active: true };
  await db
    .insertInto('machine_clients')
    .values({ ...program, scopes: ['contacts'] })
    .execute();
});

interface Dialog {
  readonly as: string;
  readonly path: string | (() => Promise<string>);
  /** The button that opens it. */
  readonly opens: RegExp;
  readonly fill?: (dialog: Locator) => Promise<unknown>;
  readonly sends: RegExp;
  /** Where it is sent. */
  readonly to: RegExp;
}

const WHY = 'Det kan ikke lade sig gøre';

const dialogs: Readonly<Record<string, Dialog>> = {
  'somebody new on staff': {
    as: ADMIN,
    path: '/staff',
    opens: /^Ny medarbejder$/,
    fill: async (dialog) => {
      await dialog.getByLabel('Navn').fill('Nora Ny');
      await dialog.getByRole('checkbox', { name: 'Kontaktperson' }).check();
    },
    sends: /^Gem$/,
    to: /\/v1\/staff\//,
  },
  'a team': {
    as: ADMIN,
    path: `/staff/teams/${teamOf.ballerup}`,
    opens: /^Ret teamet$/,
    sends: /^Gem teamet$/,
    to: /\/v1\/teams\//,
  },
  'a system let in': {
    as: ADMIN,
    path: '/programs',
    opens: /^Luk et system ind$/,
    fill: async (dialog) => {
      await dialog.getByLabel('Hvad er det for et system?').fill('Behandlingen');
      await dialog.getByLabel('Klient-id hos identitetsudbyderen').fill('ny-behandling');
      await dialog.getByLabel('Henvise borgere').check();
    },
    sends: /^Luk det ind$/,
    to: /\/v1\/programs\//,
  },
  'a system shut out': {
    as: ADMIN,
    path: '/programs',
    opens: /^Luk ude Omstillingen$/,
    sends: /^Ja, luk det ude$/,
    to: /\/v1\/programs\//,
  },
  'an absence': {
    as: LEAD,
    path: '/absences',
    opens: /^Notér fravær$/,
    fill: anAbsence,
    sends: /^Gem fraværet$/,
    to: /\/v1\/absences\//,
  },
  'somebody who leaves': {
    as: LEAD,
    path: '/absences',
    opens: /^Deaktiver Karl Kollega$/,
    sends: /^Ja, deaktiver$/,
    to: /\/deactivate$/,
  },
  'a case restricted': {
    as: LEAD,
    path: aCase,
    opens: /^Skærm sagen$/,
    fill: (dialog) => dialog.getByLabel('Hvorfor skal færre kunne se sagen?').fill('I familie med en kollega'),
    sends: /^Skærm sagen$/,
    to: /\/restriction$/,
  },
};

async function anAbsence(dialog: Locator): Promise<void> {
  await dialog.getByLabel('Hvem er fraværende?').selectOption({ label: 'Mille Prøve' });
  await dialog.getByLabel('Fra og med').fill(inDays(3));
  await dialog.getByLabel('Til og med').fill(inDays(4));
}

async function aCase(): Promise<string> {
  const { caseId, version } = await accepted(running.api(), { identity: { alias: 'Den kendte' } });
  await storedCase(running.api(), caseId, version);
  return `/cases/${caseId}`;
}

/** Opens a dialog and fills it in. What is sent from it waits for `refuse`. */
async function filledIn({ as, path, opens, fill, sends, to }: Dialog) {
  const app = await running.open(typeof path === 'string' ? path : await path());
  await app.signInAs(as);
  await app.page.getByRole('button', { name: opens }).first().click();
  const dialog = app.page.getByRole('dialog');
  await fill?.(dialog);
  let sent = 0;
  let refuse: (errors: readonly object[]) => void = () => undefined;
  const refused = new Promise<readonly object[]>((resolve) => {
    refuse = resolve;
  });
  await app.page.route(to, async (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    sent += 1;
    const errors = await refused;
    const problem = {
      type: 'about:blank',
      code: 'wrongState',
      title: WHY,
      detail: WHY,
      status: 422,
      params: {},
      errors,
    };
    await route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem });
  });
  const button = dialog.getByRole('button', { name: sends });
  return { app, dialog, button, timesSent: () => sent, refuse };
}

const hasFocus = (of: Locator): Promise<boolean> => of.evaluate((element) => element === document.activeElement);

async function isSending({ page }: AppPage): Promise<void> {
  await page.locator('dialog button[aria-disabled="true"]').waitFor();
}

test.each(Object.keys(dialogs))(
  '%s: pressed twice it is sent once, and who is refused is still at the button',
  async (name) => {
    const { app, dialog, button, timesSent, refuse } = await filledIn(dialogs[name] as Dialog);
    await button.focus();
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Enter');
    await isSending(app);
    await app.page.keyboard.press('Enter');
    await until('it is sent', () => timesSent() > 0);
    expect(await hasFocus(button)).toBe(true);
    refuse([]);
    await dialog.getByRole('alert').getByText(WHY).waitFor();
    await app.ask();
    expect(await hasFocus(button)).toBe(true);
    expect(timesSent()).toBe(1);
  },
);

test('where a field is refused, who sent it comes to the field', async () => {
  const { app, dialog, button, refuse } = await filledIn(dialogs['an absence'] as Dialog);
  await button.focus();
  await app.page.keyboard.press('Enter');
  await isSending(app);
  refuse([{ path: 'body.to', problem: WHY, expected: 'en anden dag' }]);
  await dialog.getByRole('alert').getByText(WHY).waitFor();
  await until('the field has the focus', () => hasFocus(dialog.getByLabel('Til og med')));
});

test('by Enter in a field it is sent once, and who is refused stays in the field', async () => {
  const { app, dialog, timesSent, refuse } = await filledIn(dialogs['a team'] as Dialog);
  const field = dialog.getByLabel('Vagtnummer');
  await field.focus();
  await app.page.keyboard.press('Enter');
  await isSending(app);
  await app.page.keyboard.press('Enter');
  await until('it is sent', () => timesSent() > 0);
  refuse([]);
  await dialog.getByRole('alert').getByText(WHY).waitFor();
  expect(await hasFocus(field)).toBe(true);
  expect(timesSent()).toBe(1);
});
