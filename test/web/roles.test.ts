import { mayEndOn, mayGive } from '../../domain/access/commands';
import { may } from '../../domain/access/decide';
import { endingActs } from '../../texts/web/acts/ending';
import { identityActs } from '../../texts/web/acts/identity';
import { emergencyAccess } from '../../texts/web/emergency-access';
import { logContact } from '../../texts/web/log-contact';
import { startVisit } from '../../texts/web/start-visit';
import { visit } from '../../texts/web/visit';
import { mayOpen } from '../../web/allowed/pages';
import { type PageName, pageNames, webPaths } from '../../web/paths';
import { referred } from '../api/setup/cases';
import { people, teamOf } from '../api/setup/people';
import { startApiUnderTest } from '../api/setup/running-api';
import { everyPlay } from './acts/every-play';
import { eachPairThatMatters, eachRole, everOf, hireInRoles, type InRoles, stranger } from './roles/askers';
import { Looking, settled } from './roles/looking';
import { casesOf, type Place, placedAt, places } from './roles/places';
import { type Way, ways } from './roles/ways';
import type { AppPage } from './setup/app-page';
import { appUnderTest } from './setup/running-app';

/** What each role is shown, made of the table of rights: no page, no link and no act is shown, hidden or refused otherwise than it says. */
const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);
const everybody = [...eachRole, ...eachPairThatMatters];

let caseOf: Awaited<ReturnType<typeof casesOf>>;
let filledIn: Readonly<Record<string, string>>;
let visitOfStranger: string;
/** All that the facts of such a case allow anybody to do. */
let possible: readonly string[];
beforeAll(async () => {
  const api = running.api();
  await hireInRoles(api.system.store);
  caseOf = await casesOf(api, everybody);
  const [somebody] = eachRole;
  const { caseId } = await referred(api);
  const worker = eachRole.find(({ roles }) => roles.includes('outreachWorker'));
  visitOfStranger = await visitOf(stranger);
  filledIn = {
    ':caseId': somebody ? caseOf('their team’s', somebody) : '',
    ':visitId': worker ? await visitOf(worker.id) : '',
    ':standardId': 'ballerup',
    ':version': '1',
    ':earlier': '1',
    ':staffId': people.worker,
    ':teamId': teamOf.ballerup,
    '/inbox/:caseId': `/inbox/${caseId}`,
  };
  const app = await running.open(addressOf('case'), { device: 'desk' });
  await app.signInAs('Alma Alt');
  possible = (await offeredIn(app)).acts;
  expect(possible.length).toBeGreaterThan(10);
});

/** A visit that somebody is on. */
async function visitOf(as: string): Promise<string> {
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
  const { status, body } = await running.api().post<{ visitId: string }>('/v1/visits', { expectedEnd }, { as });
  expect(status).toBe(201);
  return body.visitId;
}

const addressOf = (page: PageName): string =>
  Object.entries(filledIn)
    .sort(([one], [other]) => other.length - one.length)
    .reduce<string>((address, [part, value]) => address.replace(part, value), webPaths[page]);

async function signedIn(asker: InRoles): Promise<AppPage> {
  const app = await running.open(webPaths.restricted, { device: 'desk' });
  await app.signInAs(asker.name);
  await app.page.locator('nav.menu').waitFor();
  return app;
}

const inOrder = (pages: Iterable<PageName>): PageName[] => [...pages].sort();

describe.each(eachRole)('Who is $title', (asker) => {
  const ever = everOf(asker);
  const opened = pageNames.filter((page) => mayOpen(ever, page));
  const waysOf = (by: Way['by']) => opened.filter((page) => ways[page].some((way) => way.by === by));

  test('is shown the pages that are theirs, a way to each of them, and no way to another’s', async () => {
    const app = await signedIn(asker);
    const looking = new Looking(app);
    expect(inOrder(await looking.menu())).toEqual(inOrder(waysOf('menu')));
    expect(inOrder(await looking.settings())).toEqual(inOrder(waysOf('settings')));
    const otherwise: string[] = [];
    for (const page of pageNames) {
      const { isOpened, leadsTo, refused } = await looking.at(addressOf(page));
      if (isOpened !== opened.includes(page)) otherwise.push(`${page} is ${isOpened ? 'shown' : 'refused'}`);
      if (refused.length > 0) otherwise.push(`${page} asks for what is refused: ${refused.join(', ')}`);
      for (const other of leadsTo) if (!opened.includes(other)) otherwise.push(`${page} leads to ${other}`);
      for (const other of opened)
        if (isOpened && ways[other].some(isLinkOn(page)) && !leadsTo.has(other))
          otherwise.push(`${page} does not lead to ${other}`);
      if (!isOpened && page === 'board') await app.ask();
    }
    expect(otherwise).toEqual([]);
  });

  const isLinkOn = (page: PageName) => (way: Way) =>
    way.by === 'link' && way.on === page && !(way.unless && opened.includes(way.unless));

  test('comes to each of those pages by some other', () => {
    const leads = (way: Way): boolean => !('on' in way) || opened.includes(way.on);
    expect(opened.filter((page) => !ways[page].some(leads))).toEqual([]);
  });
});

/** By what a command is given, as "More" calls it. */
const commandOf = new Map(everyPlay.map(({ act, command }) => [act, command]));

/** What the page of a case offers to do. */
async function offeredIn(app: AppPage) {
  await settled(app);
  const { page } = app;
  const more = page.getByRole('button', { name: 'Mere', exact: true });
  const hasMore = await more.isVisible();
  if (hasMore) await more.click();
  const acts = hasMore ? await page.getByRole('dialog').locator('.more-acts button').allTextContents() : [];
  if (hasMore) await page.keyboard.press('Escape');
  return {
    isOpened: (await page.getByRole('button', { name: 'Vis med borgeren' }).count()) > 0,
    acts,
    logs: (await page.getByRole('button', { name: logContact.title.da, exact: true }).count()) > 0,
    visits: (await page.getByRole('link', { name: startVisit.title.da, exact: true }).count()) > 0,
    mayOpenInEmergency: (await page.getByRole('button', { name: emergencyAccess.offer.da }).count()) > 0,
  };
}

/** Each role alone at each place; two roles at once where the one sees further than the other may act. */
const stands: readonly { readonly asker: InRoles; readonly at: readonly Place[] }[] = [
  ...eachRole.map((asker) => ({ asker, at: places })),
  ...eachPairThatMatters.map((asker) => ({ asker, at: ['another team’s', 'taken in an emergency'] as const })),
];

test.each(stands.map((one) => ({ ...one, who: one.asker.title })))(
  'Who is $who finds on the page of a case, and of a visit, the acts that are theirs there, and no others',
  async ({ asker, at }) => {
    const app = await signedIn(asker);
    for (const place of at) {
      const placed = placedAt(place, asker);
      const mayDo = (act: Parameters<typeof may>[1]) => may(asker, act, placed).kind === 'allowed';
      const isTheirs = (title: string): boolean => {
        if (title === identityActs.recordIdentity.da) return mayDo('recordIdentity');
        const command = commandOf.get(title);
        if (!command) throw new Error(`no test plays “${title}”`);
        if (command !== 'endOnGround') return mayGive(asker, command, placed);
        const ground = title === endingActs.endAdministratively.da ? 'deceased' : 'isolationBroken';
        return mayEndOn(asker, ground, placed);
      };
      await app.go(webPaths.case.replace(':caseId', caseOf(place, asker)));
      const isOpened = mayDo('seeCase');
      expect({ place, ...(await offeredIn(app)) }).toEqual({
        place,
        isOpened,
        acts: isOpened ? possible.filter(isTheirs) : [],
        logs: isOpened && mayGive(asker, 'logContact', placed),
        visits: isOpened && mayDo('visit'),
        mayOpenInEmergency:
          !isOpened && mayOpen(everOf(asker), 'case') && everOf(asker).acts.includes('emergencyAccess'),
      });
    }
    await app.ask();
    const there = placedAt('another team’s', asker);
    await app.go(webPaths.visit.replace(':visitId', visitOfStranger));
    await settled(app);
    const endsIt = (await app.page.getByRole('button', { name: visit.checkOut.da, exact: true }).count()) > 0;
    const sees = may(asker, 'seeCase', there).kind === 'allowed';
    expect(endsIt).toBe(sees && may(asker, 'visit', there).kind === 'allowed');
    await app.ask();
  },
);
