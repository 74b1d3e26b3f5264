import 'fake-indexeddb/auto';
import { type RunningApi, startApi } from '../../api/server';
import { signIns } from '../../dev/login/sign-in';
import { instant, plusMillis } from '../../domain/clock/time';
import { type Answer, answerIn } from '../../web/outbox/answers';
import { accepted } from '../api/setup/cases';
import { loginOf, people, teamOf } from '../api/setup/people';
import { type ApiUnderTest, startApiUnderTest } from '../api/setup/running-api';
import { type Answering, Browser, contactIn, openVault, type Tab } from '../device/setup/outbox-world';
import { isLong } from '../environment/form';
import { testLogin } from '../environment/identity-provider';
import { until } from '../environment/until';
import { type Chance, chance } from '../faults/arrangement/random';
import { meanwhile, notesIn } from './setup/meanwhile';

/**
 * A worker's phone against the real API: contacts over several cases while the phone's browser is killed, answers are cut, the
 * API is ended and started, and cases are given to another, ended and merged meanwhile. In the long form 200 over 10, ten seeds.
 */
const [CONTACTS, CASES, SEEDS] = isLong ? [200, 10, 10] : [40, 4, 1];
const MINUTE = 60_000;

/** The API at the end of a net that loses requests and answers. */
class OverTheNet implements Answering {
  session: string | undefined = people.worker;
  cuts = 0;

  constructor(
    private readonly url: string,
    private readonly dice: Chance,
    private readonly signedIn = signIns(url, loginOf),
  ) {}

  async ask(key: string, address: string, body: unknown): Promise<Answer> {
    const luck = this.dice.next();
    if (luck < 0.08) return this.cut();
    const headers = {
      ...(await this.signedIn(people.worker)),
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    };
    const asking = fetch(`${this.url}${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = await asking.then(answerIn, (): Answer => ({ kind: 'none' }));
    return luck > 0.92 ? this.cut() : answer;
  }

  private cut(): Answer {
    this.cuts += 1;
    return { kind: 'none' };
  }
}

const login = testLogin();
let api: ApiUnderTest;
let restarted: RunningApi | undefined;
beforeAll(async () => {
  api = await startApiUnderTest({ login });
});
afterAll(async () => {
  await (restarted ?? api.api).close();
  await api.system.stop();
});

/** The API is gone and comes back where it was. */
async function restartApi(): Promise<void> {
  await (restarted ?? api.api).close();
  const { namespace } = api.system.client.options;
  restarted = await startApi({ ...api.system, namespace, port: Number(new URL(api.api.url).port), login });
}

const noteOf = (body: unknown): string => (body as { readonly note: string }).note;

const seeds = process.env.FAULTS_SEED ? [chance().seed] : Array.from({ length: SEEDS }, () => chance().seed);

test.each(seeds)('what is logged on a phone arrives once, or is told why not (FAULTS_SEED=%i)', async (seed) => {
  const dice = chance(seed);
  const cases: string[] = [];
  for (let index = 0; index < CASES; index += 1) cases.push((await accepted(api)).caseId);
  const net = new OverTheNet(api.api.url, dice);
  const browser = new Browser(net, new Map([[people.worker, await openVault(people.worker)]]));
  const open = (): Tab => {
    browser.kill();
    return browser.tab({ person: people.worker, ...(dice.next() < 0.5 && { diesAt: dice.between(1, 60) }) });
  };
  let tab = open();
  let kills = 0;
  const kept = new Map<string, string>();
  const begun = instant(new Date());
  for (let index = 0; index < CONTACTS; index += 1) {
    if (index === Math.floor(CONTACTS / 3)) await meanwhile(api, cases, teamOf.ballerup);
    if (index === Math.floor((CONTACTS * 2) / 3)) await restartApi();
    if (tab.dead || dice.next() < 0.05) {
      tab = open();
      kills += 1;
    }
    const caseId = dice.oneOf(cases);
    const note = `${seed} ${index}`;
    // Some happened before, some after what was done to the case meanwhile.
    const happenedAt = index % 2 === 0 ? plusMillis(begun, -dice.between(1, 600) * MINUTE) : instant(new Date());
    const contact = contactIn(caseId, note);
    const logged = { ...contact, body: { ...contact.body, happenedAt } };
    if (await tab.survives(tab.outbox.hold(logged))) kept.set(note, caseId);
    tab.clock.now += 11_000;
    if (dice.next() < 0.4) await tab.survives(tab.outbox.run());
  }
  // All at rest: the net holds, and the page is opened once more. What is refused is read and thrown away, one by one.
  const explained = new Map<string, string>();
  browser.kill();
  tab = browser.tab({ person: people.worker });
  tab.clock.now += 10_000_000;
  await until('nothing waits any more', async () => {
    await tab.outbox.run();
    for (const { key, standing, message } of tab.outbox.list) {
      const isTold = standing.kind === 'refused' || standing.kind === 'hidden';
      if (!isTold || !standing.problem) continue;
      explained.set(noteOf(message?.body), standing.problem.code);
      await tab.outbox.remove(key);
    }
    return tab.outbox.list.every(({ standing }) => standing.kind === 'moved');
  });
  const moved = tab.outbox.list.length;
  const arrived = await until('all is recorded', async () => {
    const all = (await Promise.all(cases.map((caseId) => notesIn(api, caseId)))).flat();
    const missing = [...kept.keys()].filter((note) => !all.includes(note) && !explained.has(note));
    return missing.length === 0 && all;
  });
  const doubled = arrived.filter((note, index) => arrived.indexOf(note) !== index);
  const both = [...explained.keys()].filter((note) => arrived.includes(note));
  process.stderr.write(
    `[figures] seed ${seed}: ${kept.size} kept, ${arrived.length} arrived, ${moved} after the case had moved, ${explained.size} refused ` +
      `(${[...new Set(explained.values())].join(', ')}), ${doubled.length} doubled, 0 lost; ${kills} kills, ${net.cuts} cuts\n`,
  );
  expect({ doubled, both }).toEqual({ doubled: [], both: [] });
  expect([...explained.values()].filter((code) => !['afterTheEnd'].includes(code))).toEqual([]);
  expect(moved).toBeGreaterThan(0);
});
