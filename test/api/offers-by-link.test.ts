import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { CaseId, CommandId, EntryId, MunicipalityId } from '../../domain';
import { instant } from '../../domain/clock/time';
import { switchMailOn } from '../../store/delivery/mail-service';
import { sealing } from '../../store/keys/case-keys';
import { lastLink, makeLink } from '../../store/offers/links';
import { codeOf, tokenOf } from '../../store/offers/secrets';
import { loadEvents } from '../../store/read/timeline';
import { wallNow } from '../../store/wall-clock';
import { accepted, inDays, type ProblemBody } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

const lines: string[] = [];
let api: ApiUnderTest;
beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  api = await startApiUnderTest({ log });
  await switchMailOn(api.system.store.db, wallNow());
});
afterAll(() => api?.stop());

const ballerup = 'ballerup' as MunicipalityId;
const NAME = 'Kanariefugl Navnesen';
const WORDS = 'Han vil gerne møde jer om formiddagen.';

interface Offered {
  readonly caseId: CaseId;
  readonly handover: EntryId;
  readonly consent: string;
}

/** A case with an offer that has been sent. */
async function offered(): Promise<Offered> {
  const caseId = (await accepted(api, { identity: { name: NAME } })).caseId as CaseId;
  const [consent, handover] = [randomUUID(), randomUUID() as EntryId];
  const to = (path: string, body: unknown, key: string) => api.post(`/v1/cases/${caseId}/${path}`, body, { key });
  const agreed = { to: { kind: 'service', service: 'drugTreatment' }, toWhom: 'Behandlingscenteret' };
  expect((await to('consents', { ...agreed, what: ['name', 'situation'] }, consent)).status).toBe(200);
  const offer = { service: 'drugTreatment', share: ['name', 'situation'], leastIntrusive: 'Ja', reason: 'Klar nu' };
  expect((await to('handovers', { ...offer, consent, message: WORDS }, handover)).status).toBe(200);
  return { caseId, handover, consent };
}

const linkPath = ({ caseId, handover }: Offered) => `/v1/cases/${caseId}/handovers/${handover}/link`;

interface ShownLink {
  readonly link: null | {
    standing: string;
    code: string | null;
    sentTo: string;
    wrongCodes: number;
    openedAt: string | null;
  };
}

/** What the service has: the link by mail, the code by phone. */
async function sentLink(offer: Offered): Promise<{ token: string; code: string }> {
  expect((await api.post(linkPath(offer), { to: 'visitation@behandling.example' })).status).toBe(200);
  const link = await lastLink(api.system.store.db, { municipality: ballerup, ...offer });
  const shown = await api.get<ShownLink>(linkPath(offer));
  if (!link || !shown.body.link?.code) throw new Error('no link was made');
  expect(shown.body.link).toMatchObject({ standing: 'open', sentTo: 'visitation@behandling.example' });
  return { token: tokenOf(api.system.keys, link.id), code: shown.body.link.code };
}

interface Page {
  readonly status: number;
  readonly html: string;
  readonly cookie: string | undefined;
  readonly location: string | null;
}

/** Like a browser without script. */
async function browse(
  path: string,
  { form, cookie }: { form?: Record<string, string>; cookie?: string | undefined } = {},
): Promise<Page> {
  const response = await fetch(`${api.api.url}${path}`, {
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    headers: cookie ? { cookie } : {},
  });
  const set = response.headers.getSetCookie()[0]?.split(';')[0];
  return {
    status: response.status,
    html: await response.text(),
    cookie: set,
    location: response.headers.get('location'),
  };
}

const opened = async ({ token, code }: { token: string; code: string }) =>
  (await browse(`/offers/${token}/open`, { form: { code } })).cookie;

/** The key of the form for one act. */
const keyFor = (html: string, act: string): string =>
  new RegExp(`name="act" value="${act}">\\s*<input type="hidden" name="key" value="([^"]+)"`).exec(html)?.[1] ?? '';

const audited = async (caseId: string) =>
  (
    await api.get<{
      items: { who: { kind: string; id: string }; route: string; outcome: string; because: { code?: string } }[];
    }>(`/v1/cases/${caseId}/readers?limit=100`, { as: people.auditor })
  ).body.items.filter(({ who }) => who.kind === 'receivingService');

const stateOf = async ({ caseId, handover }: Offered) => {
  const { body } = await api.get<{ state: { handovers: { id: string; state: string; meetingOn?: string }[] } }>(
    `/v1/cases/${caseId}/live`,
  );
  return body.state.handovers.find(({ id }) => id === handover);
};

const nothingOfIt = (html: string): void => {
  for (const secret of [NAME, 'formiddagen', 'tofmisbrug', 'Behandlingscenteret']) expect(html).not.toContain(secret);
};

test('a service with the link and the code sees what was consented to, accepts, sets the first meeting and confirms that the citizen came', async () => {
  const offer = await offered();
  const has = await sentLink(offer);
  const page = `/offers/${has.token}`;
  const cookie = await opened(has);
  const first = await browse(page, { cookie });
  expect([first.status, first.html]).toEqual([200, expect.stringContaining(NAME)]);
  expect(first.html).toContain(WORDS);
  expect(first.html).not.toContain('<script');
  const accept = { act: 'accept', key: keyFor(first.html, 'accept') };
  const taken = await browse(`${page}/answer`, { cookie, form: accept });
  expect([taken.status, taken.location]).toEqual([303, `${page}?notice=saved`]);
  // Sent twice is taken once.
  expect((await browse(`${page}/answer`, { cookie, form: accept })).status).toBe(303);
  const then = await browse(page, { cookie });
  expect(keyFor(then.html, 'accept')).toBe('');
  const meeting = { act: 'agreeFirstMeeting', key: keyFor(then.html, 'agreeFirstMeeting') };
  const wrong = await browse(`${page}/answer`, { cookie, form: { ...meeting, on: '2020-02-31' } });
  expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('Vælg en dag')]);
  expect((await browse(`${page}/answer`, { cookie, form: { ...meeting, on: inDays(5) } })).status).toBe(303);
  expect(await stateOf(offer)).toMatchObject({ state: 'meetingAgreed', meetingOn: inDays(5) });
  const third = await browse(page, { cookie });
  const came = {
    act: 'recordAttendance',
    key: keyFor(third.html, 'recordAttendance'),
    attended: 'yes',
    note: 'Gik godt',
  };
  expect((await browse(`${page}/answer`, { cookie, form: came })).status).toBe(303);
  expect((await stateOf(offer))?.state).toBe('bridging');
  const events = await loadEvents(api.system.store.db, ballerup, offer.caseId);
  for (const { type, by } of events.filter((one) =>
    ['handoverAccepted', 'firstMeetingAgreed', 'attendanceConfirmed'].includes(one.type),
  ))
    expect([type, by]).toEqual([type, { kind: 'receivingService', id: offer.handover }]);
  const noted = await audited(offer.caseId);
  expect(noted.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['read', 'written']));
  expect(noted.filter(({ outcome }) => outcome === 'written')).toHaveLength(4);
  expect(new Set(noted.map(({ who }) => who.id))).toEqual(new Set([offer.handover]));
});

test('a mail scanner that follows the link opens nothing and is shown nothing', async () => {
  const offer = await offered();
  const { token } = await sentLink(offer);
  for (const method of ['GET', 'HEAD']) {
    const followed = await fetch(`${api.api.url}/offers/${token}`, { method });
    expect(followed.status).toBe(200);
    nothingOfIt(await followed.text());
    expect(followed.headers.getSetCookie()).toEqual([]);
  }
  expect((await api.get<ShownLink>(linkPath(offer))).body.link?.openedAt).toBeNull();
  expect(await audited(offer.caseId)).toEqual([]);
  expect((await stateOf(offer))?.state).toBe('sent');
});

test('without the code nothing is shown or done, and five wrong ones stop the link, also many at once', async () => {
  const offer = await offered();
  const has = await sentLink(offer);
  const other = has.code === '000000' ? '111111' : '000000';
  const form = { act: 'accept', key: randomUUID() };
  expect((await browse(`/offers/${has.token}/answer`, { form })).status).toBe(401);
  expect((await browse(`/offers/${has.token}/open`, { form: { code: '12' } })).status).toBe(422);
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => browse(`/offers/${has.token}/open`, { form: { code: other } })),
  );
  expect(tries.filter(({ cookie }) => cookie)).toEqual([]);
  tries.forEach(({ html }) => {
    nothingOfIt(html);
  });
  const right = await browse(`/offers/${has.token}/open`, { form: { code: has.code } });
  expect([right.status, right.cookie, right.html]).toEqual([
    410,
    undefined,
    expect.stringContaining('for mange gange'),
  ]);
  expect((await api.get<ShownLink>(linkPath(offer))).body.link).toMatchObject({
    standing: 'stopped',
    code: null,
    wrongCodes: 5,
  });
  expect((await audited(offer.caseId)).map(({ because }) => because.code)).toContain('wrongCode');
  expect((await stateOf(offer))?.state).toBe('sent');
  // Another link takes its place.
  expect(await opened(await sentLink(offer))).toBeDefined();
});

test('the link and the code of one offer open no other', async () => {
  const [own, others] = [await offered(), await offered()];
  const [mine, theirs] = [await sentLink(own), await sentLink(others)];
  const cookie = await opened(mine);
  const seen = await browse(`/offers/${theirs.token}`, { cookie });
  nothingOfIt(seen.html);
  const renamed = cookie?.replace(
    /^offer-[^=]+/,
    `offer-${(await lastLink(api.system.store.db, { municipality: ballerup, ...others }))?.id}`,
  );
  nothingOfIt((await browse(`/offers/${theirs.token}`, { cookie: renamed })).html);
  const madeUp = [
    theirs.token.slice(0, -2),
    `${theirs.token.slice(0, 22)}${mine.token.slice(22)}`,
    'x'.repeat(64),
    '%00',
    'form.css',
  ];
  for (const token of madeUp) expect((await browse(`/offers/${token}`, { cookie })).status).toBe(404);
});

test.each([
  ['revoked', (offer: Offered) => api.post(`${linkPath(offer)}/revoke`, {})],
  [
    'withdrawn',
    ({ caseId, handover }: Offered) =>
      api.post(`/v1/cases/${caseId}/handovers/${handover}/withdraw`, { reason: 'Fortrudt' }),
  ],
  [
    'without its consent',
    ({ caseId, consent }: Offered) => api.post(`/v1/cases/${caseId}/consents/${consent}/withdraw`, {}),
  ],
  ['replaced by another', (offer: Offered) => api.post(linkPath(offer), { to: 'ny@behandling.example' })],
])('a link that is %s shows a plain word and whom to call, also where it was open already', async (_what, happens) => {
  const offer = await offered();
  const has = await sentLink(offer);
  const cookie = await opened(has);
  const page = `/offers/${has.token}`;
  const { html } = await browse(page, { cookie });
  expect((await happens(offer)).status).toBe(200);
  const closed = await browse(page, { cookie });
  expect([closed.status, closed.html]).toEqual([410, expect.stringContaining('Ring til')]);
  nothingOfIt(closed.html);
  const late = await browse(`${page}/answer`, { cookie, form: { act: 'accept', key: keyFor(html, 'accept') } });
  expect(late.status).toBe(410);
  nothingOfIt(late.html);
});

test('a link that has expired says so', async () => {
  const { caseId, handover } = await offered();
  const id = randomUUID();
  const past = instant('2025-01-01T00:00:00.000Z');
  const sentTo = await sealing(api.system.store.db, api.system.keys).seal(
    ballerup,
    caseId,
    'a@b.example',
    id as CommandId,
  );
  const common = { municipality: ballerup, caseId, handover, sentTo, by: people.worker };
  await makeLink(api.system.store.db, { ...common, id, madeAt: past, expiresAt: past, remindAt: past });
  const page = await browse(`/offers/${tokenOf(api.system.keys, id)}`);
  expect([page.status, page.html]).toEqual([410, expect.stringContaining('udløbet')]);
  const code = codeOf(api.system.keys, id);
  expect((await browse(`/offers/${tokenOf(api.system.keys, id)}/open`, { form: { code } })).cookie).toBeUndefined();
});

test('of two tabs that answer at once one is taken, and the other is told how it stands', async () => {
  const offer = await offered();
  const has = await sentLink(offer);
  const cookie = await opened(has);
  const page = `/offers/${has.token}`;
  const [one, two] = [await browse(page, { cookie }), await browse(page, { cookie })];
  const answers = await Promise.all([
    browse(`${page}/answer`, { cookie, form: { act: 'accept', key: keyFor(one.html, 'accept') } }),
    browse(`${page}/answer`, {
      cookie,
      form: { act: 'reject', key: keyFor(two.html, 'reject'), reason: 'Ingen plads' },
    }),
  ]);
  const state = (await stateOf(offer))?.state;
  const statuses = answers.map(({ status }) => status);
  expect(statuses).toEqual(state === 'accepted' ? [303, 409] : [410, 200]);
});

test('a link is sent by whoever may, for an offer that has been sent, and once for one key', async () => {
  const offer = await offered();
  const to = { to: 'visitation@behandling.example' };
  const refusal = async (asking: object, path = linkPath(offer)) => {
    const { status, body } = await api.post<ProblemBody>(path, to, asking);
    return [status, body.code];
  };
  expect(await refusal({ as: people.auditor })).toEqual([403, 'notYourRole']);
  expect(await refusal({ as: people.gentofteWorker })).toEqual([404, 'unknownCase']);
  expect(await refusal({}, linkPath({ ...offer, handover: randomUUID() as EntryId }))).toEqual([422, 'unknownEntry']);
  const key = randomUUID();
  expect((await api.post(linkPath(offer), to, { key })).status).toBe(200);
  expect((await api.post(linkPath(offer), to, { key })).status).toBe(200);
  const again = await api.post<ProblemBody>(linkPath(offer), { to: 'anden@behandling.example' }, { key });
  expect([again.status, again.body.code]).toEqual([409, 'commandIdReused']);
  await api.post(`/v1/cases/${offer.caseId}/handovers/${offer.handover}/withdraw`, { reason: 'Fortrudt' });
  expect(await refusal({})).toEqual([409, 'offerNotShown']);
});

test('neither token nor code is in the log or in the case’s history', async () => {
  const offer = await offered();
  const has = await sentLink(offer);
  const cookie = await opened(has);
  await browse(`/offers/${has.token}`, { cookie });
  const kept = JSON.stringify([
    lines,
    await api.system.store.db.selectFrom('offer_links').selectAll().execute(),
    await api.system.store.db.selectFrom('deliveries').selectAll().execute(),
    await api.system.store.db.selectFrom('audit').selectAll().execute(),
    await loadEvents(api.system.store.db, ballerup, offer.caseId),
  ]);
  expect(lines.some((line) => line.includes('/offers/:token'))).toBe(true);
  for (const secret of [has.token, cookie?.split('=')[1] ?? '']) expect(kept).not.toContain(secret);
  expect(kept).not.toMatch(new RegExp(`(?<![\\w.])${has.code}(?!\\w)`));
});
