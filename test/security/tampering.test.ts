import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { anchorFolder, readAnchors } from '../../store/audit/anchor-folder';
import { anchorHeads } from '../../store/audit/anchor-heads';
import { auditLog } from '../../store/audit/audit-log';
import { inWords } from '../../store/audit/damage';
import { verifyAudit } from '../../store/audit/verify';
import { masterKeysOf } from '../../store/keys/master-keys';
import { databases, storeFor, testsOn } from '../environment/databases';
import { isLong } from '../environment/form';
import { anyAnchorTampering, anyTampering, type Scene, tamper, tamperWithAnchors } from './setup/tampering';

const keys = masterKeysOf([randomBytes(32)]);
const municipality = 'ballerup' as MunicipalityId;
const other = 'gentofte' as MunicipalityId;
const ENTRIES = 40;
const ANCHORED = 30;
const TAMPERINGS = isLong ? { PGlite: 600, PostgreSQL: 400 } : { PGlite: 40, PostgreSQL: 120 };

class RolledBack extends Error {}

describe.each(databases())('whoever owns the database and tampers with the audit log, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const folder = mkdtempSync(join(tmpdir(), 'fodfaeste-tampering-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const anchors = () => readAnchors(folder);
  let oldHead: Scene['oldHead'];

  beforeAll(async () => {
    const { db } = held.store;
    const log = auditLog(db, keys);
    const headNow = () =>
      db.selectFrom('audit_heads').selectAll().where('municipality', '=', municipality).executeTakeFirstOrThrow();
    const anchor = () => anchorHeads({ db, keys, places: [anchorFolder(folder)], now: wallInstant(Date.now()) });
    for (let n = 1; n <= ENTRIES; n += 1) {
      for (const where of [municipality, other]) {
        await log.note({
          municipality: where,
          who: { kind: 'staff', id: randomUUID() as StaffId },
          act: n % 2 === 0 ? 'seeCase' : 'searchCitizens',
          route: '/v1/cases',
          caseIds: Array.from({ length: n % 4 }, () => randomUUID() as CaseId),
          outcome: n % 2 === 0 ? 'read' : 'searched',
          ...(n % 3 !== 0 && { because: { kind: 'role', act: 'seeCase', role: 'outreachWorker', reach: 'team' } }),
          ...(n % 2 === 1 && { details: { name: `navn ${n}` } }),
        });
      }
      if (n === ANCHORED / 2) oldHead = await headNow();
      if (n === 10 || n === ANCHORED) await anchor();
    }
    const { damages } = await verifyAudit({ db, keys, anchors });
    expect(damages).toEqual([]);
  });

  smoke('is found out, whatever they do: every edit, deletion, insertion, reordering, cut and rewriting', async () => {
    await fc.assert(
      fc.asyncProperty(anyTampering, async (tampering) => {
        const tampered = held.store.db.transaction().execute(async (db) => {
          const scene = { db, municipality, other, entries: ENTRIES, anchored: ANCHORED, oldHead };
          await tamper(scene, tampering);
          const { damages } = await verifyAudit({ db, keys, anchors });
          expect(damages).not.toEqual([]);
          for (const damage of damages) expect(inWords(damage)).toMatch(/\w/);
          throw new RolledBack();
        });
        await expect(tampered).rejects.toThrow(RolledBack);
      }),
      { numRuns: TAMPERINGS[kind.on] },
    );
  });

  test('finds no help in the folder of the anchors: what is changed or taken there is missed', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnchorTampering, async (tampering) => {
        const kept = tamperWithAnchors(anchors(), tampering);
        const { damages } = await verifyAudit({ db: held.store.db, keys, anchors: () => kept });
        expect(damages).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [
      'one entry edited',
      { how: 'edit', at: 16, column: 'who' },
      ['ballerup: entry 17 was changed after it was written'],
    ],
    [
      'one edited and its hash made anew',
      { how: 'editAndHash', at: 16, column: 'details' },
      ['ballerup: entry 18 does not follow the one that stands before it, which was replaced'],
    ],
    ['three deleted', { how: 'delete', at: 16, count: 3 }, ['ballerup: entries 17 to 19, each is gone']],
    ['one doubled', { how: 'double', at: 16 }, ['ballerup: entry 17 is there more than once']],
    [
      'the tail cut',
      { how: 'cutTail', count: 2, head: 'left' },
      ['ballerup: entries 39 to 40, each is gone from the end of the log'],
    ],
    [
      'the tail cut and the head moved',
      { how: 'cutTail', count: 2, head: 'moved' },
      ['ballerup: entry 38 is named as the last one by a head that was not written with this installation’s key'],
    ],
    [
      'all as an old copy of the database was',
      { how: 'rollBack' },
      ['ballerup: entries 16 to 30, each is gone from the end of the log'],
    ],
    [
      'rewritten with a key of their own',
      { how: 'rewrite', at: 16, sealsHead: true },
      [
        'ballerup: entry 40 is named as the last one by a head that was not written with this installation’s key',
        expect.stringContaining('ballerup: entry 30 is not the one that was anchored'),
      ],
    ],
  ] as const)('%s is told exactly', async (_what, tampering, told) => {
    const tampered = held.store.db.transaction().execute(async (db) => {
      await tamper({ db, municipality, other, entries: ENTRIES, anchored: ANCHORED, oldHead }, tampering);
      const { damages } = await verifyAudit({ db, keys, anchors });
      expect(damages.map(inWords)).toEqual(told);
      throw new RolledBack();
    });
    await expect(tampered).rejects.toThrow(RolledBack);
  });
});
