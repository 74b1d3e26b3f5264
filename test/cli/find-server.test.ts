import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServer, type ServerRequirements } from '../../dev/temporal/find';
import { isAtLeast } from '../../temporal/server-versions';
import { until } from '../environment/until';

let home: string;
let said: string[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'fodfaeste-find-'));
  mkdirSync(join(home, 'bin'));
  said = [];
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A program that is found on this test's PATH. */
function onPath(name: string, ...lines: string[]): void {
  writeProgram(join(home, 'bin', name), lines);
}

function kept(version: string): void {
  const folder = join(home, 'cache', 'fodfaeste', 'temporal', '1.32.0');
  mkdirSync(folder, { recursive: true });
  writeProgram(join(folder, 'temporal-server'), [`echo "temporal version ${version}"`]);
}

/** What the SDK has downloaded at an earlier start. */
function downloaded(server: string): void {
  const folder = join(home, 'cache', 'fodfaeste', 'temporal', 'sdk-download');
  mkdirSync(folder, { recursive: true });
  writeProgram(join(folder, 'temporal-sdk-typescript-1.24.0'), [
    `echo "temporal version 1.7.0 (Server ${server}, UI 2.50.0)"`,
  ]);
}

function writeProgram(path: string, lines: readonly string[]): void {
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
}

/** Has this to compile, says so as Go does, and builds. */
const goThatCompiles = (...packages: readonly string[]) => [
  'case "$1" in',
  '  mod) echo "{\\"Dir\\": \\"$HOME\\"}"; exit ;;',
  `  list) printf '${packages.join('\\n')}\\n'; exit ;;`,
  'esac',
  '/bin/mkdir -p "$GOBIN"',
  'printf \'#!/bin/sh\\necho "temporal version 1.32.0"\\n\' > "$GOBIN/server"',
  '/bin/chmod 755 "$GOBIN/server"',
  `printf '${packages.join('\\n')}\\n' >&2`,
  '/bin/echo "$@" >> "$HOME/go-was-asked"',
];
const goThatBuilds = goThatCompiles('go.temporal.io/server/cmd/server');
const cli = (server: string) => `echo "temporal version 1.5.1 (Server ${server}, UI 2.42.1)"`;

function find(wish: Partial<ServerRequirements> = {}, env: NodeJS.ProcessEnv = {}) {
  return findServer({
    requireTimeSkipping: false,
    log: (line) => said.push(line),
    env: { PATH: join(home, 'bin'), HOME: home, XDG_CACHE_HOME: join(home, 'cache'), ...env },
    ...wish,
  });
}

describe('The Temporal server to start is looked for', () => {
  it('first at TEMPORAL_ADDRESS, whatever else there is', async () => {
    onPath('temporal', cli('1.32.0'));
    expect(await find({}, { TEMPORAL_ADDRESS: '127.0.0.1:7233' })).toEqual({
      kind: 'running',
      address: '127.0.0.1:7233',
    });
  });

  it('then on PATH, as the command line tool', async () => {
    onPath('temporal', cli('1.29.1'));
    kept('1.32.0');
    expect(await find()).toMatchObject({ kind: 'devServer', version: '1.29.1', path: join(home, 'bin', 'temporal') });
  });

  it('but not on PATH when that one cannot move time and time is to be moved', async () => {
    onPath('temporal', cli('1.29.1'));
    kept('1.32.0');
    expect(await find({ requireTimeSkipping: true })).toMatchObject({ kind: 'server', version: '1.32.0' });
  });

  it('nor when that one is older than the server that wrote the data', async () => {
    onPath('temporal', cli('1.29.1'));
    kept('1.32.0');
    expect(await find({ atLeast: '1.31.0' })).toMatchObject({ kind: 'server', version: '1.32.0' });
  });

  it('then among what an earlier start kept for this user', async () => {
    kept('1.32.0');
    downloaded('1.32.1');
    expect(await find()).toMatchObject({ kind: 'server', version: '1.32.0' });
  });

  it('then as the SDK downloads it', async () => {
    downloaded('1.32.1');
    onPath('go', ...goThatBuilds);
    expect(await find()).toMatchObject({ kind: 'devServer', version: '1.32.1' });
    expect(existsSync(join(home, 'go-was-asked'))).toBe(false);
  });

  it('and last it is built with Go, once, and kept', async () => {
    downloaded('1.31.0');
    onPath('go', ...goThatBuilds);
    const first = await find({ requireTimeSkipping: true });
    expect(first).toMatchObject({ kind: 'server', version: '1.32.0' });
    expect(await find({ requireTimeSkipping: true })).toEqual(first);
    expect(readFileSync(join(home, 'go-was-asked'), 'utf8').trim()).toBe(
      'install -v -ldflags=-s -w go.temporal.io/server/cmd/server@v1.32.0',
    );
    expect(said.join('\n')).toContain('building it with Go');
  });

  it('which says how many packages are compiled of how many', async () => {
    downloaded('1.31.0');
    onPath('go', ...goThatCompiles('errors', 'fmt', 'go.temporal.io/server/cmd/server'));
    await find({ requireTimeSkipping: true });
    const told = said.map((line) => /(?:\d+|all) .*packages compiled.*?(?=,)/.exec(line)?.[0]).filter(Boolean);
    expect(told).toEqual(['1 of 3 packages compiled', '2 of 3 packages compiled', 'all 3 packages compiled']);
  });

  it('and only how many where Go does not say how many there are', async () => {
    downloaded('1.31.0');
    const packages = Array.from({ length: 60 }, (_, index) => `some/package${index}`);
    onPath('go', 'if [ "$1" = mod ]; then exit 1; fi', ...goThatCompiles(...packages));
    await find({ requireTimeSkipping: true });
    expect(said.join('\n')).toMatch(/ 50 packages compiled, \d+ s so far/);
  });

  it('built once even when two starts need it at the same time', async () => {
    downloaded('1.31.0');
    onPath('go', 'while [ ! -f "$HOME/go-on" ]; do /bin/sleep 0.05; done', ...goThatBuilds);
    const both = Promise.all([find({ requireTimeSkipping: true }), find({ requireTimeSkipping: true })]);
    await until('the second to wait', () => said.join('\n').includes('another start is building it'));
    writeFileSync(join(home, 'go-on'), '');
    const [one, other] = await both;
    expect(one).toEqual(other);
    expect(readFileSync(join(home, 'go-was-asked'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('a build that is broken off leaves nothing that looks finished', async () => {
    downloaded('1.31.0');
    onPath('go', 'echo half > "$GOBIN/server"', 'echo "no space left" >&2', 'exit 1');
    await expect(find({ requireTimeSkipping: true })).rejects.toThrow('no space left');
    expect(existsSync(join(home, 'cache', 'fodfaeste', 'temporal', '1.32.0', 'temporal-server'))).toBe(false);
  });

  it('with one error that says all four ways when there is none', async () => {
    onPath('temporal', cli('1.20.0'));
    downloaded('1.20.0');
    const error = await find().catch((thrown: Error) => thrown.message);
    expect(error).toContain('1.28.0 or later');
    expect(error).toMatch(/bin\/temporal is Temporal server 1\.20\.0, which is too old/);
    expect(error).toContain('TEMPORAL_ADDRESS=host:port');
    expect(error).toContain('"temporal" is on PATH');
    expect(error).toContain('the SDK can download one');
    expect(error).toContain('install Go');
  });
});

describe('Versions', () => {
  it.each([
    ['1.32.0', '1.32.0', true],
    ['1.32.0-158.0', '1.32.0', true],
    ['v1.33', '1.32.0', true],
    ['1.9.9', '1.28.0', false],
    ['1.31.9', '1.32.0', false],
    ['2.0.0', '1.32.0', true],
  ])('%s is new enough for %s: %s', (version, needed, enough) => {
    expect(isAtLeast(version, needed)).toBe(enough);
  });
});
