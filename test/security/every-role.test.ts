import { randomUUID } from 'node:crypto';
import pMap from 'p-map';
import type { Endpoint } from '../../api/endpoint';
import { openApiDocument } from '../../api/openapi/document';
import { endpoints, streams } from '../../api/routes';
import type { Act } from '../../domain/access/acts';
import type { Role } from '../../domain/access/roles';
import { type Reach, table } from '../../domain/access/table';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { isLong } from '../environment/form';
import { casesOfEveryPlace, everybody, hireEverybody, type Place, places } from './setup/everybody';

let api: ApiUnderTest;
let caseAt: Awaited<ReturnType<typeof casesOfEveryPlace>>;
beforeAll(async () => {
  api = await startApiUnderTest();
  await hireEverybody(api.system.store);
  caseAt = await casesOfEveryPlace(api.system.store);
});
afterAll(() => api.stop());

type Known = Endpoint & { readonly act: Act };
const known = endpoints.filter((one): one is Known => one.act !== 'anyone');
const ofACase = known.filter(({ path }) => path.includes(':caseId'));
const ofNone = known.filter(({ path }) => !path.includes(':caseId') && !path.includes(':visitId'));

/**
 * Rights are given by act, so every role tries one endpoint of each act. Two roles with different rights try every
 * endpoint; in the long form all roles do.
 */
const thorough = ['outreachWorker', 'auditor'];
const asked = everybody.map((who) => {
  const all = isLong || thorough.includes(who.name);
  const by = (endpoints: readonly Known[]) => (all ? endpoints : oneOfEachAct(endpoints));
  return { ...who, by, each: all ? 'endpoint' : 'act' };
});

function oneOfEachAct(endpoints: readonly Known[]): Known[] {
  return [...new Map(endpoints.map((one) => [one.act, one])).values()];
}

/** What the table says in words; the API must answer so. */
type Expected = 'let in' | 'notYourRole' | 'outOfReach' | 'unknownCase';

function reachOf(act: Act, roles: readonly Role[]): Reach | undefined {
  const row: Partial<Record<Role, Reach>> = table[act];
  const all = roles.flatMap((role) => row[role] ?? []);
  return (['municipality', 'team', 'own'] as const).find((reach) => all.includes(reach));
}

function expected(act: Act, roles: readonly Role[], place: Place, isProgram: boolean): Expected {
  const reach = reachOf(act, roles);
  if (!reach) return 'notYourRole';
  switch (place) {
    case 'not there at all':
    case 'another municipality’s':
    case 'restricted, and they are not named':
      return 'unknownCase';
    case 'restricted, and they are named':
      return isProgram ? 'unknownCase' : 'let in';
    case 'restricted, and they took emergency access':
      if (isProgram) return 'unknownCase';
      return ['seeCase', 'addNote', 'recordDecline', 'logContact', 'visit'].includes(act) ? 'let in' : 'outOfReach';
    case 'their own':
      return 'let in';
    case 'their team’s':
    case 'no team’s yet':
      return reach === 'own' ? 'outOfReach' : 'let in';
    case 'another team’s':
      return reach === 'municipality' ? 'let in' : 'outOfReach';
  }
}

/** Allowed means not refused for who asks: the body that is sent is invalid for every endpoint. */
function said({ status, body }: { status: number; body: { code?: string } }): string {
  const refusals = ['notYourRole', 'outOfReach', 'unknownCase', 'unknownVisit'];
  if (refusals.includes(body.code ?? '')) return String(body.code);
  return status === 401 || status === 403 || status >= 500 ? `${status} ${body.code}` : 'let in';
}

const ask = async ({ method, path, body }: Known, caseId: string, as: string) =>
  said(
    await api.ask<{ code?: string }>(
      method.toUpperCase(),
      path
        .replace(':caseId', caseId)
        .replace(':standardId', 'ballerup')
        .replace(':version', '99')
        .replace(/:\w+/g, () => randomUUID()),
      { as, ...(body && { body: { surprise: true } }) },
    ),
  );

async function atOnce<T>(all: readonly T[], work: (one: T) => Promise<string[]>): Promise<string[]> {
  return (await pMap(all, work, { concurrency: 12 })).flat();
}

describe.each(places)('a case that is %s', (place) => {
  test.each(asked)('is answered to $name by every $each as the table says', async ({ as, roles, name, by }) => {
    const unexpected = await atOnce(by(ofACase), async (endpoint) => {
      const wanted = expected(endpoint.act, roles, place, name === 'a program');
      const answered = await ask(endpoint, caseAt(place, as), as);
      return answered === wanted ? [] : [`${endpoint.method} ${endpoint.path}: ${answered}, and not ${wanted}`];
    });
    expect(unexpected).toEqual([]);
  });
});

test.each(asked)('what is about no case is answered to $name by every $each as the table says', async (who) => {
  const unexpected = await atOnce(who.by(ofNone), async (endpoint) => {
    const wanted = reachOf(endpoint.act, who.roles) ? 'let in' : 'notYourRole';
    const answered = await ask(endpoint, '', who.as);
    return answered === wanted ? [] : [`${endpoint.method} ${endpoint.path}: ${answered}, and not ${wanted}`];
  });
  expect(unexpected).toEqual([]);
});

test.each(everybody)('each stream is opened to $name as the table says', async ({ as, roles }) => {
  for (const { path, act } of streams) {
    // Whoever is let in is told the headers alone, since a stream does not end.
    const { status } = await api.ask('HEAD', path, { as });
    expect({ path, status }).toEqual({ path, status: reachOf(act, roles) ? 200 : 403 });
  }
});

test('what does not exist and what is hidden are answered with the very same words', async () => {
  const { as } = everybody.find(({ name }) => name === 'caseworker') ?? { as: '' };
  const [absent, hidden, elsewhere] = await Promise.all(
    (['not there at all', 'restricted, and they are not named', 'another municipality’s'] as const).map(
      async (place) => {
        const { status, body } = await api.get(`/v1/cases/${caseAt(place, as)}`, { as });
        return { status, body };
      },
    ),
  );
  expect(absent?.status).toBe(404);
  expect(hidden).toEqual(absent);
  expect(elsewhere).toEqual(absent);
});

test('the document says of every endpoint what is done by it, by whom and how far', () => {
  const all = [...endpoints, ...streams];
  const { paths = {} } = openApiDocument(all);
  for (const { method, path, act } of all) {
    const operation = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method] as Record<string, unknown> | undefined;
    const access = act === 'anyone' ? { act } : { act, roles: table[act] };
    expect({ method, path, access: operation?.['x-access'] }).toEqual({ method, path, access });
  }
});

test('every endpoint names its act, and every act of the table that the API has is one of an endpoint', () => {
  expect(endpoints.filter(({ act }) => act !== 'anyone' && !(act in table)).map(({ path }) => path)).toEqual([]);
  expect(endpoints.filter(({ act }) => act === 'anyone').map(({ path }) => path)).toEqual(['/v1/public/referrals']);
});
