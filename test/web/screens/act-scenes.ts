import { type CommandName, commandNames } from '../../../domain/case/status';
import type { Bilingual } from '../../../domain/rules/schema-parts';
import { assignmentActs } from '../../../texts/web/acts/assignment';
import { endingActs } from '../../../texts/web/acts/ending';
import { intakeActs } from '../../../texts/web/acts/intake';
import { mergingActs } from '../../../texts/web/acts/merging';
import { outreachActs } from '../../../texts/web/acts/outreach';
import { recordActs } from '../../../texts/web/acts/record';
import { safetyActs } from '../../../texts/web/acts/safety';
import { sharingActs } from '../../../texts/web/acts/sharing';
import { undoingActs } from '../../../texts/web/acts/undoing';
import type { AppPage } from '../setup/app-page';
import { button, heading, NotThere, type Scene } from './scene';

/** What each act is called that has a dialog, by its command, among the other words of the dialogs. */
const titles: Readonly<Record<string, unknown>> = {
  ...assignmentActs,
  ...intakeActs,
  ...endingActs,
  ...mergingActs,
  ...outreachActs,
  ...recordActs,
  ...safetyActs,
  ...sharingActs,
  ...undoingActs,
};

interface ShownCase {
  readonly caseId: string;
  readonly allowed: readonly string[];
}

const casesOf = new WeakMap<AppPage, Promise<readonly ShownCase[]>>();

/** All cases that the person sees, with what may be done in each; read once a browser. */
async function readCases({ page }: AppPage): Promise<readonly ShownCase[]> {
  const read = async (path: string) => (await page.request.get(new URL(path, page.url()).toString())).json();
  const { items } = await read('/v1/cases?limit=100');
  const shown: ShownCase[] = [];
  for (const { caseId } of items) {
    const { allowed = [] } = await read(`/v1/cases/${caseId}/page`);
    shown.push({ caseId, allowed });
  }
  return shown;
}

function allCases(app: AppPage): Promise<readonly ShownCase[]> {
  const known = casesOf.get(app) ?? readCases(app);
  casesOf.set(app, known);
  return known;
}

/** Opens an act in the first case that offers it. */
async function open(app: AppPage, command: CommandName, { da, en }: Bilingual): Promise<void> {
  const name = new RegExp(`^(${[da, en].map((title) => title.replace(/[?.()]/g, '\\$&')).join('|')})$`);
  for (const { caseId, allowed } of await allCases(app)) {
    if (!allowed.includes(command)) continue;
    await app.go(`/cases/${caseId}`);
    await button(app, /^(Mere|More)$/).click();
    await heading(app, /^(Hvad vil du gøre|What do you want to do)/).waitFor();
    if (!(await button(app, name).isVisible())) continue;
    await button(app, name).click();
    await heading(app, name).waitFor();
    return;
  }
  throw new NotThere();
}

const isBilingual = (title: unknown): title is Bilingual =>
  typeof title === 'object' && title !== null && 'da' in title;

/** The newest of what may be wrong is chosen, and what follows is there to be read. */
async function chooseNewest({ page }: AppPage): Promise<void> {
  const dialog = page.getByRole('dialog');
  const [inSight, list] = [dialog.getByRole('radio').first(), dialog.locator('select').first()];
  if (await inSight.isVisible()) await inSight.check();
  else await list.selectOption({ index: 1 });
  await dialog.getByText(/^(Det følger:|What follows:)$/).scrollIntoViewIfNeeded();
}

const corrections = (['strikeOut', 'correctContact'] as const).map(
  (act): Scene => ({
    name: `act-${act}`,
    play: async (app) => {
      await open(app, 'correct', undoingActs[act]);
      await chooseNewest(app);
    },
  }),
);

/** Each act under More in its dialog, as the team lead has them, who may do the most. */
export const ofActs: readonly Scene[] = [
  {
    name: 'case-more-of-lead',
    play: async (app) => {
      await app.go('/cases');
      await app.signInAs('Bodil Kærsgaard');
      await app.page.locator('[data-row]').first().click();
      await button(app, /^(Mere|More)$/).click();
      await heading(app, /^(Hvad vil du gøre|What do you want to do)/).waitFor();
    },
  },
  ...corrections,
  {
    name: 'act-endAdministratively',
    play: (app) => open(app, 'endOnGround', endingActs.endAdministratively),
  },
  ...commandNames.flatMap((command): Scene[] => {
    const title = titles[command];
    return isBilingual(title) ? [{ name: `act-${command}`, play: (app) => open(app, command, title) }] : [];
  }),
];

/** What is asked by another standard alone, as its team lead has it. */
export const ofActsOfGentofte: readonly Scene[] = [
  {
    name: 'case-more-of-gentofte',
    play: async (app) => {
      await app.go('/cases');
      await app.signInAs('Torben Askov');
      await app.page.locator('[data-row]').first().click();
      await button(app, /^(Mere|More)$/).click();
      await heading(app, /^(Hvad vil du gøre|What do you want to do)/).waitFor();
    },
  },
  { name: 'act-assessDecline', play: (app) => open(app, 'assessDecline', endingActs.assessDecline) },
];
