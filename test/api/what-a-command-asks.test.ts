import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import type { KyselyPlugin, RootOperationNode } from 'kysely';
import { type RunningApi, startApi } from '../../api/server';
import type { MunicipalityId, StaffId, TeamId } from '../../domain';
import type { Store } from '../../store/open';
import { saveTeam } from '../../store/people/staff';
import { testLogin } from '../environment/identity-provider';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';
import { assessment, referral, storedCase, type Written } from './setup/cases';
import { hirePeople, people, teamOf } from './setup/people';
import { type Asking, asking } from './setup/running-api';

/** What was asked of the database, and when a command went off to Temporal, in order. */
let happened: ('asked' | 'sent')[] = [];

const asks = ({ kind, ...node }: RootOperationNode): boolean =>
  kind === 'SelectQueryNode' ||
  (kind === 'RawNode' && /^\s*(\/\* \w+ \*\/\s*)?(with|select)/i.test(String(Reflect.get(node, 'sqlFragments'))));

const counting: KyselyPlugin = {
  transformQuery({ node }) {
    if (asks(node)) happened.push('asked');
    return node;
  },
  transformResult: async ({ result }) => result,
};

const counted = (store: Store): Store => ({
  ...store,
  db: store.db.withPlugin(counting),
  within: (scope) => store.within(scope).withPlugin(counting),
});

const noticing = ({ options }: Client): Client =>
  new Client({
    connection: options.connection,
    namespace: options.namespace,
    dataConverter: options.loadedDataConverter,
    interceptors: {
      workflow: [
        {
          startUpdate(input, next) {
            happened.push('sent');
            return next(input);
          },
        },
      ],
    },
  });

let system: RunningSystem;
let api: RunningApi;
let ask: ReturnType<typeof asking>;
beforeAll(async () => {
  system = await startRunningSystem();
  await hirePeople(system.store);
  const { client, store, connection, keys, rules, taskQueue } = system;
  const { namespace } = client.options;
  const own = { client: noticing(client), store: counted(store), connection, keys, rules, taskQueue, namespace };
  api = await startApi({ ...own, port: 0, login: testLogin() });
  ask = asking(api.url);
});
afterAll(async () => {
  await api.close();
  await system.stop();
});

const get = <T>(path: string, more?: Asking) => ask<T>('GET', path, more);

async function activeCase(team?: TeamId): Promise<string> {
  const { body } = await ask<Written>('POST', '/v1/referrals', { body: referral });
  const { caseId } = body;
  const accepting = { worker: people.worker, ...(team && { team }), assessment };
  const after = await ask<Written>('POST', `/v1/cases/${caseId}/accept`, { as: people.intake, body: accepting });
  await storedCase({ get }, caseId, after.body.version);
  return caseId;
}

const ballerup = 'ballerup' as string as MunicipalityId;
const team = (id: TeamId, leadId: StaffId) =>
  saveTeam(system.store.db, {
    id,
    municipality: ballerup,
    name: 'Nattens team',
    leadId,
    deputyLeadId: null,
    onCallNumber: null,
  });

const note = (caseId: string) => ask('POST', `/v1/cases/${caseId}/notes`, { body: { note: 'Sås ved stationen' } });
const beforeSending = () => happened.slice(0, happened.indexOf('sent'));

test('before a command is sent the database is asked once, and once more where people have changed', async () => {
  const caseId = await activeCase();
  await note(caseId);
  happened = [];
  expect((await note(caseId)).status).toBe(200);
  expect(beforeSending()).toEqual(['asked']);

  await team(teamOf.ballerup, people.lead);
  happened = [];
  expect((await note(caseId)).status).toBe(200);
  expect(beforeSending()).toEqual(['asked', 'asked']);
});

test('whoever becomes the lead of a team reaches its cases at the very next request, and no longer when it is another', async () => {
  const nights = randomUUID() as TeamId;
  await team(nights, people.everything);
  const caseId = await activeCase(nights);
  const answers: number[] = [];
  for (const lead of [people.everything, people.lead, people.everything, people.lead]) {
    await team(nights, lead);
    answers.push((await get(`/v1/cases/${caseId}`, { as: people.lead })).status);
  }
  expect(answers).toEqual([403, 200, 403, 200]);
});
