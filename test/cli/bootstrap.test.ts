import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clone, clone } from './bootstrap/clone';
import { type Registry, registryWith } from './bootstrap/registry';

const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });`;
const itself = '';

/** Stands in for the Node that npm fetches: this one, reporting another version. */
const program = `#!/bin/sh\nFETCHED=yes exec '${process.execPath}' "$@"\n`;

let ours: Clone;
let registry: Registry;
let archive: string;

beforeEach(async () => {
  archive = mkdtempSync(join(tmpdir(), 'fodfaeste-registry-'));
  registry = await registryWith(program, archive);
  ours = clone();
  ours.pin(registry.integrity);
});

afterEach(async () => {
  await registry.close();
  ours.remove();
  rmSync(archive, { recursive: true, force: true });
});

const kept = () => join(ours.cache, 'fodfaeste', 'node');
const isKept = () => readdirSync(kept()).filter((name) => name !== 'fetching');

describe('A start by a Node that is too old', () => {
  it('fetches one from npm, says so in one line, and runs the command and all it starts by that', async () => {
    const { code, out, said } = await ours.start(older, registry.url);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ fetched: 'yes', first: join(kept(), 'node-for-here-24.22.3') });
    expect(said).toBe(
      'Node 24 or later is needed; this is 20.20.2. Fetching node-for-here 24.22.3 from npm, once for this user …\n',
    );
  });

  it('needs no network once it has one, and says nothing then', async () => {
    await ours.start(older, registry.url);
    await registry.close();
    const { code, out, said } = await ours.start(older, registry.url);
    expect([code, said]).toEqual([0, '']);
    expect(JSON.parse(out).fetched).toBe('yes');
  });

  it('takes nothing that has another digest than the one that is pinned', async () => {
    ours.pin(`sha512-${Buffer.alloc(64, 1).toString('base64')}`);
    const { code, out, said } = await ours.start(older, registry.url);
    expect([code, out]).toEqual([1, '']);
    expect(said.trim().split('\n').at(-1)).toBe(
      'Node 24 or later is needed; this is 20.20.2, and node-for-here 24.22.3 could not be fetched: what came has another ' +
        'digest than the one that is pinned (EINTEGRITY). Install Node 24 LTS: https://nodejs.org/en/download',
    );
    expect(isKept()).toEqual([]);
  });

  it('says what to install where npm cannot be reached', async () => {
    await registry.close();
    const { code, said } = await ours.start(older, registry.url);
    expect(code).toBe(1);
    expect(said.trim().split('\n').at(-1)).toMatch(
      /could not be fetched: npm says ECONNREFUSED\. Install Node 24 LTS: /,
    );
    expect(isKept()).toEqual([]);
  });

  it('fetches once for two that start at the same moment', async () => {
    const both = await Promise.all([ours.start(older, registry.url), ours.start(older, registry.url)]);
    expect(both.map(({ code, out }) => [code, JSON.parse(out).fetched])).toEqual([
      [0, 'yes'],
      [0, 'yes'],
    ]);
    expect(registry.fetched()).toBe(1);
  });

  it('does not keep a program that does not run here', async () => {
    await registry.close();
    registry = await registryWith('#!/nowhere/else\n', archive);
    ours.pin(registry.integrity);
    const { code, said } = await ours.start(older, registry.url);
    expect(code).toBe(1);
    expect(said).toContain('the one from npm (node-for-here 24.22.3) does not run here. Install Node 24 LTS: ');
    expect(isKept()).toEqual([]);
  });

  it.each([
    ['Windows', `Object.defineProperty(process, 'platform', { value: 'win32' });`, 'npm has none for win32 on '],
    [
      'a Linux without glibc',
      `Object.defineProperty(process, 'platform', { value: 'linux' });
       process.report.getReport = () => ({ header: {} });`,
      'npm has none for a Linux without glibc (musl, as in Alpine)',
    ],
  ])('says in one line what to install on %s, where npm has none', async (_, machine, why) => {
    const { code, out, said } = await ours.start(older + machine, registry.url);
    expect([code, out]).toEqual([1, '']);
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^Node 24 or later is needed; this is 20\.20\.2, and npm has none for /),
    ]);
    expect(said).toContain(why);
    expect(said).toContain('Install Node 24 LTS: https://nodejs.org/en/download');
    expect(registry.fetched()).toBe(0);
  });
});

describe('A start by a Node that is new enough', () => {
  it('runs by that one, fetches nothing and says nothing', async () => {
    const { code, out, said } = await ours.start(itself, registry.url);
    expect([code, said, registry.fetched()]).toEqual([0, '', 0]);
    expect(JSON.parse(out).fetched).toBe('no');
  });
});
