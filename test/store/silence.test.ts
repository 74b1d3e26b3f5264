import { instant } from '../../domain/clock/time';
import { silenceBegan } from '../../domain/views/days-of-silence';
import { type CaseQuery, listCases } from '../../store/read/case-list';
import { caseloads } from '../../store/read/caseloads';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { listStandards } from '../../store/rules/standards';
import { seededStaff, seededTeam, seedPeople } from '../../store/seed';
import { databases, storeFor, testsOn } from '../environment/databases';
import { PlayedCase, shipped } from './setup/cases';

describe.each(databases())('who has been silent for long, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const [neverMet, metLongAgo, metLately, referred, ended] = Array.from(
    { length: 5 },
    () => new PlayedCase('ballerup'),
  ) as [PlayedCase, PlayedCase, PlayedCase, PlayedCase, PlayedCase];
  const all = [neverMet, metLongAgo, metLately, referred, ended];
  const now = instant('2025-06-20T12:00:00Z');
  const municipality = neverMet.id;
  const list = async (query: Partial<CaseQuery>) =>
    (await listCases(held.store.db, { municipality, now, ...query })).items.map(({ caseId }) => caseId);
  const silentFor = (days: number) => list({ silentBefore: silenceBegan(days, now), sort: 'silentSince' });

  beforeAll(async () => {
    const { db } = held.store;
    await installRules(db, shipped);
    await seedPeople(db);
    for (const played of all) played.refer('2025-04-28T08:00:00.000Z');
    for (const played of [neverMet, metLongAgo, metLately, ended]) played.accept('2025-05-02T08:00:00.000Z');
    metLongAgo.contact('2025-05-10T08:00:00.000Z');
    metLately.contact('2025-06-18T08:00:00.000Z');
    ended.do('2025-05-03T08:00:00.000Z', { type: 'recordDecline', data: {} });
    for (const played of all) await recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
  });

  smoke('whoever was never met has been silent since outreach began, and is listed with the others', async () => {
    expect(await silentFor(30)).toEqual([neverMet.caseId, metLongAgo.caseId]);
    expect(await silentFor(45)).toEqual([neverMet.caseId]);
    expect(await silentFor(1)).toEqual([neverMet.caseId, metLongAgo.caseId, metLately.caseId]);
    expect([await silentFor(41), await silentFor(42)]).toEqual([
      [neverMet.caseId, metLongAgo.caseId],
      [neverMet.caseId],
    ]);
  });

  test('the longest silence first, or last; those in which outreach never began come last both ways', async () => {
    const open = { status: ['active', 'referred'], sort: 'silentSince' } as const;
    const silent = [neverMet.caseId, metLongAgo.caseId, metLately.caseId];
    expect(await list(open)).toEqual([...silent, referred.caseId]);
    expect(await list({ ...open, descending: true })).toEqual([...silent.toReversed(), referred.caseId]);
  });

  test('a worker’s silent cases are counted by their silence, not by the attempts made in it', async () => {
    const of = { municipality, rehearsalId: null, teams: [seededTeam('ballerup')], now };
    const silentOf = async (days: number) => {
      const loads = await caseloads(held.store.db, { ...of, silentBefore: silenceBegan(days, now) });
      return loads.find(({ workerId }) => workerId === seededStaff('ballerup', 'worker'))?.silent;
    };
    expect([await silentOf(1), await silentOf(30), await silentOf(60)]).toEqual([3, 2, 0]);
  });

  test('no day of hearing or adoption is invented for a text that names none', async () => {
    const datesOf = async (id: typeof municipality) =>
      (await listStandards(held.store.db, { municipality: id, rehearsalId: null })).map(({ heardAt, adoptedAt }) => [
        heardAt,
        adoptedAt,
      ]);
    expect(await datesOf(municipality)).toEqual([[null, null]]);
    expect(await datesOf(new PlayedCase('gentofte').id)).toEqual([[null, '2014-09-11']]);
  });
});
