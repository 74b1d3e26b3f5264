import { randomUUID } from 'node:crypto';
import type { CaseId, Command, CommandId, MunicipalityId } from '../../domain';
import { instant, localDateOf, plusDays } from '../../domain/clock/time';
import type { EventType } from '../../domain/process';
import { sealing } from '../../store/keys/case-keys';
import { loadEvents } from '../../store/read/timeline';
import { addSettings } from '../../store/rules/settings';
import { rehearsalNamespace } from '../../temporal/prepare-server';
import * as wire from '../../workflows/messages';
import {
  begin,
  by,
  contactMade,
  give,
  message,
  municipality,
  ownInitiative,
  type RehearsedWire,
  rehearse,
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

const types = async (caseId: CaseId) =>
  (await loadEvents(system.store.db, municipality, caseId)).map(({ type }) => type);

const typesWith = (caseId: CaseId, type: EventType) =>
  until(`${type} in the event log`, async () => {
    const seen = await types(caseId);
    return seen.includes(type) && seen;
  });

describe('A case in the stock Temporal tools', () => {
  it('shows status, phase, municipality and team as search attributes, and nothing else', async () => {
    const { handle } = await begin(system, { command: ownInitiative });
    const shown = await until('the search attributes', async () => {
      const { searchAttributes } = await handle.describe();
      return searchAttributes.FodfaestePhase && searchAttributes;
    });
    expect(
      Object.keys(shown)
        .filter((name) => name.startsWith('Fodfaeste'))
        .sort(),
    ).toEqual(['FodfaesteMunicipality', 'FodfaestePhase', 'FodfaesteStatus', 'FodfaesteTeam']);
    expect(shown).toMatchObject({ FodfaesteStatus: ['active'], FodfaestePhase: ['outreach'] });
  });

  it('writes a search attribute only when its value really changes', async () => {
    const { handle } = await begin(system, { command: ownInitiative });
    for (let contact = 0; contact < 3; contact += 1) await give(handle, contactMade());
    await give(handle, { type: 'changePhase', data: { to: 'clarifying' } });
    const upserts = await until('the phase written anew', async () => {
      const { events = [] } = await handle.fetchHistory();
      const ofPhase = events?.filter(
        ({ upsertWorkflowSearchAttributesEventAttributes: upserted }) =>
          upserted?.searchAttributes?.indexedFields?.[wire.searchAttributes.phase],
      );
      return ofPhase && ofPhase.length >= 2 && ofPhase;
    });
    expect(upserts).toHaveLength(2);
  });

  it('keeps every payload, summary and refusal unreadable to who reads the namespace', async () => {
    const { handle } = await begin(rehearsed, { command: ownInitiative });
    await give(handle, contactMade());
    await give(handle, { type: 'resume', data: {} }).catch(() => undefined);
    await rehearsed.pass(handle, 20 * DAY);
    const raw = await system.connection.workflowService.getWorkflowExecutionHistory({
      namespace: rehearsalNamespace(),
      execution: { workflowId: handle.workflowId },
    });
    const bytes = Buffer.from(JSON.stringify(raw.history));
    const asText = bytes.toString('utf8');
    const inBase64 = [...asText.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
      Buffer.from(data ?? '', 'base64').toString('latin1'),
    );
    for (const readable of ['contactMade', 'judgement', 'followUp', 'outreachBegun', 'reminder']) {
      expect(asText).not.toContain(readable);
      expect(inBase64.filter((payload) => payload.includes(readable))).toEqual([]);
    }
  });

  it('takes a machine’s signal as it takes a person’s command, and ignores one that is refused', async () => {
    const { caseId, handle } = await begin(system, { command: ownInitiative });
    await handle.signal(wire.commandSignal, message({ type: 'resume', data: {} }));
    await handle.signal(wire.commandSignal, message(contactMade()));
    expect(await typesWith(caseId, 'contactLogged')).toEqual([
      'ownInitiativeStarted',
      'outreachBegun',
      'contactLogged',
    ]);
  });
});

describe('Housekeeping', () => {
  it('sweeps what was written ahead of a command that never came, and nothing that a case names', async () => {
    const { caseId } = await begin(system, { command: ownInitiative });
    await typesWith(caseId, 'outreachBegun');
    const { db } = system.store;
    const orphan = randomUUID() as CaseId;
    const twoDaysAgo = new Date(Date.now() - 2 * DAY).toISOString();
    const seal = sealing(db, system.keys);
    for (const id of [orphan, caseId]) await seal.seal(municipality, id, 'text', randomUUID() as CommandId);
    await db.updateTable('case_keys').set({ made_at: twoDaysAgo }).execute();
    await system.client.workflow.execute(wire.housekeepingWorkflowType, {
      workflowId: `housekeeping/${randomUUID()}`,
      taskQueue: system.taskQueue,
    });
    const left = await db.selectFrom('case_keys').select('case_id').execute();
    const ids = left.map(({ case_id }) => case_id);
    expect(ids).toContain(caseId);
    expect(ids).not.toContain(orphan);
  });
});

describe('New local settings', () => {
  it('reach every open case, and hold from their date', async () => {
    const { caseId, handle } = await begin(rehearsed, { command: ownInitiative });
    await typesWith(caseId, 'outreachBegun');
    const { book } = await rehearsed.rules.of(municipality);
    const [shipped] = book.settings;
    if (!shipped) throw new Error('no settings are shipped');
    const settings = { ...shipped, version: 2, from: plusDays(localDateOf(instant(Date.now())), 10) };
    await addSettings(system.store.db, settings, rehearsed.rehearsal.id);
    const command: Command<'applySettings'> = { type: 'applySettings', data: { settings } };
    const input: wire.RollOutInput = {
      municipality: 'ballerup' as MunicipalityId,
      rehearsal: rehearsed.rehearsal.id,
      command,
      id: randomUUID() as CommandId,
      digest: 'c'.repeat(64),
      by,
    };
    await rehearsed.client.workflow.execute(wire.rollOutWorkflowType, {
      workflowId: `roll-out/${randomUUID()}`,
      taskQueue: system.taskQueue,
      args: [input],
    });
    await typesWith(caseId, 'settingsApplied');
    await rehearsed.pass(handle, 11 * DAY);
    expect(await types(caseId)).toContain('settingsTookEffect');
  });
});
