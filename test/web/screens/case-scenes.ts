import type { AppPage } from '../setup/app-page';
import { button, heading, NotThere, reads, type Scene } from './scene';

interface Listed {
  readonly caseId: string;
  readonly citizen: { readonly alias: string | null };
}

/** The first case of those that a list has, by its alias where one is meant. */
export async function goTo(app: AppPage, query: string, alias?: string): Promise<void> {
  const address = new URL(`/v1/cases?limit=200&${query}`, app.page.url()).toString();
  const { items }: { items: readonly Listed[] } = await (await app.page.request.get(address)).json();
  const found = items.find(({ citizen }) => alias === undefined || citizen.alias === alias);
  if (!found) throw new NotThere();
  await app.go(`/cases/${found.caseId}`);
  await app.page.locator('.case .page-head').waitFor();
}

const ofAlias = (name: string, alias: string): Scene => ({
  name: `case-${name}`,
  whole: true,
  play: (app) => goTo(app, '', alias),
});
const ofStatus = (status: string): Scene => ({
  name: `case-${status}`,
  whole: true,
  play: (app) => goTo(app, `status=${status}`),
});

/** The page of a case in each of the standings that there are, all of it; and as it is printed. */
export const ofCases: readonly Scene[] = [
  {
    name: 'case-in-pairs',
    whole: true,
    play: async (app) => {
      await app.go('/');
      await app.signInAs('Bodil Kærsgaard');
      await heading(app, /^(I dag|Today)$/).waitFor();
      await goTo(app, '', 'Grøn Hue');
    },
  },
  {
    name: 'log-contact-in-pairs',
    play: async (app) => {
      await button(app, /^(Notér kontakt|Log a contact)$/).click();
      await button(app, /^(Fik kontakt|Contact made)$/).click();
      await button(app, /^(Offentligt sted|Public place)$/).click();
      await app.page.getByLabel(/^(Sammen med|Together with)$/).selectOption({ index: 1 });
    },
  },
  {
    name: 'log-contact-all-fields',
    play: async (app) => {
      await app.page.getByText(/^(Mere|More): (tidspunkt|time)/).click();
      await app.page.getByRole('radio', { name: /^(Et andet tidspunkt|Another time)$/ }).check();
      await app.page.getByLabel(/^(Ønsker|Wishes)/).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'start-visit-of-colleague-alone',
    whole: true,
    play: async (app) => {
      await app.go(`${new URL(app.page.url()).pathname}/visit`);
      await app.page.getByLabel(/^(Hvem tager af sted|Who sets out)/).selectOption({ label: 'Solvej Engholm' });
      await button(app, /^Start/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  ofAlias('crisis', 'Mågen'),
  ofAlias('paused', 'Svaneke'),
  ofAlias('grace', 'Kolonisten'),
  ofAlias('may-it-end', 'Skyggen'),
  ofAlias('handover', 'Viggo'),
  ofAlias('child', 'Tågen'),
  ofAlias('appointment-today', 'Kaptajnen'),
  ofAlias('comment-answered', 'Damen med posen'),
  {
    name: 'comment-to-close',
    play: async (app) => {
      await button(app, /^(Afslut|Close)$/).click();
      await button(app, /^(Afslut kommentaren|Close the comment)$/).waitFor();
    },
  },
  ofAlias('comment-waiting', 'Ræven'),
  {
    name: 'comment-on-contact',
    play: async (app) => {
      await button(app, /^(Kommentér|Comment on): /).click();
      await button(app, /^(Gem kommentaren|Save the comment)$/).click();
      await app.page.getByRole('alert').first().waitFor();
    },
  },
  ofStatus('referred'),
  ofStatus('waiting'),
  ofStatus('ended'),
  {
    name: 'case-printed',
    whole: true,
    play: async (app) => {
      await goTo(app, '', 'Grøn Hue');
      await app.page.locator('.course-row').first().waitFor();
      await app.page.emulateMedia({ media: 'print' });
    },
  },
  {
    name: 'case-loading',
    play: async (app) => {
      await app.page.emulateMedia({ media: 'screen' });
      await app.page.route('**/v1/cases/*/page*', () => undefined);
      await app.page.reload();
      await app.page.locator('.loading').waitFor();
    },
  },
  {
    name: 'case-refused',
    play: async (app) => {
      await app.page.unroute('**/v1/cases/*/page*');
      const english = (await app.page.locator('html').getAttribute('lang')) === 'en';
      const json = {
        type: 'about:blank',
        title: english ? 'Too many requests' : 'For mange forespørgsler',
        status: 429,
        detail: english ? 'Wait a minute, and try again.' : 'Vent et minut, og prøv igen.',
        code: 'tooOften',
        params: {},
      };
      await app.page.route('**/v1/cases/*/page*', (route) => route.fulfill({ status: 429, json }));
      await app.page.reload();
      await reads(app, /^(Vent et minut|Wait a minute)/);
    },
  },
  {
    name: 'case-reported',
    whole: true,
    play: async (app) => {
      await app.page.unroute('**/v1/cases/*/page*');
      for (const view of ['page', 'proposals']) await withReports(app, view);
      await app.page.reload();
      await heading(app, /^(Meldt af andre systemer|Reported by other systems)$/).waitFor();
    },
  },
  {
    name: 'take-over-report',
    play: async (app) => {
      await button(app, /^(Overtag|Take over): /).click();
      await reads(app, /^(Du overtager|You take over)/);
    },
  },
  {
    name: 'log-contact-reported',
    play: async (app) => {
      await app.page.keyboard.press('Escape');
      await button(app, /^(Notér kontakt|Log a contact)$/).click();
      await heading(app, /^(Er det en af dem|Is it one that)/).waitFor();
    },
  },
];

/** What the server answers, with a contact that another system has reported: the demo has no such system. */
async function withReports({ page }: AppPage, view: string): Promise<void> {
  const reported = {
    id: '5b0c7d7e-54c5-4d4a-9a8e-0f6f4a3d2c11',
    happenedAt: '2026-11-02T08:05:00.000Z',
    outcome: 'contactMade',
    place: 'phone',
    channel: 'phone',
    note: 'Han ringede og spurgte efter sin kontaktperson.',
    byName: 'Telefonomstillingen',
  };
  await page.route(`**/v1/cases/*/${view}*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), reports: [reported] } });
  });
}
