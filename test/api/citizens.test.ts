import { randomUUID } from 'node:crypto';
import { accepted, type ProblemBody, referral, referred, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type Citizen = {
  name?: string;
  cpr?: string;
  phone?: string;
  address?: string;
  protected: boolean;
  withheld: string[];
};
type Found = { items: { caseId: string; citizen: Citizen; inCommon: string[]; likeness: number }[]; more: boolean };
type Case = { citizen: Citizen | null };

/** Of 1858, so nobody's; and one that stands in for a number. */
const cpr = '010158-5123';
const replacement = '670490-1234';

const search = (body: object, as: string = people.worker) =>
  api.post<Found>('/v1/citizens/search', body, { as, key: null });
const idsOf = ({ body }: { body: Found }) => body.items.map(({ caseId }) => caseId);
const seen = async (caseId: string, version: number) => (await storedCase<Case>(api, caseId, version)).body.citizen;
const recorded = ({ caseId, version }: Written) => seen(caseId, version);
const identified = async (identity: object, asking = {}) => {
  const made = await accepted(api, { identity }, asking);
  await recorded(made);
  return made;
};

describe('looking for a citizen', () => {
  let kristian: Written;
  beforeAll(async () => {
    kristian = await identified({ name: 'Kristian Prøvesen', cpr, phone: '+45 00 00 00 17', place: 'Søtorvet' });
  });

  test.each([
    ['the whole name', { name: 'Kristian Prøvesen' }, ['name']],
    ['the same sound written otherwise', { name: 'Christian Proevesen' }, ['sound']],
    ['the name typed without Danish letters', { name: 'Kristian Provesen' }, ['name', 'sound']],
    ['how the name begins', { name: 'Kris' }, ['beginning']],
    ['how it begins, without Danish letters', { name: 'Prov' }, ['beginning']],
    ['the CPR number', { cpr }, ['cpr']],
    ['the CPR number without its dash', { cpr: cpr.replace('-', '') }, ['cpr']],
    ['the phone, however it is written', { phone: '00000017' }, ['phone']],
    ['the place', { place: 'søtorv' }, ['place']],
  ])('finds by %s', async (_by, body, inCommon) => {
    const found = await search(body);
    expect(idsOf(found)).toContain(kristian.caseId);
    expect(found.body.items.find(({ caseId }) => caseId === kristian.caseId)?.inCommon).toEqual(inCommon);
  });

  test('shows the CPR number masked, and finds nobody by another one', async () => {
    const found = await search({ cpr });
    expect(JSON.stringify(found.body)).not.toContain('5123');
    expect(found.body.items[0]?.citizen.cpr).toBe('010158-XXXX');
    expect(idsOf(await search({ cpr: '010158-5124' }))).toEqual([]);
  });

  test('finds nobody of another municipality', async () => {
    expect(idsOf(await search({ cpr }, people.gentofteWorker))).toEqual([]);
    expect(idsOf(await search({ name: 'Kristian' }, people.gentofteWorker))).toEqual([]);
  });

  test('asks for every word of a name', async () => {
    expect(idsOf(await search({ name: 'Kristian Andetnavn' }))).not.toContain(kristian.caseId);
  });

  test('refuses a number whose form or date cannot be, and a question about nobody', async () => {
    for (const wrong of ['310258-5123', '010158-XXXX', '12']) {
      expect((await search({ cpr: wrong })).status).toBe(422);
    }
    expect((await search({})).status).toBe(422);
  });

  test('finds by what is known now, and no longer by what was corrected', async () => {
    const { caseId } = await identified({ name: 'Fejlskrevet Testnavn' });
    const { body } = await api.ask<Written>('PATCH', `/v1/cases/${caseId}/identity`, {
      body: { name: 'Rettet Testnavn' },
    });
    await seen(caseId, body.version);
    expect(idsOf(await search({ name: 'Rettet' }))).toContain(caseId);
    expect(idsOf(await search({ name: 'Fejlskrevet' }))).not.toContain(caseId);
  });
});

describe('the CPR number', () => {
  test('is masked in the case, and shown in full to whoever says why', async () => {
    const made = await identified({ name: 'Maske Prøve', cpr: replacement });
    expect((await recorded(made))?.cpr).toBe('670490-XXXX');
    const path = `/v1/cases/${made.caseId}/cpr`;
    expect((await api.post(path, {}, { key: null })).status).toBe(422);
    const { status, body } = await api.post(path, { reason: 'Ansøgning om § 85' }, { key: null });
    expect([status, body]).toEqual([200, { cpr: replacement, kind: 'replacement' }]);
    const nobody = await identified({ alias: 'Uden nummer' });
    expect((await api.post(`/v1/cases/${nobody.caseId}/cpr`, { reason: 'x' }, { key: null })).status).toBe(404);
  });
});

describe('an anonymous case', () => {
  test('gets a name by the citizen’s own choice alone, with the clause that says so', async () => {
    const { caseId } = await identified({ alias: 'Damen med hatten' });
    const path = `/v1/cases/${caseId}/identity`;
    const guess = await api.ask<ProblemBody>('PATCH', path, { body: { name: 'Gætte Navn' } });
    expect([guess.status, guess.body.code, guess.body.params.clause]).toEqual([422, 'citizensChoice', 'B25']);
    expect((await api.ask('PATCH', path, { body: { place: 'Parken' } })).status).toBe(200);
    const chosen = { name: 'Valgt Navn', chosenByCitizen: true };
    expect((await api.ask('PATCH', path, { body: chosen })).status).toBe(200);
    expect((await api.ask('PATCH', path, { body: { name: 'Valgt Nytnavn' } })).status).toBe(200);
  });
});

describe('a protected identity', () => {
  const contact = {
    phone: '00 00 00 18',
    address: 'Skjulevej 1',
    place: 'Bænken ved Prøvesøen',
    description: 'Grøn hue',
  };

  test('is told loudly, withholds all that leads to the citizen, and shows them to whoever says why', async () => {
    const { caseId } = await identified({ name: 'Beskyttet Prøve', ...contact });
    const marked = await api.post<Written>(`/v1/cases/${caseId}/protected-identity`, { reason: 'Oplyst af borgeren' });
    const citizen = await seen(caseId, marked.body.version);
    expect(citizen).toEqual({ name: 'Beskyttet Prøve', protected: true, withheld: Object.keys(contact) });
    const shown = await api.post(`/v1/cases/${caseId}/contact-details`, { reason: 'Aftale i dag' }, { key: null });
    expect(shown.body).toEqual(contact);
    const list = await api.get<{ items: { caseId: string; citizen: Citizen }[] }>('/v1/cases?limit=500');
    expect(list.body.items.find((one) => one.caseId === caseId)?.citizen.protected).toBe(true);
    expect(JSON.stringify(list.body)).not.toContain(contact.place);
  });

  test('of someone who was just referred is withheld in the intake’s list too', async () => {
    const { caseId } = await referred(api, { urgent: true, identity: { name: 'Henvist Beskyttet', ...contact } });
    const marked = await api.post<Written>(`/v1/cases/${caseId}/protected-identity`, { reason: 'Oplyst' });
    await seen(caseId, marked.body.version);
    const listed = JSON.stringify((await api.get('/v1/attention/intake', { as: people.intake })).body);
    expect(listed).toContain(caseId);
    expect(listed).not.toContain(contact.place);
  });

  test('holds whoever else changes the identity in the same moment, and what they say holds too', async () => {
    const { caseId } = await identified({ name: 'Samtidig Prøve', ...contact });
    const [marked, changed] = await Promise.all([
      api.post<Written>(`/v1/cases/${caseId}/protected-identity`, { reason: 'Oplyst' }),
      api.ask<Written>('PATCH', `/v1/cases/${caseId}/identity`, { body: { phone: '00 00 00 20', alias: 'Ny Hat' } }),
    ]);
    const citizen = await seen(caseId, Math.max(marked.body.version, changed.body.version));
    expect(citizen).toMatchObject({ name: 'Samtidig Prøve', alias: 'Ny Hat', protected: true });
    const details = await api.post(`/v1/cases/${caseId}/contact-details`, { reason: 'Aftale' }, { key: null });
    expect(details.body).toMatchObject({ phone: '00 00 00 20', place: contact.place });
  });

  test('stays through every other change, and is lifted by a team lead with a reason alone', async () => {
    const { caseId } = await identified({ name: 'Fortsat Beskyttet', ...contact });
    const path = `/v1/cases/${caseId}/protected-identity`;
    const key = randomUUID();
    await api.post(path, { reason: 'Oplyst' }, { key });
    expect((await api.post(path, { reason: 'Oplyst' }, { key })).status).toBe(200);
    const changed = await api.ask<Written>('PATCH', `/v1/cases/${caseId}/identity`, { body: { phone: '00 00 00 19' } });
    expect((await seen(caseId, changed.body.version))?.protected).toBe(true);
    expect((await api.post(`${path}/lift`, { reason: 'Ophørt' })).status).toBe(403);
    const lifted = await api.post<Written>(`${path}/lift`, { reason: 'Ophørt hos CPR' }, { as: people.lead });
    expect((await seen(caseId, lifted.body.version))?.phone).toBe('00 00 00 19');
  });

  test('goes along where two cases are said to be the same citizen’s, and nothing else of the identity does', async () => {
    const protectedOne = await identified({ name: 'Samme Beskyttet', ...contact });
    await api.post(`/v1/cases/${protectedOne.caseId}/protected-identity`, { reason: 'Oplyst' });
    const anonymous = await identified({ alias: 'Manden på broen' });
    const body = { into: anonymous.caseId, reason: 'Samme borger' };
    const merged = await api.post<{ into: Written }>(`/v1/cases/${protectedOne.caseId}/merge`, body);
    expect(merged.status).toBe(200);
    expect(await seen(anonymous.caseId, merged.body.into.version)).toEqual({
      alias: 'Manden på broen',
      protected: true,
      withheld: [],
    });
    const undone = await api.post<{ merged: Written }>(`/v1/cases/${protectedOne.caseId}/merge/undo`, {
      reason: 'Fejl',
    });
    expect(undone.status).toBe(200);
    expect((await seen(protectedOne.caseId, undone.body.merged.version))?.name).toBe('Samme Beskyttet');
    expect((await seen(anonymous.caseId, 1))?.name).toBeUndefined();
  });
});

describe('cases that may be about the same citizen', () => {
  test('stand side by side, an equal CPR number first', async () => {
    const number = '020258-5001';
    const byCpr = await identified({ name: 'Helt Anderledes', cpr: number });
    const bySound = await identified({ name: 'Jörgen Sidemand' });
    const own = await identified({ name: 'Jørgen Sidemand', cpr: number });
    const { body } = await api.get<Found & { citizen: Citizen }>(`/v1/cases/${own.caseId}/candidates`);
    expect(body.citizen.cpr).toBe('020258-XXXX');
    expect(idsOf({ body }).slice(0, 2)).toEqual([byCpr.caseId, bySound.caseId]);
    expect(body.items[0]).toMatchObject({ inCommon: ['cpr'], likeness: 1 });
    expect(body.items[1]?.inCommon).toEqual(['name', 'sound']);
  });
});

test('a whole name of the same sound comes before the same place, whatever else both are called', async () => {
  const place = 'Pladsen ved Prøveporten';
  const byPlace = await identified({ alias: 'Sorte Hat', place });
  const bySound = await identified({ name: 'Soren Askefis', alias: 'Bamse' });
  const own = await identified({ name: 'Søren Askefis', alias: 'Grå Jakke', place });
  const { body } = await api.get<Found>(`/v1/cases/${own.caseId}/candidates`);
  expect(idsOf({ body })).toEqual([bySound.caseId, byPlace.caseId]);
});

describe('who was worried', () => {
  const details = { referrerDetails: { name: 'Gudrun Naboerske', phone: '00 00 00 20' } };
  type Referrers = { items: { receipt: string; referrer: { name: string } | null }[] };

  test('is shown apart, and is in no view of the case', async () => {
    const made = await referred(api, details);
    await recorded(made);
    const path = `/v1/cases/${made.caseId}`;
    const apart = await api.get<Referrers>(`${path}/referrer`, { as: people.lead });
    expect(apart.body.items).toMatchObject([{ receipt: made.receipt, referrer: { name: 'Gudrun Naboerske' } }]);
    for (const view of [path, `${path}/timeline`, `${path}/live`, '/v1/cases?limit=500']) {
      const text = JSON.stringify((await api.get(view, { as: people.lead })).body);
      expect([view, /Naboerske|00 00 00 20/.test(text)]).toEqual([view, false]);
    }
  });

  test('who wants to stay unnamed is shown to the team lead alone, with a reason', async () => {
    const made = await referred(api, { ...referral, ...details, referrerWantsToStayUnnamed: true });
    await recorded(made);
    const path = `/v1/cases/${made.caseId}/referrer`;
    const apart = await api.get<Referrers>(path, { as: people.intake });
    expect(apart.body.items).toMatchObject([{ receipt: made.receipt, referrer: null }]);
    const body = { receipt: made.receipt, reason: 'Akut bekymring' };
    expect((await api.post(`${path}/unnamed`, body, { as: people.intake, key: null })).status).toBe(403);
    expect((await api.post(`${path}/unnamed`, { receipt: made.receipt }, { as: people.lead, key: null })).status).toBe(
      422,
    );
    const shown = await api.post(`${path}/unnamed`, body, { as: people.lead, key: null });
    expect(shown.body).toMatchObject({ referrer: { name: 'Gudrun Naboerske' } });
  });
});
