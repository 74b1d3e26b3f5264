import { randomUUID } from 'node:crypto';
import type { CaseId, StaffId } from '../../domain';
import { localDate } from '../../domain/clock/time';
import type { People } from '../../store/people/people';
import { findStaff, saveStaff, saveTeam } from '../../store/people/staff';
import { widensOwnAccess } from '../../store/people/widens-own-access';
import type { ProblemBody } from '../api/setup/cases';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { writeOver } from '../api/setup/write-over';
import { ballerup, hireEverybody, inRole, otherTeam, ourTeam, recorded } from './setup/everybody';

/** A lead who may keep staff cannot widen their own access. */
let api: ApiUnderTest;
let others: CaseId;
const lead = { as: inRole.teamLead };
const theirWorker = '00000000-0000-4000-8000-000000000980' as StaffId;
const ourWorker = inRole.outreachWorker;
const [theirLead, theirDeputyLead, ourOtherLead] = [randomUUID(), randomUUID(), randomUUID()] as string[] as [
  StaffId,
  StaffId,
  StaffId,
];

beforeAll(async () => {
  api = await startApiUnderTest();
  const { store } = api.system;
  await hireEverybody(store);
  const one = await findStaff(store.db, ballerup, inRole.teamLead);
  if (!one) throw new Error('there is no team lead');
  for (const id of [theirLead, theirDeputyLead, ourOtherLead]) {
    await saveStaff(store.db, { ...one, id, login: null, team: id === ourOtherLead ? ourTeam : otherTeam });
  }
  others = await recorded(store, { team: otherTeam, worker: theirWorker });
});
beforeEach(async () => {
  const { db } = api.system.store;
  const of = { municipality: ballerup, name: 'Et team', onCallNumber: null };
  await saveTeam(db, { ...of, id: ourTeam, leadId: inRole.teamLead, deputyLeadId: null });
  await saveTeam(db, { ...of, id: otherTeam, leadId: theirLead, deputyLeadId: null });
  await db.deleteFrom('absences').execute();
});
afterAll(() => api.stop());

const put = (path: string, body: object, as: object = lead) => api.ask<ProblemBody>('PUT', path, { ...as, body });
const over = (path: string, body: object) => writeOver(api, path, body, lead);
const away = (body: object, as: object = lead, id: string = randomUUID()) =>
  put(`/v1/absences/${id}`, { from: '2020-01-01', to: '2033-01-01', ...body }, as);
const code = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];
const refused = [403, 'notForOneself'];
const seesTheirs = async () => code(await api.get<ProblemBody>(`/v1/cases/${others}`, lead));
afterEach(async () => expect(await seesTheirs()).toEqual([403, 'outOfReach']));

test('nobody moves themselves to another team', async () => {
  const oneself = { name: 'Lone', roles: ['teamLead'], login: `${lead.as}@staff.example` };
  expect(code(await put(`/v1/staff/${lead.as}`, { ...oneself, team: otherTeam }))).toEqual(refused);
  expect(code(await put(`/v1/staff/${lead.as}`, { ...oneself, team: null }))).toEqual(refused);
  expect((await over(`/v1/staff/${lead.as}`, { ...oneself, team: ourTeam })).status).toBe(200);
});

test('nobody makes themselves lead or deputy lead of another team', async () => {
  const team = { name: 'Team 2', leadId: theirLead };
  expect(code(await put(`/v1/teams/${otherTeam}`, { ...team, leadId: lead.as }))).toEqual(refused);
  expect(code(await put(`/v1/teams/${otherTeam}`, { ...team, deputyLeadId: lead.as }))).toEqual(refused);
  expect((await over(`/v1/teams/${otherTeam}`, { ...team, deputyLeadId: theirDeputyLead })).status).toBe(200);
});

test('who leads a team keeps it, and begins one that is new', async () => {
  expect((await over(`/v1/teams/${ourTeam}`, { name: 'Team 1', deputyLeadId: lead.as })).status).toBe(200);
  expect((await over(`/v1/teams/${ourTeam}`, { name: 'Team 1', leadId: lead.as })).status).toBe(200);
  expect((await put(`/v1/teams/${randomUUID()}`, { name: 'Team 3', leadId: lead.as })).status).toBe(200);
});

test('nobody makes themselves the deputy of whom they do not lead', async () => {
  for (const staffId of [theirWorker, theirLead]) {
    expect(code(await away({ staffId, deputyId: lead.as }))).toEqual(refused);
    expect(code(await away({ staffId, deputyId: lead.as, from: '2032-01-01' }))).toEqual(refused);
  }
  expect((await away({ staffId: ourWorker, deputyId: lead.as })).status).toBe(200);
});

test('nobody comes to stand in by way of somebody who is away', async () => {
  expect((await away({ staffId: ourWorker, deputyId: lead.as, from: '2032-01-01' })).status).toBe(200);
  expect(code(await away({ staffId: theirWorker, deputyId: ourWorker }))).toEqual(refused);
  expect((await away({ staffId: ourOtherLead, deputyId: lead.as, from: '2032-01-01' })).status).toBe(200);
  expect(code(await put(`/v1/teams/${otherTeam}`, { name: 'Team 2', leadId: ourOtherLead }))).toEqual(refused);
  expect((await away({ staffId: theirWorker, deputyId: ourWorker, to: '2031-12-31' })).status).toBe(200);
});

test('nobody uncovers an absence in which they would stand in', async () => {
  const first = randomUUID();
  await away({ staffId: theirWorker, deputyId: theirLead, from: '2019-01-01' }, { as: theirWorker }, first);
  await away({ staffId: theirWorker, deputyId: lead.as }, { as: theirWorker });
  expect(code(await api.ask<ProblemBody>('DELETE', `/v1/absences/${first}`, lead))).toEqual(refused);
});

test('nobody takes another lead away so that they alone are left', () => {
  const [one, other] = ['one', 'other'] as readonly string[] as [StaffId, StaffId];
  const roles = ['teamLead'] as const;
  const before: People = {
    staff: [one, other].map((id) => ({ id, roles, team: id === one ? ourTeam : otherTeam, active: true })),
    teams: [
      { id: ourTeam, lead: one, deputyLead: null },
      { id: otherTeam, lead: other, deputyLead: null },
    ],
    absences: [],
  };
  const [today, from, to] = [localDate('2030-01-01'), localDate('2030-02-01'), localDate('2030-02-02')];
  const gone: People = { ...before, absences: [{ staff: other, from, to, deputy: null }] };
  const withoutLead: People = { ...before, teams: before.teams.map((team) => ({ ...team, lead: null })) };
  for (const after of [gone, withoutLead]) expect(widensOwnAccess(before, after, one, today)).toBe(true);
  expect(widensOwnAccess(before, gone, one, to)).toBe(true);
  expect(widensOwnAccess(gone, before, one, today)).toBe(false);
});

test('an administrator says who stands in, and anyone of their own absence', async () => {
  const byAdmin = await away({ staffId: theirWorker, deputyId: ourWorker }, { as: inRole.admin });
  expect(byAdmin.status).toBe(200);
  expect((await away({ staffId: lead.as, deputyId: ourOtherLead, to: '2020-01-02' })).status).toBe(200);
});
