import { randomUUID } from 'node:crypto';
import { endpoints } from '../../api/routes';
import { earliestDate, latestDate } from '../../domain/clock/date-bounds';
import { stoppedRecordings } from '../../store/record/stopped';
import { verifyStore } from '../../store/verify/verify';
import { until } from '../environment/until';
import { accepted, assessment, inDays, type ProblemBody } from './setup/cases';
import { type DatedField, datedFields } from './setup/dated-fields';
import { people, teamOf, whoMay } from './setup/people';
import { type ApiUnderTest, once, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
/** A case and a visit that are there, so that a date is all that is strange about a request. */
const there = { caseId: '', visitId: '' };
beforeAll(async () => {
  api = await startApiUnderTest();
  there.caseId = (await accepted(api, {}, { as: people.everything })).caseId;
  const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
  const { body } = await api.post<{ visitId: string }>('/v1/visits', { expectedEnd }, { as: people.everything });
  there.visitId = body.visitId;
});
afterAll(() => api?.stop());

/** What stands beside the date in a request, by the name of its field. */
const known = {
  worker: people.worker,
  staffId: people.worker,
  team: teamOf.ballerup,
  assessment,
  phase: 'outreach',
  reason: 'Fordi det passer bedre',
  outcome: 'contactMade',
  channel: 'visit',
  place: 'publicPlace',
  aDay: inDays(3),
  aMoment: new Date(Date.now() - 60_000).toISOString(),
};
const fields = datedFields(endpoints, known);

/** Days and years at which calendars, databases and people's patience end. */
const outside = ['0000-01-01', '0001-01-01', '1026-11-29', '1899-12-31', '2200-01-01', '9999-12-31'];
const inside = [earliestDate, '1900-03-01', '2000-02-29', inDays(-1), inDays(0), inDays(1), inDays(3_650), latestDate];
/** What is no date or moment at all, or one that has no four digits for its year. */
const none = [
  '-0001-01-01',
  '+010000-01-01',
  '10000-01-01',
  '275760-09-13',
  '2026-02-30',
  '2026-13-01',
  'infinity',
  'epoch',
];
const atNoon = (day: string): string => `${day}T12:00:00.000Z`;
const valuesOf = (days: readonly string[], { format }: DatedField) => (format === 'date' ? days : days.map(atNoon));

function ask(field: DatedField, value: string) {
  const { endpoint } = field;
  const path = endpoint.path
    .replace(':caseId', there.caseId)
    .replace(':visitId', there.visitId)
    .replace(':standardId', 'ballerup')
    .replace(':version', '1')
    .replace(/:\w+/g, () => randomUUID());
  const filled = field.filled(value);
  const query = field.in === 'query' ? `?${new URLSearchParams(filled as Record<string, string>)}` : '';
  const body = endpoint.body && (field.in === 'body' ? filled : {});
  const asking = { as: whoMay(endpoint), ...once, ...(body !== undefined && { body }) };
  return api.ask<ProblemBody>(endpoint.method.toUpperCase(), `${path}${query}`, asking);
}

const named = fields.map((field) => {
  const { endpoint, in: part, path } = field;
  return [`${endpoint.method.toUpperCase()} ${endpoint.path} ${part}.${path}`, field] as const;
});
const figure = { fields: fields.length, refused: 0, taken: 0 };

test('the schemas of the endpoints are where the fields are found', () => {
  const found = named.map(([name]) => name).join('\n');
  expect(fields.length).toBeGreaterThan(45);
  for (const one of ['contacts body.happenedAt', 'absences/:absenceId body.to', 'moving-in body.contacts.0.happenedAt'])
    expect(found).toContain(one);
});

test.each(named)(
  '%s takes no date before the oldest citizen’s birth, none that nobody plans for, and no other word',
  async (_name, field) => {
    for (const value of [...valuesOf(outside, field), ...none, ...valuesOf(none, field)]) {
      const { status, body } = await ask(field, value);
      expect([value, status, body.code]).toEqual([value, 422, 'invalidRequest']);
      const wrong = body.errors?.find(({ path }) => path === `${field.in}.${field.path.replaceAll(/\|\d+\.?/g, '')}`);
      expect([value, wrong?.expected]).toEqual([value, expect.stringMatching(/som 2026-0/)]);
      figure.refused += 1;
    }
  },
);

test.each(named)('%s answers every date in between, and goes on', async (_name, field) => {
  // What the dates before have led to, as an ending, would have the others refused for it.
  if (field.endpoint.path.includes(':caseId'))
    there.caseId = (await accepted(api, {}, { as: people.everything })).caseId;
  for (const value of valuesOf(inside, field)) {
    const { status, body } = await ask(field, value);
    expect([value, status < 500, body.code]).toEqual([value, true, body.code]);
    if (status < 300) figure.taken += 1;
  }
});

test('whatever was taken is in the store: no case is stuck, nothing differs, and every list is shown', async () => {
  const { db } = api.system.store;
  await until('all that was answered for to be recorded', async () => {
    const told = await (await fetch(`${api.api.url}/metrics`)).text();
    return /^fodfaeste_unrecorded_events 0$/m.test(told);
  });
  const stuck = await stoppedRecordings(db);
  expect((await verifyStore({ db, rules: api.system.rules })).differences).toEqual([]);
  for (const { method, path } of endpoints) {
    if (method !== 'get' || /:(?!caseId)/.test(path)) continue;
    for (const as of [people.lead, people.everything]) {
      const { status } = await api.get(path.replace(':caseId', there.caseId), { as, ...once });
      expect([path, status < 500]).toEqual([path, true]);
    }
  }
  console.info(
    `dates at the edges through to the store: ${figure.fields} fields, ${figure.refused} refused, ${figure.taken} taken, cases stuck ${stuck.length}`,
  );
  expect(stuck).toEqual([]);
  expect(figure.taken).toBeGreaterThan(40);
});
