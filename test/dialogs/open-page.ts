import { readFileSync } from 'node:fs';
import { execa } from 'execa';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../dev/install/chromium';
import { ourProgram } from '../../dev/processes/our-program';
import { quietly } from '../environment/quietly';
import type { Answered, Asked, Came, DialogOf, Given } from './asked';
import { builtPage } from './build-page';

/** Answers in place of the server: a command, and what would follow from a correction. */
export type Answering = (given: Given) => Promise<Answered>;

/** The page of dialogs in Chromium. */
export interface DialogPage {
  /** Fills in a dialog and saves it. */
  readonly play: (asked: Asked, answer: Answering) => Promise<Came>;
  /** Which dialogs of these acts the page of this case offers. */
  readonly offeredAmong: (acts: readonly DialogOf['act'][], shown: Asked['shown']) => Promise<readonly DialogOf[]>;
  /** How many dialogs the act has. */
  readonly countOf: (act: DialogOf['act']) => Promise<number>;
  /** What the page reported of itself on the way. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Where it stands as far as it knows: what a browser gives to secure places alone, dialogs use. */
const ADDRESS = 'http://localhost';

export async function openDialogPage(): Promise<DialogPage> {
  await execa(process.execPath, ourProgram('test/dialogs/build-page.ts'));
  const browser = await chromium.launch({ executablePath: ensureChromium(quietly) });
  return pageIn(browser);
}

async function pageIn(browser: Browser): Promise<DialogPage> {
  const page = await browser.newPage({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  let answering: Answering | undefined;
  const answer: Answering = async (given) => {
    if (!answering) throw new Error('nobody has opened a dialog');
    return answering(given);
  };
  await page.exposeFunction('answer', answer);
  await page.route(`${ADDRESS}/v1/**`, async (route) => {
    const request = route.request();
    const { status, body } = await answer({
      address: new URL(request.url()).pathname,
      body: Object(request.postDataJSON()),
    });
    await route.fulfill({ status, json: body });
  });
  await page.route(`${ADDRESS}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>.</title>' }),
  );
  await page.goto(`${ADDRESS}/`);
  await page.addScriptTag({ content: readFileSync(builtPage, 'utf8') });
  const call = <Answer>(what: 'play' | 'offeredAmong' | 'countOf', asked: unknown): Promise<Answer> =>
    page.evaluate<Answer>(`${what}(${JSON.stringify(asked)})`);
  return {
    play: (asked, toAnswer) => {
      answering = toAnswer;
      return call('play', asked);
    },
    offeredAmong: (acts, shown) => call('offeredAmong', { acts, shown }),
    countOf: (act) => call('countOf', act),
    faults,
    close: () => browser.close(),
  };
}
