import { randomUUID } from 'node:crypto';
import { localDate } from '../../domain/time';
import { accepted } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
let caseId: string;
beforeAll(async () => {
  api = await startApiUnderTest();
  ({ caseId } = await accepted(api));
  await api.get(`/v1/cases/${caseId}?minVersion=1`);
});
afterAll(() => api.stop());

/** A digest as the delivery job leaves it. */
async function digest(outcome: { state: 'sent' } | { state: 'givenUp'; code: string }, day: string) {
  const id = randomUUID();
  const at = `${day}T07:00:00.000Z`;
  const common = { id, municipality: 'ballerup', what: 'digest', person_id: people.worker, urgency: 'digest' } as const;
  await api.system.store.db
    .insertInto('deliveries')
    .values({ ...common, local_date: localDate(day), due_at: at, settled_at: at, attempts: 1, ...outcome })
    .execute();
  return { id, at };
}

test('who was told what of a case, and when, the newest first', async () => {
  for (const day of ['2026-02-02', '2026-02-03']) {
    const { id, at } = await digest({ state: 'sent' }, day);
    const what = { cause: 'followUp:3', kind: 'followUp', step: 'reminder' };
    const told = { delivery_id: id, municipality: 'ballerup', case_id: caseId, visit_id: null, at, ...what };
    await api.system.store.db
      .insertInto('told')
      .values({ ...told, recipient_id: people.worker })
      .execute();
  }
  type Page = { items: object[]; next: string | null };
  const first = await api.get<Page>(`/v1/cases/${caseId}/told?limit=1`);
  expect(first.body.items).toMatchObject([
    { at: '2026-02-03T07:00:00.000Z', by: 'digest', title: 'Opfølgning', recipientId: people.worker },
  ]);
  const rest = await api.get<Page>(`/v1/cases/${caseId}/told?limit=5&cursor=${first.body.next}`);
  expect(rest.body.items).toMatchObject([{ at: '2026-02-02T07:00:00.000Z' }]);
  expect(rest.body.next).toBeNull();
});

test('what could not be told by mail stands in the lead’s list with the reason in words', async () => {
  await digest({ state: 'givenUp', code: '550' }, '2026-02-04');
  await digest({ state: 'givenUp', code: 'noAddress' }, '2026-02-05');
  const lead = { as: people.lead, headers: { 'Accept-Language': 'en' } };
  const { body } = await api.get<{ items: object[] }>('/v1/deliveries/given-up', lead);
  expect(body.items).toMatchObject([
    { what: 'digest', code: 'noAddress', reason: 'There is no address to send to', recipientId: people.worker },
    { what: 'digest', code: '550', reason: 'The mail server did not take it (550)' },
  ]);
  const { body: metrics } = await api.get<{ text: string }>('/metrics');
  expect(metrics.text).toMatch(/^fodfaeste_messages_waiting 0$/m);
});
