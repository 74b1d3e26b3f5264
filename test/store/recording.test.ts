import { randomUUID } from 'node:crypto';
import type { CaseEvent, CommandId } from '../../domain';
import { instant, localDate } from '../../domain/clock/time';
import { findCase, listCases } from '../../store/read/case-list';
import { findCommand } from '../../store/read/commands-taken';
import { storedState } from '../../store/read/state';
import { loadEvents, stateKnownOn, timeline } from '../../store/read/timeline';
import { waitForVersion } from '../../store/read/wait-for-version';
import { RecordingRefused } from '../../store/record/errors';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { addRehearsal } from '../../store/rehearsals';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { seedPeople } from '../../store/seed';
import { verifyStore } from '../../store/verify/verify';
import { databases, storeFor, testsOn } from '../environment/databases';
import { PlayedCase, shipped } from './setup/cases';

describe.each(databases())('recording a case on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const recorder = () => ({ db: held.store.db, rules: rulesCache(held.store.db) });
  const record = (played: PlayedCase, events: readonly CaseEvent[] = played.events) =>
    recordCaseEvents(recorder(), { ...played.recording, events });

  beforeAll(async () => {
    await installRules(held.store.db, shipped);
    await seedPeople(held.store.db);
  });

  afterEach(async () => {
    expect((await verifyStore(recorder())).differences).toEqual([]);
  });

  smoke('gives a list, a timeline and a state that say what was recorded', async () => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-12-19T13:30:00.000Z');
    played.accept('2025-12-22T09:00:00.000Z');
    played.contact('2026-01-02T10:00:00.000Z');
    await record(played);

    const found = await findCase(held.store.db, played.id, played.caseId);
    expect(found).toMatchObject({
      status: 'active',
      phase: 'outreach',
      referredAt: '2025-12-19T13:30:00.000Z',
      lastTwoWayAt: '2026-01-02T10:00:00.000Z',
      version: 3,
    });
    expect(found?.number).toMatch(/^B-\d{6}$/);
    expect(await storedState(held.store.db, played.id, played.caseId)).toEqual(
      JSON.parse(JSON.stringify(played.state)),
    );
    const events = await timeline(held.store.db, { municipality: played.id, caseId: played.caseId, ascending: true });
    expect(events.items.map(({ type }) => type)).toEqual(['referralReceived', 'outreachBegun', 'contactLogged']);
  });

  test('twice leaves it as it was after once, also when the second time brings more', async () => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-12-19T13:30:00.000Z');
    expect(await record(played)).toMatchObject({ version: 1, recorded: 1 });
    expect(await record(played)).toMatchObject({ version: 1, recorded: 0 });
    played.accept('2025-12-22T09:00:00.000Z');
    expect(await record(played)).toMatchObject({ version: 2, recorded: 1 });
    expect(await loadEvents(held.store.db, played.id, played.caseId)).toEqual(
      JSON.parse(JSON.stringify(played.events)),
    );
  });

  test('refuses a gap, and leaves nothing of what came after it', async () => {
    const played = new PlayedCase('gentofte');
    played.refer('2026-01-12T09:00:00.000Z');
    await record(played);
    played.accept('2026-01-13T09:00:00.000Z');
    const later = played.contact('2026-01-20T09:00:00.000Z');
    await expect(record(played, later)).rejects.toThrow(/event 2 is the next one, and event 3 came/);
    expect(await loadEvents(held.store.db, played.id, played.caseId)).toHaveLength(1);
  });

  test('refuses other content under a number that is taken', async () => {
    const played = new PlayedCase('gentofte');
    const [first] = played.refer('2026-01-12T09:00:00.000Z');
    await record(played);
    const other = { ...first, at: instant('2026-01-12T09:00:01.000Z') } as CaseEvent;
    await expect(record(played, [other])).rejects.toThrow(RecordingRefused);
  });

  test('refuses a case of another municipality, and shows it to no other', async () => {
    const played = new PlayedCase('gentofte');
    played.refer('2026-01-12T09:00:00.000Z');
    await record(played);
    const ballerup = new PlayedCase('ballerup').id;
    const foreign = { ...played.recording, municipality: ballerup };
    await expect(recordCaseEvents(recorder(), foreign)).rejects.toThrow(/not a case of ballerup/);
    expect(await findCase(held.store.db, ballerup, played.caseId)).toBeUndefined();
    expect(await loadEvents(held.store.db, ballerup, played.caseId)).toEqual([]);
  });

  smoke('by several at once comes to the same as by one, for a new case and for one that goes on', async () => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-12-19T13:30:00.000Z');
    const first = await Promise.all(Array.from({ length: 6 }, () => record(played)));
    expect(first.filter(({ recorded }) => recorded === 1)).toHaveLength(1);
    played.accept('2025-12-22T09:00:00.000Z');
    for (let day = 1; day < 10; day += 1) played.contact(`2026-01-0${day}T10:00:00.000Z`, 'notMet');
    const growing = Array.from({ length: 6 }, (_none, n) => record(played, played.events.slice(0, 4 + n)));
    await Promise.all(growing);
    await record(played);
    expect(await loadEvents(held.store.db, played.id, played.caseId)).toHaveLength(11);
  });

  test('gives each case of a municipality a number of its own, however many begin at once', async () => {
    const begun = Array.from({ length: 8 }, () => new PlayedCase('gentofte'));
    await Promise.all(
      begun.map((played) => {
        played.refer('2026-02-02T09:00:00.000Z');
        return record(played);
      }),
    );
    const numbers = await Promise.all(
      begun.map(async ({ id, caseId }) => (await findCase(held.store.db, id, caseId))?.number),
    );
    expect(new Set(numbers).size).toBe(8);
  });

  test('tells those who wait for a version, and says so when it does not come', async () => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-12-19T13:30:00.000Z');
    const wanted = { municipality: played.id, caseId: played.caseId, version: 1 };
    const waiting = waitForVersion(held.store, wanted, 10_000);
    await record(played);
    expect(await waiting).toBe(true);
    expect(await waitForVersion(held.store, { ...wanted, version: 2 }, 50)).toBe(false);
  });

  test('remembers for ever what each command led to, for a retry after the end', async () => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-12-19T13:30:00.000Z');
    played.accept('2025-12-22T09:00:00.000Z');
    const commandId = randomUUID();
    played.contact('2025-12-29T10:00:00.000Z', 'notMet', commandId);
    await record(played);
    const found = await findCommand(held.store.db, played.id, played.caseId, commandId as CommandId);
    expect(found).toMatchObject({ digest: 'd1', version: 3, events: [{ type: 'contactLogged' }] });
    expect(await findCommand(held.store.db, played.id, played.caseId, randomUUID() as CommandId)).toBeUndefined();
  });

  test('lets the case be seen as it was known on any date: late entries are not in what was known before them', async () => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-12-19T13:30:00.000Z');
    played.accept('2025-12-22T09:00:00.000Z');
    played.contact('2026-01-02T10:00:00.000Z');
    await record(played);
    const on = (date: string) => stateKnownOn(held.store.db, played.id, played.caseId, localDate(date));
    expect(await on('2025-12-18')).toBeUndefined();
    expect((await on('2025-12-19'))?.status).toBe('referred');
    expect((await on('2026-01-01'))?.contacts).toEqual([]);
    expect((await on('2026-01-02'))?.contacts).toHaveLength(1);
  });

  test("keeps rehearsals out of the real lists, and real cases out of a rehearsal's", async () => {
    const [real, rehearsed] = [new PlayedCase('gentofte'), new PlayedCase('gentofte')];
    const rehearsalId = randomUUID();
    for (const played of [real, rehearsed]) played.refer('2026-03-02T09:00:00.000Z');
    await record(real);
    const clock = { startsAt: instant('2026-03-02T08:00:00.000Z'), clockShiftMs: 0 };
    await addRehearsal(held.store.db, { id: rehearsalId, municipality: rehearsed.id, name: 'Øvelse', ...clock });
    await recordCaseEvents(recorder(), { ...rehearsed.recording, rehearsalId });
    const now = instant('2026-03-03T09:00:00.000Z');
    const idsOf = async (of: { rehearsalId?: string }) =>
      (await listCases(held.store.db, { municipality: real.id, now, limit: 500, ...of })).items.map(
        ({ caseId }) => caseId,
      );
    expect(await idsOf({})).toContain(real.caseId);
    expect(await idsOf({})).not.toContain(rehearsed.caseId);
    expect(await idsOf({ rehearsalId })).toEqual([rehearsed.caseId]);
  });
});
