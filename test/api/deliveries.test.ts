import { randomUUID } from 'node:crypto';
import { localDate } from '../../domain/clock/time';
import { accepted, type ProblemBody, storedCase } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
let caseId: string;
beforeAll(async () => {
  api = await startApiUnderTest();
  ({ caseId } = await accepted(api));
  await storedCase(api, caseId, 1);
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

test('which on-call address got an alarm is whole for whoever sees deliveries, masked for others, and none for all else', async () => {
  const at = '2026-02-04T21:00:00.000Z';
  const what = {
    cause: 'visit:3',
    kind: 'visitAlarm',
    step: 'reminder',
    sent_as: 'letter',
    recipient_id: null,
  } as const;
  const alarm = { municipality: 'ballerup', case_id: caseId, visit_id: randomUUID(), at, ...what };
  for (const on_call of ['vagt@ballerup.example', 'bagvagt@ballerup.example']) {
    await api.system.store.db
      .insertInto('told')
      .values({ ...alarm, on_call })
      .execute();
  }
  const told = async (as: string) => {
    const { body } = await api.get<{ items: { kind: string; onCall: unknown }[] }>(`/v1/cases/${caseId}/told`, { as });
    return body.items.map(({ onCall }) => onCall);
  };
  const shown = (masked: boolean, ...addresses: string[]) => addresses.map((address) => ({ address, masked }));
  expect(await told(people.lead)).toEqual([
    ...shown(false, 'bagvagt@ballerup.example', 'vagt@ballerup.example'),
    ...[null, null],
  ]);
  expect((await told(people.worker)).slice(0, 2)).toEqual(shown(true, 'b…@ballerup.example', 'v…@ballerup.example'));
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

describe('what was given up', () => {
  const lead = { as: people.lead };
  const givenUpList = async () => (await api.get<{ items: { id: string }[] }>('/v1/deliveries/given-up', lead)).body;
  const isListed = async (id: string) => (await givenUpList()).items.some((one) => one.id === id);
  const again = (id: string, more: object = {}) =>
    api.ask<ProblemBody>('POST', `/v1/deliveries/${id}/again`, { ...lead, ...more });
  const setAside = (id: string, reason: string, more: object = {}) =>
    api.post<ProblemBody>(`/v1/deliveries/${id}/set-aside`, { reason }, { ...lead, ...more });
  const row = (id: string) =>
    api.system.store.db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const outcome = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];

  /** A mail of its own that the server refused. */
  async function refusedLetter(): Promise<string> {
    const { db } = api.system.store;
    const message = await db.selectFrom('messages').select(['id', 'seq']).executeTakeFirstOrThrow();
    const { turn = 0 } = (await db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.max('turn').as('turn'))
      .where('message_id', '=', message.id)
      .executeTakeFirst()) ?? { turn: 0 };
    const id = randomUUID();
    const at = '2026-02-06T07:00:00.000Z';
    const row = { id, municipality: 'ballerup', what: 'letter', urgency: 'sameDay', turn: (turn ?? 0) + 1 } as const;
    const about = { message_id: message.id, seq: message.seq, person_id: people.worker };
    const outcome = { state: 'givenUp', code: '550', attempts: 4, first_tried_at: at, settled_at: at } as const;
    await db
      .insertInto('deliveries')
      .values({ ...row, ...about, ...outcome, due_at: at })
      .execute();
    return id;
  }

  beforeAll(async () => {
    // Accepted by the lead, so that the worker is written to.
    const { caseId: told, version } = await accepted(api, {}, lead);
    await storedCase(api, told, version);
    await api.system.store.db.insertInto('mail_service').values({ since: '2026-01-01T00:00:00.000Z' }).execute();
  });

  test('can be sent again: it waits as if it had never been tried, and is out of the list', async () => {
    const id = await refusedLetter();
    const key = randomUUID();
    expect(outcome(await again(id, { key }))).toEqual([200, undefined]);
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 0, code: null, decided_by: people.lead });
    expect(await isListed(id)).toBe(false);
    expect(outcome(await again(id, { key }))).toEqual([200, undefined]);
    expect(outcome(await again(id))).toEqual([409, 'deliverySettled']);
  });

  test('can be set aside with a reason, and nothing is sent', async () => {
    const id = await refusedLetter();
    const key = randomUUID();
    expect(outcome(await setAside(id, 'toldAnotherWay', { key }))).toEqual([200, undefined]);
    expect(await row(id)).toMatchObject({ state: 'dropped', set_aside: 'toldAnotherWay', decided_by: people.lead });
    expect(await isListed(id)).toBe(false);
    expect(outcome(await setAside(id, 'toldAnotherWay', { key }))).toEqual([200, undefined]);
    expect(outcome(await setAside(id, 'noLongerNeeded', { key }))).toEqual([409, 'commandIdReused']);
    expect(outcome(await setAside(id, 'toldAnotherWay'))).toEqual([409, 'deliverySettled']);
    expect(outcome(await again(id))).toEqual([409, 'deliverySettled']);
  });

  test('is decided once for a key also where the answer got lost on its way', async () => {
    const id = await refusedLetter();
    const key = randomUUID();
    expect(outcome(await again(id, { key }))).toEqual([200, undefined]);
    await api.system.store.db.deleteFrom('answers_given').where('key', '=', key).execute();
    expect(outcome(await again(id, { key }))).toEqual([200, undefined]);
  });

  test('is set aside for one of the reasons that there are', async () => {
    const id = await refusedLetter();
    const { status, body } = await setAside(id, 'whatever');
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'body.reason']);
    expect(await isListed(id)).toBe(true);
  });

  test("is not another municipality's to decide", async () => {
    const id = await refusedLetter();
    for (const asked of [
      again(id, { as: people.gentofteLead }),
      setAside(id, 'noLongerNeeded', { as: people.gentofteLead }),
    ]) {
      expect(outcome(await asked)).toEqual([404, 'unknownDelivery']);
    }
    expect(await isListed(id)).toBe(true);
  });

  test('is no digest of an earlier day: the next one is newer', async () => {
    const { id } = await digest({ state: 'givenUp', code: '550' }, '2026-02-09');
    expect(outcome(await again(id))).toEqual([409, 'digestOver']);
    expect(outcome(await setAside(id, 'noLongerNeeded'))).toEqual([200, undefined]);
  });

  test('cannot be sent where no mail is sent', async () => {
    const id = await refusedLetter();
    await api.system.store.db.deleteFrom('mail_service').execute();
    expect(outcome(await again(id))).toEqual([409, 'mailOff']);
  });
});
