import type { AppPage } from './app-page';
import type { AtDesk } from './at-desk';

const STANDARD = '/standards/gentofte';

interface Versions {
  readonly from: number;
  readonly to: number;
}

/** What whoever keeps the rules does with the quality standard on its pages. */
export class RulesAtDesk {
  private readonly app: AppPage;

  constructor(private readonly desk: AtDesk) {
    this.app = desk.app;
  }

  async nameOf(version: number): Promise<string> {
    await this.app.go(`${STANDARD}/${version}`);
    await this.app.sees('Det, der er vedtaget');
    return (await this.app.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  }

  /** Begins the version from the one before, gives it another name, and saves the draft for everybody. */
  async writes(version: number, name: string): Promise<void> {
    const { page } = this.app;
    await this.app.go('/standard');
    await page.getByRole('link', { name: `Skriv version ${version}` }).click();
    await this.app.sees(`Skriv version ${version}`);
    await page.getByText('Intet mangler').waitFor();
    await page.locator('#at-name input').first().fill(name);
    await page.getByText('Intet mangler').waitFor();
    await this.desk.button('Gem udkastet').click();
    await this.app.sees('Fra udkast til gældende');
  }

  /** What is not heard can be neither adopted nor put into force: no button offers it, and it is said why. */
  async cannotBePutIntoForce(): Promise<void> {
    await this.desk.reads(/ skal høres, før den kan vedtages/);
    expect(await this.desk.button(/^(Den er vedtaget|Sæt i kraft)$/).count()).toBe(0);
  }

  async records(step: 'Høringen er holdt' | 'Den er vedtaget', on: string): Promise<void> {
    await this.takesStep(step, 'Hvilken dag?', on, 'Notér');
  }

  async putsIntoForce(from: string): Promise<void> {
    await this.takesStep('Sæt i kraft', 'Fra hvilken dag?', from, 'Sæt i kraft');
    await this.desk.reads(/^Gælder fra .* for de sager, der begynder\.$/);
  }

  /** Moves all cases of one version to another, once it has been seen what that changes in each. */
  async movesCases({ from, to }: Versions, reason: string): Promise<void> {
    const { page } = this.app;
    await this.app.go(`${STANDARD}/${to}/cases?from=gentofte.${from}`);
    await this.app.sees('Hvad det ændrer');
    await page
      .getByText(/^Fase: /)
      .first()
      .waitFor();
    await page.getByLabel(/^Begrundelse/).fill(reason);
    await this.app.ask();
    await this.desk.button(/^Flyt \d+$/).click();
    await this.app.sees(new RegExp(`flyttet til version ${to}$`));
  }

  private async takesStep(step: string, label: string, day: string, verb: string): Promise<void> {
    const dialog = this.app.page.getByRole('dialog');
    await this.desk.button(step).click();
    await this.app.sees(step);
    await dialog.getByLabel(label).fill(day);
    await this.app.ask();
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
