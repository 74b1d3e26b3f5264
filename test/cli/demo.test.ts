import { signIn } from '../../dev/login/sign-in';
import { withRetries } from '../../dev/with-retries';
import { type SeededMunicipality, seededLogin, seededStaff } from '../../store/seed';
import { until } from '../environment/until';
import { clearUp, newFolder, pressCtrlC, start } from './started';

afterEach(clearUp);

type Listed = { readonly status: string; readonly phase: string | null; readonly ground?: string | null };

async function casesOf(api: string, municipality: SeededMunicipality): Promise<Listed[]> {
  const headers = await signIn(api, seededLogin(seededStaff(municipality, 'teamLead')));
  const { text } = await withRetries(() => fetch(`${api}/v1/cases?limit=100`, { headers }));
  return (JSON.parse(text) as { items: Listed[] }).items;
}

/** Lists are some milliseconds behind what was answered. */
const filledIn = (api: string): Promise<Listed[]> =>
  until('25 cases in the lists', async () => {
    const all = [...(await casesOf(api, 'ballerup')), ...(await casesOf(api, 'gentofte'))];
    return all.length >= 25 && all;
  });

describe('npm start -- --demo', () => {
  it('fills in 25 invented cases at every stage of both municipalities, and a second time nothing', async () => {
    const folder = newFolder();
    const first = start(folder, {}, ['--demo']);
    const filled = await filledIn((await first.ready).api);
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
    expect(await filledIn((await second.ready).api)).toHaveLength(25);
    expect(second.said()).toContain('The invented cases are there already.');
  });
});
