import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../store/open';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { announceRunning, carriesToken, findRunning, storePath } from '../../store/running';
import { verifyStore } from '../../store/verify/verify';
import { putTablesIn } from '../environment/data-dir';
import { PlayedCase, shipped } from './setup/cases';
import { commandOn } from './setup/command';

const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-command-'));
beforeAll(() => putTablesIn(dataDir));
afterAll(() => rmSync(dataDir, { recursive: true }));

const store = commandOn('store.ts', dataDir);

describe('npm run store', () => {
  test('verifies and rebuilds by itself, says what differs, and ends with an error where something does', async () => {
    const opened = await openStore({ kind: 'embedded', dataDir });
    await installRules(opened.db, shipped);
    const played = new PlayedCase('ballerup');
    played.refer('2025-12-19T13:30:00.000Z');
    await recordCaseEvents({ db: opened.db, rules: rulesCache(opened.db) }, played.recording);
    await opened.db.updateTable('cases').set({ urgent: true }).execute();
    await opened.close();

    const found = await store('verify');
    expect(found.code).toBe(1);
    expect(found.out).toContain(`case ${played.caseId}, column urgent: should be false, is true`);
    expect(await store('rebuild')).toMatchObject({ code: 0, out: expect.stringContaining('1 cases') });
    const clean = await store('verify', '--json');
    expect([clean.code, JSON.parse(clean.out)]).toEqual([0, { cases: 1, visits: 0, differences: [] }]);
  });

  test('goes through the process that has the folder, with the token that only its owner can read', async () => {
    const opened = await openStore({ kind: 'embedded', dataDir });
    const announced: { token?: string } = {};
    const server = createServer((request, response) => {
      const welcome =
        request.url === storePath('verify') && carriesToken(request.headers.authorization, announced.token ?? '');
      if (!welcome) return response.writeHead(403).end('not let in');
      return verifyStore({ db: opened.db, rules: rulesCache(opened.db) }).then((result) =>
        response.end(JSON.stringify(result)),
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;

    const before = await store('verify');
    expect([before.code, before.err]).toEqual([1, expect.stringContaining(`in use by process ${process.pid}`)]);

    const { token, withdraw } = announceRunning(dataDir, `http://127.0.0.1:${port}`);
    announced.token = token;
    expect(statSync(join(dataDir, 'running.json')).mode & 0o777).toBe(0o600);
    expect(await store('verify')).toMatchObject({ code: 0, out: expect.stringContaining('no difference') });
    announced.token = 'another';
    expect(await store('verify')).toMatchObject({ code: 1, err: expect.stringContaining('403') });
    withdraw();
    expect(findRunning(dataDir)).toBeUndefined();
    await new Promise((closed) => server.close(closed));
    await opened.close();
  });
});
