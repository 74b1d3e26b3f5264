import { randomUUID } from 'node:crypto';
import type { CaseId, CaseState, Command } from '../../domain';
import { loadEvents } from '../../store/read/timeline';
import { rulesCache } from '../../store/rules/load-rules';
import { addSettings } from '../../store/rules/settings';
import * as wire from '../../workflows/messages';
import {
  begin,
  contactMade,
  give,
  municipality,
  ownInitiative,
  type RehearsedWire,
  rehearse,
  text,
} from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { until } from '../environment/until';

const DAY = 24 * 60 * 60 * 1_000;

let system: RunningSystem;
let rehearsed: RehearsedWire;
beforeAll(async () => {
  system = await startRunningSystem({ rehearsals: true });
  rehearsed = await rehearse(system);
});
afterAll(() => system.stop());

const recorded = async (caseId: CaseId) => loadEvents(system.store.db, municipality, caseId);

const recordedUpTo = (caseId: CaseId, version: number) =>
  until(`version ${version} in the event log`, async () => {
    const events = await recorded(caseId);
    return events.length >= version && events;
  });

describe('A case as a workflow on the real server', () => {
  it('begins, takes a contact, answers at once, and records both in order', async () => {
    const { caseId, answer, handle } = await begin(system, { command: ownInitiative });
    expect(answer).toMatchObject({ version: 2, status: 'active', phase: 'outreach' });
    const after = await give(handle, contactMade());
    expect(after).toMatchObject({ version: 3, status: 'active' });
    const events = await recordedUpTo(caseId, 3);
    expect(events.map(({ type }) => type)).toEqual(['ownInitiativeStarted', 'outreachBegun', 'contactLogged']);
    expect(await handle.query(wire.summaryQuery)).toMatchObject({ version: 3, attemptsSince: 0 });
    expect(await handle.query(wire.nextDeadlineQuery)).toMatchObject({ kind: 'followUp', asks: [{ role: 'worker' }] });
    const reminder = { kind: 'reminder', basis: { topic: 'followUp' } };
    expect(await handle.query(wire.nextReminderQuery)).toMatchObject({ ...reminder, of: 'followUp' });
    expect(await handle.query(wire.nextStepQuery)).toMatchObject(reminder);
  });

  it('refuses what is not allowed in its status without leaving a trace in the history', async () => {
    const { handle } = await begin(system, { command: ownInitiative });
    const refused = give(handle, { type: 'resume', data: {} });
    await expect(refused).rejects.toMatchObject({ cause: { type: 'notAllowedInStatus' } });
    const { events } = await handle.fetchHistory();
    const updates = events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes) ?? [];
    expect(updates).toHaveLength(1);
  });

  it('takes the same command once, and refuses other content under its id', async () => {
    const { caseId, handle } = await begin(system, { command: ownInitiative });
    const id = randomUUID();
    const first = await give(handle, contactMade(), id);
    expect(await give(handle, contactMade(), id)).toEqual(first);
    await expect(give(handle, contactMade(), id, 'b'.repeat(64))).rejects.toMatchObject({
      cause: { type: 'commandIdReused' },
    });
    expect(await recordedUpTo(caseId, 3)).toHaveLength(3);
  });

  it('reminds, and ends by itself after a long silence, in virtual time', async () => {
    const { caseId, handle } = await begin(rehearsed, { command: ownInitiative });
    // Where a recording is tried twice, as on a busy machine, virtual time passes meanwhile and the end comes later than in nine months.
    for (let month = 0, outcome = ''; month < 24 && outcome !== 'ended'; month += 1)
      ({ outcome } = await rehearsed.pass(handle, 30 * DAY));
    const types = (await recorded(caseId)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['moreAttemptsAsked', 'mayItEndAsked', 'graceStarted', 'caseEnded']));
    expect(types.at(-1)).toBe('correctionWindowClosed');
    expect(await handle.result()).toMatchObject({ status: 'ended', ground: 'unreachable' });
    expect((await handle.query<CaseState>(wire.stateQuery)).ended).toMatchObject({ toConfirm: true });
  });

  it('begins again from the event log when something comes after its end', async () => {
    const { caseId, handle } = await begin(rehearsed, { command: ownInitiative });
    await give(handle, { type: 'recordDecline', data: {} });
    await rehearsed.pass(handle, 2 * DAY);
    await handle.result();
    const late = await begin(rehearsed, {
      command: () => ({ type: 'addNote', data: { note: text } }),
      caseId,
      fromEventLog: true,
    });
    expect(late.answer).toMatchObject({ status: 'ended' });
    await late.handle.result();
    expect((await recorded(caseId)).at(-1)?.type).toBe('noteAdded');
  });

  it('continues as new when its history has grown long, with nothing lost and the same command still known', async () => {
    const { caseId, handle } = await begin(system, { command: ownInitiative });
    const id = randomUUID();
    await give(handle, contactMade(), id);
    const firstRun = (await handle.describe()).runId;
    for (let contact = 0; contact < 90; contact += 1) await give(handle, contactMade());
    const later = await handle.describe();
    expect(later.runId).not.toBe(firstRun);
    expect(await give(handle, contactMade(), id)).toMatchObject({ version: 3, takenBefore: true });
    expect(await recordedUpTo(caseId, 93)).toHaveLength(93);
  });

  it('leaves a refused beginning open to a right one', async () => {
    const caseId = randomUUID() as CaseId;
    const { data } = ownInitiative(caseId) as Command<'startOwnInitiative'>;
    const unassessed: Command = { type: 'startOwnInitiative', data: { ...data, assessment: {} } };
    const wrong = begin(system, { command: () => unassessed, caseId });
    await expect(wrong).rejects.toMatchObject({ cause: { type: 'leastIntrusiveRequired' } });
    expect((await begin(system, { command: ownInitiative, caseId })).answer).toMatchObject({ version: 2 });
  });
});

describe('Settings that were decided while a case began elsewhere', () => {
  it('are told to it as it records, and taken at once', async () => {
    const { db } = system.store;
    const readBefore = rulesCache(db);
    const [own] = (await readBefore.of(municipality)).book.settings;
    if (!own) throw new Error('the municipality has no settings');
    await addSettings(db, { ...own, version: own.version + 1 }, null);
    const { caseId, handle } = await begin({ ...system, rules: readBefore }, { command: ownInitiative });
    const events = await recordedUpTo(caseId, 4);
    expect(events.map(({ type }) => type).slice(2)).toEqual(['settingsApplied', 'settingsTookEffect']);
    expect(await handle.query(wire.stateQuery)).toMatchObject({ settingsVersion: own.version + 1 });
  });
});
