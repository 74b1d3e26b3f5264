import { wrongCodesAllowed } from '../../domain/handover/offer-link';
import { switchMailOn } from '../../store/delivery/mail-service';
import { countTry, noteOpened } from '../../store/offers/links';
import { wallNow } from '../../store/wall-clock';
import { until } from '../environment/until';
import { restrictedTo } from '../security/setup/everybody';
import { inDays } from './setup/cases';
import { linkOf, linkPath, type Offered, offered } from './setup/offered';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
  await switchMailOn(api.system.store.db, wallNow());
});
afterAll(() => api?.stop());

interface Listed {
  readonly caseId: string;
  readonly handover: string;
  readonly name: string | null;
  readonly serviceName: string | null;
  readonly workerName: string | null;
  readonly state: string;
  readonly dueAt: string | null;
  readonly link: { readonly standing: string };
  readonly next: string;
}

async function listed(query = '', as: string = people.worker): Promise<readonly Listed[]> {
  const { status, body } = await api.get<{ items: Listed[] }>(`/v1/handovers?limit=200${query}`, { as });
  expect(status).toBe(200);
  return body.items;
}

/** The row of an offer, once it is as wanted: lists are some moments behind what was answered. */
const rowOf = ({ handover }: Offered, wanted: Partial<Listed> = {}, query = '', as?: string): Promise<Listed> =>
  until('the offer in the list', async () => {
    const row = (await listed(query, as)).find((one) => one.handover === handover);
    return row && Object.entries(wanted).every(([name, value]) => row[name as keyof Listed] === value) && row;
  });

const sendLink = async (offer: Offered) => {
  expect((await api.post(linkPath(offer), { to: 'visitation@behandling.example' })).status).toBe(200);
  return linkOf(api, offer);
};
const standingOf = async (offer: Offered) => {
  const { link, next } = await rowOf(offer);
  return [link.standing, next];
};

test('an offer is listed with whose it is, the service by its name, by when it is to reply, and what is next', async () => {
  const [sent, prepared] = [
    await offered(api, { alias: 'Ræven' }),
    await offered(api, { alias: 'Ulven', send: false }),
  ];
  const row = await rowOf(sent, { state: 'sent' });
  expect(row).toMatchObject({ name: 'Ræven', serviceName: 'Behandlingscenteret', next: 'sendLink' });
  expect(row.dueAt).not.toBeNull();
  expect(await rowOf(prepared)).toMatchObject({ name: 'Ulven', state: 'offered', next: 'sendOffer' });
  expect((await rowOf(sent, {}, '', people.lead)).caseId).toBe(sent.caseId);
});

test('how the link stands is followed from none to opened, and each way in which it closes; another’s is not touched', async () => {
  const [one, other] = [await offered(api, { alias: 'Haren' }), await offered(api, { alias: 'Bjørnen' })];
  expect(await standingOf(one)).toEqual(['none', 'sendLink']);
  const { id } = await sendLink(one);
  expect(await standingOf(one)).toEqual(['sent', 'giveCode']);
  await noteOpened(api.system.store.db, id, wallNow());
  expect(await standingOf(one)).toEqual(['opened', 'awaitReply']);
  for (let tries = 0; tries < wrongCodesAllowed; tries += 1) await countTry(api.system.store.db, id, wrongCodesAllowed);
  expect(await standingOf(one)).toEqual(['stopped', 'callAndSendAnotherLink']);
  await sendLink(one);
  expect(await standingOf(one)).toEqual(['sent', 'giveCode']);
  await api.post(`${linkPath(one)}/revoke`, {});
  expect(await standingOf(one)).toEqual(['revoked', 'sendLink']);
  expect(await standingOf(other)).toEqual(['none', 'sendLink']);
});

test('what is due first comes first, and what is over stands in a list of its own, the latest first', async () => {
  const [first, second] = [await offered(api, { alias: 'Solsorten' }), await offered(api, { alias: 'Gråspurven' })];
  const answer = ({ caseId, handover }: Offered, body: object) =>
    api.post(`/v1/cases/${caseId}/handovers/${handover}/answer`, body);
  await answer(first, { answer: 'rejected', reason: 'Ingen plads' });
  await answer(second, { answer: 'rejected', reason: 'Ingen plads' });
  const over = '&list=over';
  expect(await rowOf(second, { state: 'rejected' }, over)).toMatchObject({ next: 'talkWithCitizen' });
  await rowOf(first, { state: 'rejected' }, over);
  const ids = (await listed(over)).map(({ handover }) => handover);
  expect(ids.indexOf(second.handover)).toBeLessThan(ids.indexOf(first.handover));
  const underWay = await listed();
  expect(underWay.map(({ handover }) => handover)).not.toContain(first.handover);
  const due = underWay.map(({ dueAt }) => dueAt ?? '9999');
  expect(due).toEqual([...due].sort());
});

test('page by page each offer comes once', async () => {
  const offers = await Promise.all(['Svanen', 'Gåsen', 'Anden'].map((alias) => offered(api, { alias })));
  await Promise.all(offers.map((offer) => rowOf(offer, { state: 'sent' })));
  const all = (await listed()).map(({ handover }) => handover);
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await api.get<{ items: Listed[]; next: string | null }>(`/v1/handovers?limit=2${query}`);
    paged.push(...body.items.map(({ handover }) => handover));
    cursor = body.next;
  }
  expect(paged).toEqual(all);
});

test('a meeting that is agreed shows its day until it has been', async () => {
  const offer = await offered(api, { alias: 'Viben' });
  const path = `/v1/cases/${offer.caseId}/handovers/${offer.handover}`;
  await api.post(`${path}/answer`, { answer: 'accepted', meetingOn: inDays(4) });
  expect(await rowOf(offer, { state: 'meetingAgreed' })).toMatchObject({ meetingOn: inDays(4), next: 'goAlong' });
});

test('one’s own are had by themselves, a restricted case by those named alone, and others have no list', async () => {
  const [own, hidden] = [await offered(api, { alias: 'Uglen' }), await offered(api, { alias: 'Ravnen' })];
  await rowOf(hidden);
  await rowOf(own, {}, '&mine=true');
  expect((await listed('&mine=true', people.colleague)).map(({ handover }) => handover)).not.toContain(own.handover);
  await restrictedTo(api.system.store, hidden.caseId, [people.worker]);
  expect((await listed('', people.lead)).map(({ handover }) => handover)).not.toContain(hidden.handover);
  expect((await listed()).map(({ handover }) => handover)).toContain(hidden.handover);
  for (const as of [people.auditor, people.intake, people.caseworker])
    expect((await api.get('/v1/handovers', { as })).status).toBe(403);
  const elsewhere = (await listed('', people.gentofteWorker)).map(({ caseId }) => caseId);
  expect(elsewhere).not.toContain(own.caseId);
});

test('whose offers were read is in the audit log', async () => {
  const offer = await offered(api, { alias: 'Lærken' });
  await rowOf(offer, {}, '', people.lead);
  const { body } = await api.get<{ items: { who: { id: string }; route: string }[] }>(
    `/v1/cases/${offer.caseId}/readers?limit=100`,
    { as: people.auditor },
  );
  expect(body.items).toContainEqual(
    expect.objectContaining({ route: 'GET /v1/handovers', who: expect.objectContaining({ id: people.lead }) }),
  );
});
