import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearUp, newFolder, start } from './started';

/** docs/new-municipality.md, taken step by step as it stands there, by the shell of whoever reads it. */

const root = join(__dirname, '..', '..');
const steps = [
  ...readFileSync(join(root, 'docs', 'new-municipality.md'), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms),
].map(([, commands = '']) => commands);

afterAll(clearUp);

/** Takes steps one after another in one shell, which ends at the first that fails; answers what they said. */
function take(commands: readonly string[], env: NodeJS.ProcessEnv): string {
  const script = ['set -eo pipefail', ...commands].join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: root,
    env: { ...process.env, NODE_ENV: undefined, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`a step ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** The step with a line of it as this test needs it; the line must be there. */
function withLine(step: string | undefined, line: string, instead: string): string {
  if (!step?.includes(line)) throw new Error(`the guide no longer says "${line}"`);
  return step.replace(line, instead);
}

it('a municipality that nobody knew has its rules, its staff and its first case, by the steps of the guide', async () => {
  const [making, checking, admitting, signingIn, drafting, adopting, staff, firstCase, ...others] = steps;
  expect(others).toEqual([]);
  const papers = newFolder();
  const data = newFolder();
  const folder = `FOLDER='${papers}'`;
  take([withLine(making, 'FOLDER=~/eksempelby', folder)], {});
  for (const file of ['eksempelby.yaml', 'settings/eksempelby.yaml']) {
    const path = join(papers, file);
    const filledIn = readFileSync(path, 'utf8').replaceAll('???', 'Socialudvalget');
    writeFileSync(path, filledIn.replace('firstAttempt: null', 'firstAttempt: E4'));
  }
  const good = take([folder, checking ?? ''], {});
  expect(good).toContain('de passer til eksempelby version 1');
  expect(take([admitting ?? ''], { DATA_DIR: data })).toContain('Karin Eksempel can sign in in eksempelby as admin');

  const { api } = await start(data).ready;
  const here = withLine(signingIn, 'API=http://127.0.0.1:4280', `API='${api}'`);
  const why = take(
    [folder, here, drafting, adopting, staff, firstCase].filter((step) => step !== undefined),
    { DATA_DIR: data },
  )
    .trim()
    .split('\n')
    .at(-1);
  const form = await fetch(`${api}/henvendelse/eksempelby`);
  expect([form.status, await form.text()]).toEqual([200, expect.stringContaining('Eksempelby Kommune')]);
  const { matters } = JSON.parse(why ?? '{}') as { matters: { kind: string; why: unknown }[] };
  expect(matters.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['firstAttempt', 'needReview']));
  const bases = JSON.stringify(matters.map((one) => one.why));
  expect(bases).toContain('"clause":"E4"');
  expect(bases).toContain('Socialudvalget');
});
