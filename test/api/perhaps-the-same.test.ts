import { accepted, assessment, referral, storedCase, type Written } from './setup/cases';
import { people } from './setup/people';
import { type ApiUnderTest, startApiUnderTest } from './setup/running-api';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApiUnderTest();
});
afterAll(() => api.stop());

type Opened = Written & { perhapsTheSame: { caseId: string; number: string; inCommon: string[] }[] };

/** Of 1858, so nobody's. */
const cpr = '030358-5003';

const openings = {
  'a referral': (identity: object | undefined, as: string) =>
    api.post<Opened>('/v1/referrals', { ...referral, ...(identity && { identity }) }, { as }),
  'an own initiative': (identity: object | undefined, as: string) =>
    api.post<Opened>(
      '/v1/own-initiative',
      { worker: people.worker, judgement: 'Sover i skoven', assessment, ...(identity && { identity }) },
      { as },
    ),
  'a moving in': (identity: object | undefined, as: string) =>
    api.post<Opened>(
      '/v1/moving-in',
      {
        referredAt: '2025-05-05T09:00:00+02:00',
        acceptedAt: '2025-05-06T09:00:00+02:00',
        phase: 'outreach',
        worker: people.worker,
        assessment: { noneKnown: true },
        ...(identity && { identity }),
      },
      { as },
    ),
};

/** Of each kind somebody of their own; the numbers are of 1858, so nobody's. */
const those: Readonly<Record<string, { name: string; number: string; phone: string; alias: string }>> = {
  'a referral': { name: 'Jørn Tvilling', number: cpr, phone: '00 00 00 31', alias: 'Ganske Anden' },
  'an own initiative': { name: 'Søs Tvilling', number: '040358-5004', phone: '00 00 00 32', alias: 'Helt Forskellig' },
  'a moving in': { name: 'Bjørg Tvilling', number: '060358-5006', phone: '00 00 00 33', alias: 'En Fremmed' },
};

describe.each(Object.entries(openings))('%s', (kind, open) => {
  const { name = '', number = '', phone = '', alias = '' } = those[kind] ?? {};
  let known: Written;
  beforeAll(async () => {
    const made = await accepted(api, { identity: { name, cpr: number, phone, place: 'Havnen' } });
    known = made;
    await storedCase(api, made.caseId, made.version);
  });

  test.each([
    ['the same CPR number', { name: 'Ukendt', cpr: number }, ['cpr']],
    ['the same phone', { alias: 'Blå Hue', phone }, ['phone']],
    ['the same name, as it sounds', { name: name.replace('ø', 'o') }, ['sound']],
  ])('warns of %s', async (_what, identity, inCommon) => {
    const { status, body } = await open(identity, people.worker);
    expect(status).toBe(201);
    const told = body.perhapsTheSame.find(({ caseId }) => caseId === known.caseId);
    expect(told?.inCommon).toEqual(expect.arrayContaining(inCommon));
  });

  test('says nothing of who stays at the same place, nor of a case to itself', async () => {
    const { body } = await open({ alias, place: 'Havnen' }, people.worker);
    expect(body.perhapsTheSame).toEqual([]);
  });

  test('says nothing of a citizen that nobody has described', async () => {
    expect((await open(undefined, people.worker)).body.perhapsTheSame).toEqual([]);
  });

  test('says who it may be only to whoever may search for them, and never by name', async () => {
    const { body } = await open({ name: 'Ukendt', cpr: number }, people.worker);
    expect(JSON.stringify(body.perhapsTheSame)).not.toMatch(/Tvilling|5003|5004|5006/);
  });
});

test('a caseworker, who may not search, is not told which numbers are known', async () => {
  const { status, body } = await openings['a referral']({ name: 'Ukendt', cpr }, people.caseworker);
  expect(status).toBe(201);
  expect(body.perhapsTheSame).toEqual([]);
});

test('whoever tries many numbers registers all the same, and is told no longer', async () => {
  const guesses = Array.from({ length: 32 }, (_, index) => `050358-${5_100 + index}`);
  for (const guess of guesses) await openings['a referral']({ cpr: guess }, people.lead);
  const { status, body } = await openings['a referral']({ cpr }, people.lead);
  expect(status).toBe(201);
  expect(body.perhapsTheSame).toEqual([]);
});

describe('While a referral is written', () => {
  type Alike = { items: { caseId: string; inCommon: string[]; ground: string | null }[] };
  const alike = (body: object, as: string = people.intake) =>
    api.post<Alike>('/v1/referrals/alike', body, { as, key: null });
  const found = async (said: string) => (await alike({ said })).body.items.map(({ caseId }) => caseId);
  let known: Written;
  beforeAll(async () => {
    known = await accepted(api, { identity: { alias: 'Lange Preben', place: 'Vandtårnet', phone: '00 00 00 77' } });
    await storedCase(api, known.caseId, known.version);
  });

  test.each([
    ['an alias, in whatever words it stands', 'Det er vist ham de kalder den lange Preben nede på hjørnet'],
    ['where somebody stays, with an ending more or less', 'Der sidder en og fryser ved vandtårn'],
    ['a phone number', 'Han siger at man kan ringe på 00000077 om aftenen'],
  ])('the case is found by %s', async (_what, said) => {
    expect(await found(said)).toContain(known.caseId);
  });

  test('words of ordinary talk that sound like a name find nobody, and nor does less than half of one', async () => {
    expect(await found('Han er lang og præber noget uklart')).toEqual([]);
    expect(await found('En kvinde med en rød hue og to poser')).toEqual([]);
  });

  test('that nothing is asked for is refused, and so is whoever may not search', async () => {
    expect((await alike({})).status).toBe(422);
    expect((await alike({ said: 'Lange Preben' }, people.caseworker)).status).toBe(403);
  });

  test('the audit log has who was shown, and not what the referrer says, which may never be registered', async () => {
    await alike({ said: 'Lange Preben skylder mig hundrede kroner' }, people.everything);
    const { body } = await api.get<{ items: { route: string; caseIds?: string[] }[] }>(
      `/v1/audit?staff=${people.everything}&case=${known.caseId}`,
      { as: people.auditor },
    );
    const noted = body.items.filter(({ route }) => route.includes('/v1/referrals/alike'));
    expect(noted).not.toEqual([]);
    expect(JSON.stringify(noted)).not.toMatch(/hundrede|kroner/);
  });
});
