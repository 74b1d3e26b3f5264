import type { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { accepted, inDays, type ProblemBody, referred, storedCase } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const lead = { as: people.lead };
type Checked = {
  problems: { path: string; place: string; line: number | null; problem: string }[];
  json: string | null;
};
type DateChange = { kind: string; before: string | null; after: string | null };
type Changed = { caseId: string; name: string | null; dates: DateChange[] };
type SettingsPreview = { openCases: number; changedCases: number; notShown: number; kinds: object[]; items: Changed[] };
type MovePreview = { items: (Changed & { phase: string | null; refusal: string | null })[]; notFound: number };

const shipped = async (): Promise<Standard> =>
  (await api.get<{ standard: Standard }>('/v1/standards/ballerup/1', lead)).body.standard;
const settings = async () =>
  (await api.get<{ items: LocalSettings[]; entered: { version: number; by: string | null }[] }>('/v1/settings', lead))
    .body;
const check = (kind: string, text: string, as: string = people.lead) =>
  api.post<Checked>('/v1/rules/check', { kind, text }, { as });
async function nextSettings(more: Partial<LocalSettings> = {}): Promise<LocalSettings> {
  const latest = (await settings()).items.at(-1);
  if (!latest) throw new Error('Ballerup has no settings');
  return { ...latest, version: latest.version + 1, from: inDays(0) as LocalSettings['from'], ...more };
}

describe('A draft is checked as it is written', () => {
  test('what can be used has nothing wrong, as YAML or as JSON', async () => {
    const whole = JSON.stringify(await shipped());
    expect((await check('standard', whole)).body).toEqual({ problems: [], json: whole });
    expect((await check('settings', JSON.stringify(await nextSettings()))).body.problems).toEqual([]);
  });

  test('everything that is wrong is said at once, each with its place in words', async () => {
    const { provider: _gone, ...standard } = await shipped();
    const [first, ...phases] = standard.phases;
    const text = JSON.stringify({ ...standard, phases: [{ ...first, clause: 'B99' }, ...phases] });
    const { body } = await check('standard', text);
    expect(body.problems.map(({ path }) => path).sort()).toEqual(['phases[0].clause', 'provider']);
    expect(body.problems.find(({ path }) => path === 'provider')?.problem).toMatch(/^(mangler|is missing)$/);
    expect(JSON.parse(body.json ?? '')).toMatchObject({ id: 'ballerup' });
  });

  test('a file that cannot be read says on which line, and is no draft', async () => {
    const { status, body } = await check('standard', 'id: herlev\nid: herlev\n');
    expect([status, body.json, body.problems[0]?.line]).toEqual([200, null, 2]);
  });

  test('another municipality’s is not one’s own, and days for a phase that nobody has are a slip', async () => {
    const theirs = await check('standard', JSON.stringify({ ...(await shipped()), municipality: 'gentofte' }));
    expect(theirs.body.problems.map(({ path }) => path)).toEqual(['municipality']);
    const next = await nextSettings();
    const proposals = { ...next.followUp.proposals, nowhere: 7 };
    const late = await check('settings', JSON.stringify({ ...next, from: inDays(-1) }));
    expect(late.body.problems.map(({ path }) => path)).toEqual(['from']);
    const slip = await check('settings', JSON.stringify({ ...next, followUp: { ...next.followUp, proposals } }));
    expect(slip.body.problems.map(({ path }) => path)).toEqual(['followUp.proposals.nowhere']);
  });

  test('an outline to begin with is there, with what is to be filled in', async () => {
    const { status, body } = await api.get<{ standard: string; settings: string }>('/v1/rules/outline', lead);
    expect([status, JSON.parse(body.standard).municipality]).toEqual([200, 'ballerup']);
    const { problems } = (await check('standard', body.standard)).body;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ problem }) => problem.includes('???'))).toBe(true);
  });
});

describe('What new settings would change is seen before they are set', () => {
  const preview = (body: object, as: string = people.lead) =>
    api.post<SettingsPreview>('/v1/settings/preview', body, { as });

  test('the cases by name with their dates, and nothing is changed by looking', async () => {
    const waiting = await referred(api, { identity: { alias: 'Manden ved broen' } });
    const taken = await accepted(api, { identity: { alias: 'Kvinden i parken' } });
    for (const { caseId, version } of [waiting, taken]) await storedCase(api, caseId, version);
    const before = await api.get(`/v1/cases/${waiting.caseId}/live`, lead);
    const next = await nextSettings();
    const same = await preview(next);
    expect([same.status, same.body.changedCases, same.body.items]).toEqual([200, 0, []]);
    expect(same.body.openCases).toBeGreaterThanOrEqual(2);
    const slower = { ...next, triage: { ...next.triage, workingDays: next.triage.workingDays + 3 } };
    const { body } = await preview(slower);
    const found = body.items.find(({ caseId }) => caseId === waiting.caseId);
    expect(found).toMatchObject({ name: 'Manden ved broen', dates: [{ kind: 'triage' }] });
    expect(body.items.map(({ caseId }) => caseId)).not.toContain(taken.caseId);
    expect(body.changedCases).toBe(body.items.length + body.notShown);
    expect((await api.get(`/v1/cases/${waiting.caseId}/live`, lead)).body).toEqual(before.body);
    expect((await settings()).items).toHaveLength(1);
  });

  test('what would be refused is refused alike, and whoever keeps no rules sees nothing', async () => {
    const next = await nextSettings();
    const late = await api.post<ProblemBody>('/v1/settings/preview', { ...next, version: 9 }, lead);
    expect([late.status, late.body.code]).toEqual([409, 'settingsOutOfOrder']);
    expect((await preview(next, people.worker)).status).toBe(403);
    expect((await preview(next, people.auditor)).status).toBe(403);
  });

  test('what is set says who entered it', async () => {
    expect((await settings()).entered).toEqual([{ version: 1, at: expect.any(String), by: null }]);
    const next = await nextSettings({ setBy: 'Leder af Fronten', reference: 'Ledelsesmøde, punkt 4' });
    expect((await api.post('/v1/settings', next, lead)).status).toBe(202);
    expect((await settings()).entered.at(-1)).toEqual({ version: 2, at: expect.any(String), by: 'Lone Leder' });
  });
});

describe('A version with a phase that no version had', () => {
  const resting = { id: 'resting', name: { da: 'Hvilende', en: 'Resting' }, clause: 'B16' };

  test('is drafted, gets its days in new settings, and only then comes into force', async () => {
    const standard = await shipped();
    const phases = standard.phases.map((phase) => (phase.id === 'outreach' ? resting : phase));
    expect((await api.post('/v1/standards', { ...standard, version: 2, phases }, lead)).status).toBe(201);
    const from = { from: inDays(0) };
    const early = await api.post<ProblemBody>('/v1/standards/ballerup/2/activation', from, lead);
    expect([early.status, early.body.code]).toEqual([422, 'brokenRules']);
    const next = await nextSettings();
    const proposals = { ...next.followUp.proposals, resting: 21 };
    const set = await api.post('/v1/settings', { ...next, followUp: { ...next.followUp, proposals } }, lead);
    expect(set.status).toBe(202);
    expect((await api.post('/v1/standards/ballerup/2/activation', from, lead)).status).toBe(200);
  });

  test('shows of each case where it would go, and why one cannot; moving them does just that', async () => {
    const { caseId, version } = await accepted(api, { identity: { alias: 'Ræven' } });
    await storedCase(api, caseId, version);
    const nobody = '0b51ae1e-58e6-43e2-9a1c-ffb5aa1a3ba0';
    const ask = (body: object, as: string = people.lead) =>
      api.post<MovePreview>('/v1/standards/ballerup/1/cases/preview', body, { as });
    const as = await ask({ cases: [caseId, nobody] });
    expect([as.status, as.body.notFound, as.body.items.map(({ name }) => name)]).toEqual([200, 1, ['Ræven']]);
    expect(as.body.items[0]?.refusal ?? '').not.toBe('');
    const to = await ask({ cases: [caseId], phase: 'outreach' });
    expect(to.body.items).toMatchObject([{ caseId, phase: 'outreach', refusal: null }]);
    expect((await ask({ cases: [caseId] }, people.worker)).status).toBe(403);
    const listed = async (standard: string) =>
      (await api.get<{ items: { caseId: string }[] }>(`/v1/cases?standard=${standard}`, lead)).body.items.map(
        (one) => one.caseId,
      );
    expect(await listed('ballerup.2')).toContain(caseId);
    expect(await listed('ballerup.1')).not.toContain(caseId);
    const moved = await api.post<{ results: { ok: boolean }[] }>(
      '/v1/standards/ballerup/1/cases',
      { cases: [caseId], phase: 'outreach', reason: 'Begyndt på den forkerte' },
      lead,
    );
    expect(moved.body.results.map(({ ok }) => ok)).toEqual([true]);
    expect((await api.get<ProblemBody>('/v1/cases?standard=ballerup', lead)).status).toBe(422);
  });
});
