import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { paths } from '../../api/paths';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { anchorsIn, auditAnchorsIn } from '../../store/audit/anchor-folder';
import { auditLog } from '../../store/audit/audit-log';
import { auditCommands } from '../../store/audit/commands';
import { loadMasterKeys } from '../../store/keys/master-keys';
import { openStore, type Store } from '../../store/open';
import { announceRunning, carriesToken } from '../../store/running';
import { putTablesIn } from '../environment/data-dir';
import { commandOn } from './setup/command';

const dataDir = mkdtempSync(join(tmpdir(), 'fodfaeste-audit-command-'));
beforeAll(() => putTablesIn(dataDir));
afterAll(() => rmSync(dataDir, { recursive: true }));
const keys = loadMasterKeys({ dataDir });
const caseId = randomUUID() as CaseId;
const municipality = 'ballerup' as MunicipalityId;

const audit = commandOn('audit.ts', dataDir);

async function withStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: 'embedded', dataDir });
  return act(store).finally(() => store.close());
}

const note = ({ db }: Store) =>
  auditLog(db, keys).note({
    municipality,
    who: { kind: 'staff', id: randomUUID() as StaffId },
    act: 'seeCase',
    route: 'GET /v1/cases/:caseId',
    caseIds: [caseId],
    outcome: 'read',
  });

describe('npm run audit', () => {
  test('anchors, verifies and shows by itself, and ends with an error where an entry was changed', async () => {
    await withStore(async (store) => {
      const registered = { id: caseId, subject: 'case', municipality, number: '2026-0001' } as const;
      await store.db
        .insertInto('registrations')
        .values({ ...registered, rehearsal_id: null, settings_version: 1 })
        .execute();
      for (let n = 0; n < 3; n += 1) await note(store);
    });
    expect(await audit('anchor')).toMatchObject({
      code: 0,
      out: '1 logs anchored, 0 stand where they were anchored before.\n',
    });
    expect(await audit('verify')).toMatchObject({
      code: 0,
      out: '3 entries of 1 municipalities beside 1 anchors: the log is whole.\n',
    });
    const shown = await audit('show', '--case', '2026-0001', '--json');
    const [{ entries }] = JSON.parse(shown.out) as [{ entries: { seq: number; who: string }[] }];
    expect(entries.map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
    expect(entries[0]).toMatchObject({ who: 'commandLine' });
    expect(await audit('show', '--case', '2026-0002')).toMatchObject({ code: 1, err: 'There is no case 2026-0002.\n' });

    await withStore(async ({ db }) => {
      await sql`alter table audit disable trigger user`.execute(db);
      await sql`update audit set who = 'public' where seq = 2`.execute(db);
      await sql`alter table audit enable trigger user`.execute(db);
    });
    const found = await audit('verify');
    expect([found.code, found.out]).toEqual([
      1,
      '4 entries of 1 municipalities beside 1 anchors: damaged in 1 places.\n  ballerup: entry 2 was changed after it was written\n',
    ]);
  });

  test('goes through the process that has the folder', async () => {
    await withStore(async (store) => {
      const commands = auditCommands({ db: store.db, keys, anchors: anchorsIn(auditAnchorsIn(dataDir)) });
      const announced: { token?: string } = {};
      const server = createServer(async (request, response) => {
        if (!carriesToken(request.headers.authorization, announced.token ?? ''))
          return response.writeHead(403).end('no');
        if (request.url === paths.internal.auditAnchor) return response.end(JSON.stringify(await commands.anchor()));
        const line = (told: object) => response.write(`${JSON.stringify(told)}\n`);
        line({ verified: await commands.verify((progress) => line({ progress })) });
        response.end();
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      const { token, withdraw } = announceRunning(dataDir, `http://127.0.0.1:${port}`);
      announced.token = token;
      await note(store);
      expect(await audit('anchor')).toMatchObject({ code: 0, out: expect.stringContaining('1 logs anchored') });
      expect(await audit('verify')).toMatchObject({ code: 1, out: expect.stringContaining('entry 2 was changed') });
      withdraw();
      await new Promise((closed) => server.close(closed));
    });
  });
});
