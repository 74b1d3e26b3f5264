import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../../dev/login/sign-in';
import { type SeededMunicipality, seededLogin, seededStaff } from '../../store/seed';
import { clearUp, newFolder, pressCtrlC, start } from './started';

afterEach(clearUp);

type Listed = { readonly status: string; readonly phase: string | null; readonly ground?: string | null };

async function casesOf(api: string, municipality: SeededMunicipality): Promise<Listed[]> {
  const response = await fetch(`${api}/v1/cases?limit=100`, {
    headers: await signIn(api, seededLogin(seededStaff(municipality, 'teamLead'))),
  });
  return ((await response.json()) as { items: Listed[] }).items;
}

/** Lists are some milliseconds behind what was answered. */
async function settled(api: string): Promise<Listed[]> {
  for (let tries = 0; ; tries += 1) {
    const all = [...(await casesOf(api, 'ballerup')), ...(await casesOf(api, 'gentofte'))];
    if (all.length >= 25 || tries === 50) return all;
    await pause(100);
  }
}

describe('npm start -- --demo', () => {
  it('fills in 25 invented cases at every stage of both municipalities, and a second time nothing', async () => {
    const folder = newFolder();
    const first = start(folder, {}, ['--demo']);
    const filled = await settled((await first.ready).api);
    expect(filled).toHaveLength(25);
    expect([...new Set(filled.map(({ status }) => status))].sort()).toEqual([
      'active',
      'ended',
      'ending',
      'paused',
      'referred',
      'waiting',
    ]);
    pressCtrlC(first);
    await first.ended;

    const second = start(folder, {}, ['--demo']);
    expect(await settled((await second.ready).api)).toHaveLength(25);
    expect(second.said()).toContain('The invented cases are there already.');
  });
});
