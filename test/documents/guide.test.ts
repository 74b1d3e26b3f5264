import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { acts } from '../../domain/access/acts';
import { type StaffRole, staffRoles } from '../../domain/access/roles';
import { table } from '../../domain/access/table';
import { masterKeysOf } from '../../store/keys/master-keys';
import { roleNames } from '../../texts/names';
import { mayOpen } from '../../web/allowed/pages';
import { type PageName, pageNames } from '../../web/paths';
import { everyText } from '../texts/every-text';
import { notToWrite } from '../texts/not-to-write';
import {
  guideFolder,
  LARGEST_PICTURE,
  pagesWithPictures,
  picturesFolder,
  picturesShown,
} from '../web/screens/guide-pictures';
import { scenesOfEach } from '../web/screens/scenes';
import { ofService } from '../web/screens/service-scenes';
import { guideOf, pageTitles } from './guide-pages';

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = readdirSync(join(root, guideFolder)).filter((file) => file.endsWith('.md'));
const pageOf = (role: StaffRole): string => read(join(guideFolder, guideOf[role]));
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What is set in bold, in one line each. */
const boldIn = (text: string): string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replace(/\s+/g, ' '));

/** What stands under a heading, until the next one of its kind. */
function under(heading: string, text: string): string {
  const [, after = ''] = text.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

/** The pages that a list is about: what stands in bold at the beginning of each line, before any brackets and the colon. */
const pagesListed = (list: string): string[] =>
  list
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .flatMap((line) => boldIn(line.split(/:| \(/)[0] ?? ''))
    .sort();

/** The words that the app shows; what it fills in stands as `…`: "Gem, næste gang …". */
const shownWords = new Set(
  [...everyText]
    .filter(([where]) => !where.startsWith('stories/'))
    .map(([, { da }]) => da.replace(/\{\w+\}/g, '…').replace(/\u00a0/g, ' '))
    .flatMap((words) => [words, capitalised(words)]),
);

const isOpenTo = (role: StaffRole, page: PageName): boolean =>
  mayOpen({ acts: acts.filter((act) => role in table[act]) }, page);
const isOpenToAll = (page: PageName): boolean => staffRoles.every((role) => isOpenTo(role, page));
const titlesOf = (some: readonly PageName[]): string[] => some.flatMap((page) => pageTitles[page]?.da ?? []).sort();

describe.each(staffRoles)('Who is %s', (role) => {
  test('has a page that says for whom it is, to which the first one leads', () => {
    expect(pageOf(role).split('\n')[0]).toBe(`# ${capitalised(roleNames[role].da)}`);
    expect(read(join(guideFolder, 'README.md'))).toContain(`(${guideOf[role]})`);
  });

  test('is told of the first day, of the ordinary week, and what to do when something happens', () => {
    const headings = [...pageOf(role).matchAll(/^## (.*)$/gm)].map(([, words]) => words);
    expect(headings).toEqual(
      expect.arrayContaining(['Din første dag', 'Dine sider', 'Den almindelige uge', 'Hvad gør du, når …']),
    );
    expect([...under('Hvad gør du, når …', pageOf(role)).matchAll(/^### … /gm)].length).toBeGreaterThan(4);
  });

  test('is told of the pages that they may open, and of no others', () => {
    const opened = pageNames.filter((page) => isOpenTo(role, page) && !isOpenToAll(page));
    expect(pagesListed(under('Dine sider', pageOf(role)))).toEqual(titlesOf(opened));
  });
});

test('the pages that everybody has are told of once', () => {
  const list = under('Sider, alle har', read(join(guideFolder, 'README.md')));
  expect(pagesListed(list)).toEqual(titlesOf(pageNames.filter(isOpenToAll)));
});

describe.each(pages)('%s', (page) => {
  const text = read(join(guideFolder, page));

  test('sets in bold what the app shows, in the very words, and nothing else', () => {
    expect(boldIn(text).filter((words) => !shownWords.has(words))).toEqual([]);
  });

  test('is as a Danish caseworker would write it', () => {
    expect(notToWrite.filter((not) => not.test(text))).toEqual([]);
  });

  test('leads to no page that is not there, and to no heading that is not there', () => {
    const lost = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].filter(([, link = '', heading]) => {
      const path = link === '' ? page : link;
      if (!existsSync(join(root, guideFolder, path))) return true;
      return heading !== undefined && !anchorsIn(read(join(guideFolder, path))).includes(heading);
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });
});

/** By what GitHub names each heading. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('Pictures', () => {
  const shown = picturesShown(root);
  const files = existsSync(join(root, picturesFolder)) ? readdirSync(join(root, picturesFolder)) : [];

  test('each is one that `npm run screens -- --guide` takes: a scene on a device', () => {
    const scenes = [...scenesOfEach, ofService(masterKeysOf([randomBytes(32)]))].flat().map(({ name }) => name);
    expect(shown.filter(({ scene }) => !scenes.includes(scene)).map(({ file, by }) => `${file} in ${by}`)).toEqual([]);
    expect(shown.length).toBeGreaterThan(15);
  });

  test('no page of the guide shows any other', () => {
    const sources = pages.flatMap((page) => [
      ...read(join(guideFolder, page)).matchAll(/<img src="([^"]*)"|!\[[^\]]*\]\(([^)]*)\)/g),
    ]);
    const others = sources.map(([, html, markdown]) => html ?? markdown ?? '');
    expect(others.filter((source) => !shown.some(({ file }) => source === `pictures/${file}`))).toEqual([]);
  });

  test('each says in words what it shows', () => {
    const silent = pagesWithPictures(root).flatMap((page) =>
      [...read(page).matchAll(/<img [^>]*>/g)].filter(([image]) => !/ alt="[^"]{10,}"/.test(image)),
    );
    expect(silent.map(([image]) => image)).toEqual([]);
  });

  test('each has been taken; else `npm run screens -- --guide` takes them', () => {
    expect(shown.filter(({ file }) => !files.includes(file)).map(({ file, by }) => `${file} in ${by}`)).toEqual([]);
  });

  test('none is kept that no page shows, and none is large', () => {
    expect(files.filter((name) => !shown.some(({ file }) => file === name))).toEqual([]);
    const sizes = files.map((file) => [file, statSync(join(root, picturesFolder, file)).size] as const);
    expect(sizes.filter(([, size]) => size > LARGEST_PICTURE)).toEqual([]);
  });
});
