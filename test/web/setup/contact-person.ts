import type { Locator } from 'playwright-core';
import type { ApiUnderTest, Asking } from '../../api/setup/running-api';
import { until } from '../../environment/until';
import { type FillIn, fillIn } from './acts-on-page';
import type { AppPage } from './app-page';
import { AtScreen } from './at-screen';
import { Rehearsal } from './in-rehearsal';

/** A little longer than a logged contact can be taken back. */
const HELD = 10_000;
/** After that the clock is moved once more. */
const SENT_WITHIN = 2_000;

interface Logged {
  readonly outcome: string;
  readonly place: string;
  readonly note?: string;
  readonly wishes?: string;
  readonly with?: string;
  readonly activity?: string;
  /** Why it was outside the municipality, where it was. */
  readonly outsideBecause?: string;
  /** The time of yesterday at which it was, where it is told a day late. */
  readonly yesterdayAt?: string;
  /** The next follow-up, where it is not as proposed. */
  readonly next?: { readonly on: string; readonly reason: string };
}

interface Visit {
  /** One of the citizen’s places; or an exact address where it is somewhere else. */
  readonly where: { readonly place: string } | { readonly address: string };
  readonly backBy: string;
}

interface Began {
  readonly api: ApiUnderTest;
  readonly open: (path: string) => Promise<AppPage>;
  /** Who it is, by name at the identity provider and by id in the API. */
  readonly name: string;
  readonly id: string;
  readonly startsAt: string;
}

/** What a contact person does on the phone, in a rehearsal that begins at a moment of a story. */
export class ContactPerson extends AtScreen {
  private constructor(
    app: AppPage,
    private readonly api: ApiUnderTest,
    /** Others may have it on screens of their own. */
    readonly rehearsal: Rehearsal,
  ) {
    super(app);
  }

  static async begin({ api, open, name, id, startsAt }: Began): Promise<ContactPerson> {
    const app = await open('/');
    await app.page.clock.install();
    const rehearsal = await Rehearsal.begin(api, { as: id, startsAt });
    await rehearsal.on(app);
    await app.page.reload();
    await app.signInAs(name);
    await app.sees('I dag');
    return new ContactPerson(app, api, rehearsal);
  }

  /** Asks the API in the same rehearsal, as the same person. */
  get inIt(): Asking {
    return this.rehearsal.inIt;
  }

  /** The same as somebody else, whose own pages are not what the story is about. */
  as(person: string): Asking {
    return { ...this.rehearsal.inIt, as: person };
  }

  async at(moment: string): Promise<void> {
    await this.rehearsal.moveTo(moment);
    await this.app.page.reload();
  }

  async state<T>(caseId: string): Promise<T> {
    return (await this.api.get<{ state: T }>(`/v1/cases/${caseId}`, this.inIt)).body.state;
  }

  /** From the card of today, in three taps and what is written. */
  async logs(name: string, logged: Logged): Promise<void> {
    await this.app.go('/');
    const card = this.app.page.getByRole('article', { name });
    await card.getByRole('button', { name: 'Andet' }).click();
    await this.fillsInContact(name, logged);
    await card.waitFor();
  }

  /** From the page of the case, where it stands on no card of today any more. */
  async logsInCase(caseId: string, name: string, logged: Logged): Promise<void> {
    await this.opens(caseId);
    await this.button('Notér kontakt').click();
    await this.fillsInContact(name, logged);
  }

  private async fillsInContact(name: string, { outcome, place, ...more }: Logged): Promise<void> {
    const { page } = this.app;
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: outcome, exact: true }).click();
    await dialog.getByRole('button', { name: place, exact: true }).click();
    await fillIn(dialog, inSight(more));
    const opened = underMore(more);
    if (opened.length > 0) await dialog.getByText('Mere: tidspunkt, hvad I lavede, ønsker').click();
    await fillIn(dialog, opened);
    await this.app.ask();
    await dialog.getByRole('button', { name: /^Gem/ }).click();
    await this.isSent(page.getByText(`${outcome}: ${name}`));
  }

  /** Until what is held is sent. Whoever moves the clock before it is held waits all of it: so the clock is moved again. */
  private async isSent(held: Locator): Promise<void> {
    await held.waitFor();
    await until('what was held is sent', async () => {
      await this.app.page.clock.fastForward(HELD);
      return held.waitFor({ state: 'hidden', timeout: SENT_WITHIN }).then(
        () => true,
        () => false,
      );
    });
  }

  /** What was said of a contact once it was taken, which stands until it is put away. */
  async isTold(name: string, ...warnings: readonly string[]): Promise<void> {
    const notice = this.app.page.getByRole('status').locator('.held-notice', { hasText: `Noteret: ${name}` });
    for (const warning of warnings) await notice.getByText(warning).waitFor();
    await this.app.ask();
    await notice.getByRole('button', { name: 'Luk' }).click();
    await notice.waitFor({ state: 'hidden' });
  }

  async goesTo(caseId: string, phase: string, reason?: string): Promise<void> {
    const why: readonly FillIn[] = reason ? [['Begrundelse', reason]] : [];
    await this.does(caseId, 'Skift fase', [[phase, true], ...why], 'Skift fase');
  }

  /** Fills in what is asked before a visit, and presses the word that starts it. */
  async setsOut(caseId: string, { where, backBy }: Visit): Promise<void> {
    const { page } = this.app;
    await this.app.go(`/cases/${caseId}/visit`);
    await this.app.sees('Start besøg');
    if ('place' in where) await page.getByRole('radio', { name: where.place }).check();
    else await page.getByLabel('Nøjagtig adresse').fill(where.address);
    await page.getByRole('radio', { name: backBy }).check();
    await this.app.ask();
    await page.getByRole('button', { name: /^Start, tilbage senest/ }).click();
  }

  /** The visit that stands first on today, until one has checked out of it. */
  async visitOnToday(name: string): Promise<Locator> {
    await this.app.go('/');
    const visit = this.app.page.getByRole('region', { name });
    await visit.getByText(/^På besøg/).waitFor();
    await this.app.ask();
    return visit;
  }
}

type More = Omit<Logged, 'outcome' | 'place'>;

const inSight = ({ note, with: companion, next }: More): readonly FillIn[] => [
  ...(next
    ? ([
        ['En anden dag', true],
        ['Dag', next.on],
        ['Begrundelse for en anden dag', next.reason],
      ] as const)
    : []),
  ...(companion ? ([['Sammen med', companion]] as const) : []),
  ...(note ? ([['Notat (valgfrit)', note]] as const) : []),
];

const underMore = ({ wishes, activity, outsideBecause, yesterdayAt }: More): readonly FillIn[] => [
  ...(yesterdayAt
    ? ([
        ['I går', true],
        ['Klokkeslæt', yesterdayAt],
      ] as const)
    : []),
  ...(activity ? ([[activity, true]] as const) : []),
  ...(outsideBecause
    ? ([
        ['Det var uden for Gentofte Kommune', true],
        ['Hvorfor uden for kommunen?', outsideBecause],
      ] as const)
    : []),
  ...(wishes ? ([['Ønsker, med borgerens egne ord (valgfrit)', wishes]] as const) : []),
];
