import { rmSync } from 'node:fs';
import fc from 'fast-check';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { instant } from '../../domain/clock/time';
import { listGivenUp } from '../../store/delivery/outcomes';
import { listTold } from '../../store/delivery/told';
import { openStore, type Store } from '../../store/open';
import { listAttention } from '../../store/read/attention-lists';
import { listCases } from '../../store/read/case-list';
import { listOffers } from '../../store/read/handovers';
import { listNotifications } from '../../store/read/notifications';
import { BadCursor, cursorOf } from '../../store/read/page';
import { timeline } from '../../store/read/timeline';
import { dataDirWithTables } from '../environment/data-dir';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await dataDirWithTables('cursors');
  store = await openStore({ kind: 'embedded', dataDir: folder });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const municipality = 'ballerup' as MunicipalityId;
const caseId = '00000000-0000-4000-8000-0000000000c1' as CaseId;
const recipients = ['00000000-0000-4000-8000-000000010001' as StaffId];
const now = instant('2026-01-20T09:00:00Z');

const lists: Record<string, (cursor: string) => Promise<unknown>> = {
  'cases by deadline': (cursor) => listCases(store.db, { municipality, now, cursor }),
  'cases by number': (cursor) => listCases(store.db, { municipality, now, sort: 'number', cursor }),
  'cases by referral': (cursor) => listCases(store.db, { municipality, now, sort: 'referredAt', cursor }),
  attention: (cursor) => listAttention(store.db, { municipality, now, of: { list: 'intake' }, cursor }),
  notifications: (cursor) => listNotifications(store.db, { municipality, now, recipients, unreadOnly: false, cursor }),
  'offers under way': (cursor) =>
    listOffers(store.db, { municipality, list: 'underWay', sight: { kind: 'all' }, cursor }),
  'offers that are over': (cursor) =>
    listOffers(store.db, { municipality, list: 'over', sight: { kind: 'all' }, cursor }),
  'the timeline': (cursor) => timeline(store.db, { municipality, caseId, cursor }),
  'who was told': (cursor) => listTold(store.db, { municipality, caseId, cursor }),
  'what was given up': (cursor) => listGivenUp(store.db, { municipality, cursor }),
};

const outcomeOf = (list: Promise<unknown>): Promise<unknown> =>
  list.then(
    () => 'a page',
    (error: unknown) => (error instanceof BadCursor ? 'badCursor' : error),
  );

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.constantFrom('infinity', '0000-01-01T00:00:00Z', '2026-02-31T99:00:00Z', '2026-01-20T09:00:00.000Z', 'B-000001'),
);
const id = fc.oneof(fc.string({ unit: 'binary' }), fc.uuid(), fc.constant('\0'), fc.constant('\ud800'));

describe.each(Object.entries(lists))('a made-up cursor for %s', (_name, list) => {
  test('gives a page or is refused by its name, and is never our fault', async () => {
    await fc.assert(
      fc.asyncProperty(value, id, async (first, second) => {
        expect(['a page', 'badCursor']).toContain(await outcomeOf(list(cursorOf([first, second]))));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['', 'abc', '%', Buffer.from('{}').toString('base64url')])('that is none at all: "%s"', async (cursor) => {
    expect(await outcomeOf(list(cursor))).toBe(cursor === '' ? 'a page' : 'badCursor');
  });
});
