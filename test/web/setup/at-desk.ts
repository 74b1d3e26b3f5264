import type { Locator } from 'playwright-core';
import { type FillIn, fillIn, openAct } from './acts-on-page';
import type { AppPage, Wanted } from './app-page';
import { AtScreen } from './at-screen';
import type { Rehearsal } from './in-rehearsal';

interface Joins {
  readonly open: (path: string, wanted?: Wanted) => Promise<AppPage>;
  /** Who it is, by name at the identity provider. */
  readonly name: string;
}

/** What a team lead or an intake officer does at a desk, in the rehearsal of a story. */
export class AtDesk extends AtScreen {
  static async joins(rehearsal: Rehearsal, { open, name }: Joins): Promise<AtDesk> {
    const app = await open('/', { device: 'desk' });
    await rehearsal.on(app);
    await app.signInAs(name);
    await app.sees('I dag');
    return new AtDesk(app);
  }

  /** Registers what somebody says on the phone. Answers the case of the referral. */
  async registers(said: readonly FillIn[], decidedBy: RegExp): Promise<string> {
    const { page } = this.app;
    await this.app.go('/inbox/new');
    await this.app.sees('Registrér en henvendelse');
    await fillIn(page.locator('.call-form'), said);
    await this.app.ask();
    await this.button('Gem henvendelsen').click();
    await this.app.sees('Henvendelsen er gemt');
    await this.reads(decidedBy);
    const address = await page.getByRole('link', { name: 'Åbn henvendelsen' }).getAttribute('href');
    return address?.split('/').at(-1) ?? '';
  }

  /** Decides on a referral from the inbox; `told` is what is then said of it. */
  async decides(
    caseId: string,
    decision: string,
    filled: readonly FillIn[],
    verb: string,
    told?: string,
  ): Promise<void> {
    await this.opensReferral(caseId);
    await this.button(decision).click();
    const dialog = this.app.page.getByRole('dialog');
    await this.app.sees(decision);
    await fillIn(dialog, filled);
    await this.app.ask();
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    if (told) {
      await dialog.getByText(told).waitFor();
      await dialog.getByRole('button', { name: 'Luk', exact: true }).last().click();
    }
    await dialog.waitFor({ state: 'hidden' });
  }

  async opensReferral(caseId: string): Promise<void> {
    await this.app.go(`/inbox/${caseId}`);
    await this.app.sees('Hvad skal der ske?');
  }

  /** The case in a list of the board, by the number that counts it. */
  async findsOnBoard(list: string, name: string): Promise<Locator> {
    await this.app.go('/board');
    await this.app.sees('Teamoverblik');
    await this.app.page.locator('.board-number').filter({ hasText: list }).click();
    const row = this.app.page.locator('.case-row').filter({ hasText: name });
    await row.waitFor();
    await this.app.ask();
    return row;
  }

  /** The newest of the inbox, which stands there with its words. Answers its case. */
  async readsNewest(said: string): Promise<string> {
    await this.app.go('/inbox');
    await this.app.sees('Indbakke');
    await this.app.page.locator('.inbox-rows a').last().click();
    await this.reads(said);
    return new URL(this.app.page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** Adds the referral before one to a case that may be about the same person. */
  async joinsTo(name: string, reason: string): Promise<void> {
    await this.button(`Samme person: tilføj til denne sag: ${name}`).click();
    await this.app.sees(`Tilføj til ${name}`);
    await this.app.page.getByLabel('Hvorfor er det samme person?').fill(reason);
    await this.app.ask();
    await this.button('Tilføj til sagen').click();
    await this.app.sees('Henvendelsen er tilføjet en anden sag');
  }

  /** Opens a case again, and comes to the one that begins. */
  async opensAgain(caseId: string, filled: readonly FillIn[]): Promise<string> {
    const { page } = this.app;
    await this.opens(caseId);
    const dialog = await openAct(this.app, 'Åbn sagen igen');
    await fillIn(dialog, filled);
    await this.app.ask();
    await dialog.getByRole('button', { name: 'Åbn en ny sag' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/cases/') && !url.pathname.endsWith(caseId));
    await this.button('Mere').waitFor();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** Sends a colleague on a visit alone although visits are in pairs, and comes to the visit. */
  async sendsAlone(caseId: string, filled: readonly FillIn[]): Promise<void> {
    await this.app.go(`/cases/${caseId}/visit`);
    await this.app.sees('Start besøg');
    await fillIn(this.app.page.locator('.page-form'), filled);
    await this.app.ask();
    await this.button(/^Start, tilbage senest/).click();
    await this.app.sees('Besøg alene');
  }

  /** Answers what is asked on the page of the ending. */
  async answersEnding(caseId: string, filled: readonly FillIn[], verb: string): Promise<void> {
    await this.app.go(`/cases/${caseId}/ending`);
    const decision = this.app.page.locator('.ending-form');
    await fillIn(decision, filled);
    await this.app.ask();
    await decision.getByRole('button', { name: verb, exact: true }).click();
    await decision.getByRole('heading', { name: 'Gemt' }).waitFor();
    await this.app.ask();
  }
}

/** What an intake officer writes where a case is accepted, in a municipality whose standard asks all of it. */
export const toWorker = (name: string, more: readonly FillIn[] = []): readonly FillIn[] => [
  [new RegExp(`^${name} \\(har \\d+\\)$`), true],
  ['Hvorfor er borgeren i målgruppen?', 'Isoleret og uden anden støtte'],
  ...more,
];

export const leastIntrusive: FillIn = [
  'Hvorfor er denne indsats den mindst indgribende?',
  'Ingen anden indsats når frem',
];
