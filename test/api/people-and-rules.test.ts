import { randomUUID } from 'node:crypto';
import { localDate } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { recordStandardStep } from '../../store/rules/standards';
import { until } from '../environment/until';
import { accepted, inDays, type ProblemBody, storedCase, type Written } from './setup/cases';
import { loginOf, people, teamOf } from './setup/people';
import { type ApiUnderTest, type Asking, startApiUnderTest } from './setup/running-api';
import { writeOver } from './setup/write-over';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

const lead = { as: people.lead };
const gentofteLead = { as: people.gentofteLead };
const put = <T = Record<string, unknown>>(path: string, body: unknown, more: Asking = lead) =>
  api.ask<T>('PUT', path, { ...more, body });

describe('staff', () => {
  test('are added and changed, and listed without where they live', async () => {
    const id = randomUUID();
    const person = { name: 'Nanna Ny', roles: ['outreachWorker'], team: teamOf.ballerup, address: 'Et sted' };
    expect((await put(`/v1/staff/${id}`, person)).status).toBe(200);
    await writeOver(api, `/v1/staff/${id}`, { ...person, name: 'Nanna Nyere' }, lead);
    const { body } = await api.get<{ items: { id: string; name: string }[] }>('/v1/staff');
    expect(body.items.find((one) => one.id === id)).toMatchObject({ name: 'Nanna Nyere', active: true });
    expect(JSON.stringify(body)).not.toContain('Et sted');
    const taken = await put<ProblemBody>(`/v1/staff/${people.gentofteWorker}`, person);
    expect([taken.status, taken.body.code]).toEqual([404, 'unknownPerson']);
  });

  test('a change sent again under its key is answered as it was the first time, and undoes nothing since', async () => {
    const [id, key] = [randomUUID(), randomUUID()];
    const person = { name: 'Gry Gentag', roles: ['outreachWorker'], team: teamOf.ballerup };
    const first = await put(`/v1/staff/${id}`, person, { ...lead, key });
    await writeOver(api, `/v1/staff/${id}`, { ...person, name: 'Gry Giftet' }, lead);
    expect(await put(`/v1/staff/${id}`, person, { ...lead, key })).toMatchObject({ status: 200, body: first.body });
    const { body } = await api.get<{ items: { id: string; name: string }[] }>('/v1/staff');
    expect(body.items.find((one) => one.id === id)).toMatchObject({ name: 'Gry Giftet' });
    const other = await put<ProblemBody>(`/v1/staff/${id}`, { ...person, name: 'En anden' }, { ...lead, key });
    expect([other.status, other.body.code]).toEqual([409, 'commandIdReused']);
  });

  test('are read whole by whoever changes them, and not overwritten by who has not read what another changed', async () => {
    const id = randomUUID();
    const person = { name: 'Tove To', roles: ['outreachWorker'], team: teamOf.ballerup, address: 'Et andet sted' };
    type Entry = { version: number; address: string; phone: string | null } & ProblemBody;
    const { version } = (await put<Entry>(`/v1/staff/${id}`, person)).body;
    const read = await api.get<Entry>(`/v1/staff/${id}`, lead);
    expect(read.body).toMatchObject({ version, address: 'Et andet sted' });
    expect((await api.get<ProblemBody>(`/v1/staff/${id}`, { as: people.worker })).body.code).toBe('notYourRole');
    expect((await api.get<ProblemBody>(`/v1/staff/${id}`, gentofteLead)).body.code).toBe('unknownPerson');
    const first = await put<Entry>(`/v1/staff/${id}`, { ...person, phone: '11 11 11 11', version });
    expect([first.status, first.body.version]).toEqual([200, version + 1]);
    const second = await put<Entry>(`/v1/staff/${id}`, { ...person, phone: '22 22 22 22', version });
    expect([second.status, second.body.code]).toEqual([409, 'editedMeanwhile']);
    expect((await api.get<Entry>(`/v1/staff/${id}`, lead)).body.phone).toBe('11 11 11 11');
    const [one, other] = await Promise.all(
      ['33 33 33 33', '44 44 44 44'].map((phone) =>
        put<Entry>(`/v1/staff/${id}`, { ...person, phone, version: version + 1 }),
      ),
    );
    expect([one?.status, other?.status].sort()).toEqual([200, 409]);
  });

  test('a team is not overwritten by who has not read what another changed', async () => {
    const path = `/v1/teams/${randomUUID()}`;
    type Shown = { version: number } & ProblemBody;
    const { version } = (await put<Shown>(path, { name: 'Team 3', leadId: people.lead })).body;
    const first = await put<Shown>(path, { name: 'Team 3', leadId: people.lead, onCallNumber: '11 11', version });
    expect([first.status, first.body.version]).toEqual([200, version + 1]);
    // Sent again since nobody heard the answer: it is so already.
    const unheard = { name: 'Team 3', leadId: people.lead, onCallNumber: '11 11', version };
    expect((await put<Shown>(path, unheard)).status).toBe(200);
    const second = await put<Shown>(path, { name: 'Team 4', leadId: people.lead, version });
    expect([second.status, second.body.code]).toEqual([409, 'editedMeanwhile']);
  });

  test.each([
    ['somebody', 'staff', { name: 'Ulla Uset', roles: ['outreachWorker'], team: teamOf.ballerup }],
    ['a team', 'teams', { name: 'Team 5', leadId: people.lead }],
  ])('%s who is there already is changed only by who says which version they have read', async (_who, list, body) => {
    const path = `/v1/${list}/${randomUUID()}`;
    expect((await put(path, body)).status).toBe(200);
    // The same once more, since nobody heard the answer.
    expect((await put(path, body)).status).toBe(200);
    const unread = await put<ProblemBody>(path, { ...body, name: 'En anden' });
    expect(unread.status).toBe(422);
    expect(unread.body.errors).toMatchObject([{ path: 'body.version', problem: 'mangler' }]);
    const { body: kept } = await api.get<{ items: { name: string }[] }>(`/v1/${list}`, lead);
    expect(kept.items.map(({ name }) => name)).toContain(body.name);
  });

  test('who is deactivated is shut out at once, and each of their cases is nobody’s', async () => {
    const id = randomUUID();
    const sofus = { name: 'Sofus Stop', roles: ['outreachWorker'], team: teamOf.ballerup, login: loginOf(id) };
    await put(`/v1/staff/${id}`, sofus);
    expect((await api.get('/v1/me', { as: id })).body).toMatchObject({ name: 'Sofus Stop' });
    const { caseId } = await accepted(api);
    const moved = await api.post<Written>(`/v1/cases/${caseId}/assignment`, { worker: id, reason: 'Til Sofus' }, lead);
    await storedCase(api, caseId, moved.body.version);
    const { status, body } = await api.post<{ results: object[] }>(`/v1/staff/${id}/deactivate`, {}, lead);
    expect([status, body.results]).toMatchObject([200, [{ caseId, ok: true }]]);
    expect((await api.get<ProblemBody>('/v1/cases', { as: id })).body.code).toBe('deactivated');
    expect((await api.get(`/v1/cases/${caseId}/live`)).body).toMatchObject({ state: { assignment: { worker: null } } });
  });

  test('teams have a lead and an on-call number; absences a deputy', async () => {
    const team = randomUUID();
    expect(
      (await put(`/v1/teams/${team}`, { name: 'Team 2', leadId: people.lead, onCallNumber: '11 22 33 44' })).status,
    ).toBe(200);
    expect((await api.get<{ items: object[] }>('/v1/teams')).body.items).toContainEqual(
      expect.objectContaining({ id: team }),
    );
    expect((await put<ProblemBody>(`/v1/teams/${teamOf.gentofte}`, { name: 'Vores' })).body.code).toBe('unknownTeam');
    const absence = randomUUID();
    const away = { staffId: people.worker, from: inDays(1), to: inDays(5), deputyId: people.colleague };
    expect((await put(`/v1/absences/${absence}`, away, { as: people.worker })).status).toBe(200);
    expect((await put<ProblemBody>(`/v1/absences/${absence}`, { ...away, to: inDays(0) })).body.code).toBe('inThePast');
    expect((await put<ProblemBody>(`/v1/absences/${absence}`, { ...away, deputyId: people.gone })).body.code).toBe(
      'unknownPerson',
    );
    const list = `/v1/absences?staff=${people.worker}&from=${inDays(0)}`;
    expect((await api.get<{ items: object[] }>(list)).body.items).toHaveLength(1);
    const byAColleague = await api.ask<ProblemBody>('DELETE', `/v1/absences/${absence}`, { as: people.colleague });
    expect([byAColleague.status, byAColleague.body.code]).toEqual([403, 'notYourRole']);
    expect((await api.ask('DELETE', `/v1/absences/${absence}`)).status).toBe(200);
    expect((await api.get<{ items: object[] }>(list)).body.items).toEqual([]);
  });
});

describe('standards', () => {
  const shipped = async (id: string, as: string) =>
    (await api.get<{ standard: Standard }>(`/v1/standards/${id}/1`, { as })).body.standard;

  test('a version takes effect only with hearing and adoption recorded, where the governance asks (G20)', async () => {
    const draft = { ...(await shipped('gentofte', people.gentofteLead)), version: 2 };
    const at = '/v1/standards/gentofte/2';
    const from = { from: inDays(1) };
    expect((await api.post('/v1/standards', draft, gentofteLead)).status).toBe(201);
    const unheard = await api.post<ProblemBody>(`${at}/activation`, from, gentofteLead);
    expect([unheard.status, unheard.body.code, unheard.body.params.clause]).toEqual([409, 'hearingRequired', 'G20']);
    expect((await api.post(`${at}/hearing`, { on: '2026-03-01' }, gentofteLead)).status).toBe(200);
    expect((await api.post<ProblemBody>(`${at}/activation`, from, gentofteLead)).body.code).toBe('adoptionRequired');
    const heard = await api.post<ProblemBody>('/v1/standards', { ...draft, tone: 'du' }, gentofteLead);
    expect([heard.status, heard.body.code]).toEqual([409, 'standardIsHeard']);
    const tooSoon = await api.post<ProblemBody>(`${at}/adoption`, { on: '2026-02-28' }, gentofteLead);
    expect([tooSoon.status, tooSoon.body.code]).toEqual([409, 'adoptedBeforeHearing']);
    expect((await api.post(`${at}/adoption`, { on: '2026-04-01' }, gentofteLead)).status).toBe(200);
    const active = await api.post(`${at}/activation`, from, gentofteLead);
    expect(active).toMatchObject({ status: 200, body: { activeFrom: from.from, heardOn: '2026-03-01' } });
    const changed = await api.post<ProblemBody>('/v1/standards', { ...draft, tone: 'du' }, gentofteLead);
    expect([changed.status, changed.body.code]).toEqual([409, 'standardIsActive']);
    const otherDays = {
      hearing: { on: '2026-03-02' },
      adoption: { on: '2026-04-02' },
      activation: { from: inDays(2) },
    };
    for (const [step, day] of Object.entries(otherDays)) {
      const { status, body } = await api.post<ProblemBody>(`${at}/${step}`, day, gentofteLead);
      expect([step, status, body.code]).toEqual([step, 409, 'standardIsActive']);
    }
    const again = await api.post(`${at}/activation`, from, gentofteLead);
    expect(again).toMatchObject({ status: 200, body: { heardOn: '2026-03-01', adoptedOn: '2026-04-01' } });
    const of = { municipality: 'gentofte' as MunicipalityId, rehearsalId: null, id: 'gentofte', version: 2 };
    const meanwhile = recordStandardStep(api.system.store.db, of, { heardAt: localDate('2026-03-02') });
    await expect(meanwhile).rejects.toMatchObject({ code: 'standardIsActive' });
  });

  test('a draft is not overwritten by who has not read what another changed', async () => {
    const draft = { ...(await shipped('ballerup', people.lead)), version: 7 };
    type Draft = { revision: number } & ProblemBody;
    const save = (more: object, read?: number) =>
      api.post<Draft>(`/v1/standards${read ? `?revision=${read}` : ''}`, { ...draft, ...more }, lead);
    const toneOf = async () => (await api.get<{ standard: Standard }>('/v1/standards/ballerup/7')).body.standard.tone;
    const { revision } = (await save({ tone: 'du' })).body;
    expect((await api.get<Draft>('/v1/standards/ballerup/7')).body.revision).toBe(revision);
    const begunAnew = await save({ tone: 'borgeren' });
    expect([begunAnew.status, begunAnew.body.code]).toEqual([409, 'editedMeanwhile']);
    const first = await save({ tone: 'borgeren' }, revision);
    expect([first.status, first.body.revision]).toEqual([201, revision + 1]);
    // Sent again since nobody heard the answer: it is so already.
    expect(await save({ tone: 'borgeren' }, revision)).toMatchObject({ status: 201, body: { revision: revision + 1 } });
    const second = await save({ name: { da: 'En anden', en: 'Another' } }, revision);
    expect([second.status, second.body.code]).toEqual([409, 'editedMeanwhile']);
    expect(await toneOf()).toBe('borgeren');
    const [one, other] = await Promise.all(
      ['Den ene', 'Den anden'].map((da) => save({ name: { da, en: da } }, revision + 1)),
    );
    expect([one?.status, other?.status].sort()).toEqual([201, 409]);
  });

  test('cases are moved to another version by a person, alone and in bulk', async () => {
    const draft = { ...(await shipped('ballerup', people.lead)), version: 2 };
    await api.post('/v1/standards', draft, lead);
    const [one, other] = [await accepted(api), await accepted(api)];
    const to = { id: 'ballerup', version: 2, reason: 'Gennemgået' };
    expect((await api.post(`/v1/cases/${one.caseId}/standard`, to, lead)).status).toBe(200);
    const same = await api.post<ProblemBody>(`/v1/cases/${one.caseId}/standard`, to, lead);
    expect([same.status, same.body.code]).toEqual([409, 'sameStandard']);
    const bulk = { cases: [one.caseId, other.caseId], reason: 'Alle' };
    const { body } = await api.post<{ results: { ok: boolean }[] }>('/v1/standards/ballerup/2/cases', bulk, lead);
    expect(body.results.map(({ ok }) => ok)).toEqual([false, true]);
    const missing = await api.post<ProblemBody>(`/v1/cases/${one.caseId}/standard`, { ...to, version: 9 }, lead);
    expect([missing.status, missing.body.code]).toEqual([404, 'unknownStandard']);
  });

  test('an unknown key, and a phase that no one can reach, are refused with where and what would be right', async () => {
    const draft = { ...(await shipped('ballerup', people.lead)), version: 3 };
    const unknown = await api.post<ProblemBody>('/v1/standards', { ...draft, colour: 'red' }, lead);
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors).toMatchObject([{ path: 'body.colour', code: 'unknownKey' }]);
    const [first, ...others] = draft.phases;
    const island = [first, ...others.map((phase) => ({ ...phase, enteredFrom: [phase.id] }))];
    const unreachable = await api.post<ProblemBody>('/v1/standards', { ...draft, phases: island }, lead);
    expect(unreachable.status).toBe(422);
    expect(unreachable.body.errors?.[0]?.path).toMatch(/^body\.phases/);
    const theirs = await api.post<ProblemBody>('/v1/standards', draft, gentofteLead);
    expect([theirs.status, theirs.body.code]).toEqual([422, 'otherMunicipality']);
  });

  test('are listed with how far each has come', async () => {
    const { body } = await api.get<{ items: object[] }>('/v1/standards');
    expect(body.items).toContainEqual(expect.objectContaining({ id: 'ballerup', version: 1 }));
    expect((await api.get<ProblemBody>('/v1/standards/ballerup/77')).body.code).toBe('unknownStandard');
  });
});

describe('local settings', () => {
  test('a new version reaches every open case, and holds from its date', async () => {
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);
    const { body } = await api.get<{ items: LocalSettings[] }>('/v1/settings');
    const [first] = body.items;
    const next = {
      ...first,
      version: 2,
      from: inDays(0),
      setBy: 'Leder',
      reference: 'Møde',
      mail: { name: 'Fronten' },
    };
    expect(await api.post('/v1/settings', next, lead)).toMatchObject({ status: 202, body: { version: 2 } });
    expect((await api.post('/v1/settings', next, lead)).status).toBe(202);
    expect(await toldOfSettings(caseId)).toBe(1);
    const wrong = await api.post<ProblemBody>('/v1/settings', { ...next, version: 9 }, lead);
    expect([wrong.status, wrong.body.code, wrong.body.params.nextVersion]).toEqual([409, 'settingsOutOfOrder', 3]);
  });

  test('a version set anew after a restore from before it is told to the cases, whatever was told under its number', async () => {
    const { caseId, version } = await accepted(api);
    await storedCase(api, caseId, version);
    const { body } = await api.get<{ items: LocalSettings[] }>('/v1/settings');
    const second = body.items.find(({ version: number }) => number === 2);
    await api.system.store.db.deleteFrom('settings').where('version', '=', 2).execute();
    const anew = { ...second, mail: { name: 'Fronten igen' } };
    expect((await api.post('/v1/settings', anew, lead)).status).toBe(202);
    expect(await toldOfSettings(caseId)).toBe(1);
  });

  test('that contradict themselves, or the standard, are refused', async () => {
    const { body } = await api.get<{ items: LocalSettings[] }>('/v1/settings', gentofteLead);
    const next = { ...(body.items[0] as LocalSettings), version: 2, from: inDays(0) };
    const self = { ...next, unreachable: { ...next.unreachable, reminders: [99] } };
    const refused = await api.post<ProblemBody>('/v1/settings', self, gentofteLead);
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.[0]?.path).toContain('unreachable.reminders');
    const wordy = { ...next, mail: { name: 'Gentofte\nKommune' } };
    const lines = await api.post<ProblemBody>('/v1/settings', wordy, gentofteLead);
    expect([lines.status, lines.body.errors?.[0]?.path]).toEqual([422, expect.stringContaining('mail.name')]);
    const lost = { ...next, followUp: { ...next.followUp, proposals: { seekingContact: 7 } } };
    const missing = await api.post<ProblemBody>('/v1/settings', lost, gentofteLead);
    expect([missing.status, missing.body.code]).toEqual([422, 'brokenRules']);
    const theirs = await api.post<ProblemBody>('/v1/settings', next, lead);
    expect(theirs.body.code).toBe('otherMunicipality');
  });
});

/** How often a case has been told of new settings, once it has been told of them at all. */
const toldOfSettings = (caseId: string) =>
  until('the case to be told of the settings', async () => {
    const path = `/v1/cases/${caseId}/timeline?types=settingsApplied`;
    return (await api.get<{ items: object[] }>(path)).body.items.length;
  });
