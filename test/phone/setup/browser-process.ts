import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../../dev/install/chromium';
import { quietly } from '../../environment/quietly';

const ARGUMENTS = ['--headless=new', '--no-first-run', '--remote-debugging-port=0', '--no-sandbox'];
const LONGEST_WAIT_MS = 20_000;
/** A machine with much else to do may not let a browser begin in the time that it gives itself. */
const TRIES = 3;

/** A phone's browser as a process of its own, with a profile that outlives it. */
export class BrowserProcess {
  readonly profile = mkdtempSync(join(tmpdir(), 'fodfaeste-profile-'));
  private process: ChildProcess | undefined;
  private browser: Browser | undefined;

  /** Begins it anew on the same profile, with one page. */
  async open(tries = TRIES): Promise<Page> {
    try {
      return await this.begin();
    } catch (error) {
      if (tries === 1) throw error;
      await this.kill();
      return this.open(tries - 1);
    }
  }

  private async begin(): Promise<Page> {
    const child = spawn(ensureChromium(quietly), [...ARGUMENTS, `--user-data-dir=${this.profile}`], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.process = child;
    this.browser = await chromium.connectOverCDP(await addressOf(child));
    const [context] = this.browser.contexts();
    if (!context) throw new Error('the browser has no profile');
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    await context.addInitScript(`localStorage.setItem('fodfaeste.language', 'da')`);
    return context.pages()[0] ?? context.newPage();
  }

  /** Ends it by force, with every process that it began: nothing of it is told to stop. */
  async kill(): Promise<void> {
    const { process: child } = this;
    this.process = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    await this.browser?.close().catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (some: Buffer) => {
      said += some.toString();
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    stderr?.once('close', () => reject(new Error(`the browser did not start: ${said}`)));
  });
}
