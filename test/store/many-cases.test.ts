import { fillReadModel } from '../../dev/bench/many-cases/fill';
import { inventedMunicipalities, inventedWorker, workersFor } from '../../dev/bench/many-cases/invented-people';
import type { CaseId } from '../../domain';
import type { Status } from '../../domain/case/status';
import { instant, plusHours } from '../../domain/clock/time';
import { daysOverdue } from '../../domain/tasks/open-task';
import { listAttention } from '../../store/read/attention-lists';
import { type CaseQuery, type CaseSort, countCases, listCases } from '../../store/read/case-list';
import type { CaseSummary } from '../../store/read/case-summary';
import { databases, storeFor, testsOn } from '../environment/databases';

const CASES = 600;
const now = instant(new Date());

describe.each(databases())('lists of many cases on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const [, gentofte] = inventedMunicipalities as [unknown, (typeof inventedMunicipalities)[0]];
  const municipality = gentofte.id;
  const worker = inventedWorker(gentofte, 1 + (workersFor(gentofte, CASES) >> 1));
  let all: readonly CaseSummary[];

  beforeAll(async () => {
    await fillReadModel(held.store.db, CASES);
    all = (await listCases(held.store.db, { municipality, now, limit: CASES })).items;
  });

  const pageByPage = async (query: Partial<CaseQuery>): Promise<CaseId[]> => {
    const found: CaseId[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listCases(held.store.db, { municipality, now, limit: 7, ...query, cursor });
      found.push(...page.items.map(({ caseId }) => caseId));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    return found;
  };
  const isUnderWay = (status: Status) => status === 'active' || status === 'paused' || status === 'ending';
  const reckoned = (is: (one: CaseSummary) => boolean): CaseId[] => all.filter(is).map(({ caseId }) => caseId);

  test.each<[string, Partial<CaseQuery>, (one: CaseSummary) => boolean]>([
    ['a status', { status: ['waiting', 'ended'] }, ({ status }) => status === 'waiting' || status === 'ended'],
    [
      'a worker, as the first or as a second one',
      { workerId: worker },
      ({ workerId, secondWorkerIds }) => workerId === worker || secondWorkerIds.includes(worker),
    ],
    ['urgency', { urgent: true }, ({ urgent }) => urgent],
    ['no urgency', { urgent: false, status: ['active'] }, ({ urgent, status }) => !urgent && status === 'active'],
    ['a crisis', { crisis: true }, ({ crisis }) => crisis],
    ['an ending to confirm', { toConfirm: true }, ({ toConfirm }) => toConfirm],
    [
      'there having been no contact yet',
      { attemptsOnly: true },
      ({ status, lastTwoWayAt }) => isUnderWay(status) && lastTwoWayAt === null,
    ],
    ['nobody having it', { unassigned: true }, ({ status, workerId }) => isUnderWay(status) && workerId === null],
    [
      'why it ended',
      { ground: ['citizenDeclined', 'unreachable'] },
      ({ ground }) => ground === 'citizenDeclined' || ground === 'unreachable',
    ],
  ])('are the same as every case looked at, one by one: by %s', async (_by, query, is) => {
    const expected = reckoned(is);
    expect((await pageByPage(query)).sort()).toEqual([...expected].sort());
    expect(await countCases(held.store.db, { municipality, now, ...query })).toBe(expected.length);
  });

  test.each<[CaseSort, (one: CaseSummary) => string | null]>([
    ['nextDeadline', ({ nextDeadline }) => nextDeadline?.at ?? null],
    ['lastTwoWayAt', ({ lastTwoWayAt }) => lastTwoWayAt],
    ['referredAt', ({ referredAt }) => referredAt],
    ['number', ({ number }) => number],
  ])('come page by page in the order of %s both ways, those without it last, each once', async (sort, value) => {
    const known = new Map(all.map((one) => [one.caseId, value(one)]));
    for (const descending of [false, true]) {
      const found = await pageByPage({ sort, descending });
      expect(new Set(found).size).toBe(all.length);
      const values = found.map((caseId) => known.get(caseId) ?? null);
      const dated = values.filter((one) => one !== null);
      expect(values.slice(0, dated.length)).toEqual(descending ? dated.sort().reverse() : dated.sort());
    }
  });

  test('of what needs attention hold the cases in which something of that kind shows, and no other', async () => {
    const rows = await shownNow();
    for (const asked of ['mayItEnd', 'followUp', 'any'] as const) {
      const expected = rows.filter((row) => asked === 'any' || row.kind === asked).map((row) => row.case_id);
      expect((await pageByPage({ attention: asked })).sort()).toEqual([...new Set(expected)].sort());
    }
  });

  test('of what is overdue hold the cases whose next deadline was on a day before', async () => {
    const later = plusHours(now, 24 * 40);
    const expected = reckoned(({ nextDeadline }) => nextDeadline !== null && daysOverdue(nextDeadline.at, later) > 0);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect((await pageByPage({ overdue: true, now: later })).sort()).toEqual([...expected].sort());
    expect(await countCases(held.store.db, { municipality, now: later, overdue: true })).toBe(expected.length);
  });

  test('of what is escalated hold the cases in which something is so now, and no other', async () => {
    const rows = await shownNow();
    const expected = rows.filter((row) => (row.escalates_at ?? 'never') <= now).map((row) => row.case_id);
    const query = { escalated: true };
    expect((await pageByPage(query)).sort()).toEqual([...new Set(expected)].sort());
    expect(await countCases(held.store.db, { municipality, now, ...query })).toBe(new Set(expected).size);
  });

  smoke('of a worker hold what the worker is asked, in the cases and by name', async () => {
    const rows = await shownNow();
    const mine = rows.filter(
      ({ audience, worker_id }) => (audience === 'worker' && worker_id === worker) || audience === `staff:${worker}`,
    );
    const of = { list: 'worker', staff: [worker] } as const;
    const { items } = await listAttention(held.store.db, { municipality, now, of });
    expect(items.map(({ caseId, cause }) => `${caseId} ${cause}`).sort()).toEqual(
      mine.map(({ case_id, cause }) => `${case_id} ${cause}`).sort(),
    );
    expect(mine.length).toBeGreaterThan(0);
  });

  async function shownNow() {
    const rows = await held.store.db
      .selectFrom('attention')
      .selectAll()
      .where('municipality', '=', municipality)
      .execute();
    return rows.filter((row) => row.shows_from <= now);
  }
});
