import { livesOfBallerup } from '../../dev/demo/lives-of-ballerup';
import { livesOfGentofte } from '../../dev/demo/lives-of-gentofte';
import { signIn } from '../../dev/login/sign-in';
import { withRetries } from '../../dev/with-retries';
import { type SeededMunicipality, type SeededPerson, seededLogin, seededStaff } from '../../store/seed';
import { until } from '../environment/until';
import { clearUp, newFolder, pressCtrlC, start } from './started';

afterEach(clearUp);

type Listed = { readonly caseId: string; readonly number: string; readonly status: string };
type Heap = readonly { readonly name: string; readonly mine: string }[];
type Today = Record<'overdue' | 'appointments' | 'today' | 'later', Heap>;
type Live = { readonly source: string; readonly summary: { readonly nextStep: object | null } };

const everyLife = livesOfBallerup.length + livesOfGentofte.length;

async function asked<T>(api: string, path: string, municipality: SeededMunicipality, as: SeededPerson): Promise<T> {
  const headers = await signIn(api, seededLogin(seededStaff(municipality, as)));
  const { text } = await withRetries(() => fetch(`${api}${path}`, { headers }));
  return JSON.parse(text) as T;
}

const casesOf = async (api: string, municipality: SeededMunicipality): Promise<readonly Listed[]> =>
  (await asked<{ items: Listed[] }>(api, '/v1/cases?limit=100', municipality, 'teamLead')).items;

const allCases = async (api: string) => [...(await casesOf(api, 'ballerup')), ...(await casesOf(api, 'gentofte'))];

describe('npm start -- --demo', () => {
  it('has invented cases with years behind them, taken up by their workflows, and a second time no others', async () => {
    const folder = newFolder();
    const first = start(folder, {}, ['--demo']);
    const { api } = await first.ready;
    const filled = await allCases(api);
    expect(filled).toHaveLength(everyLife);
    expect([...new Set(filled.map(({ status }) => status))].sort()).toEqual([
      'active',
      'ended',
      'ending',
      'paused',
      'referred',
      'waiting',
    ]);

    const today = await asked<Today>(api, '/v1/today', 'ballerup', 'worker');
    for (const heap of ['overdue', 'appointments', 'later'] as const) expect(today[heap].length).toBeGreaterThan(0);
    expect(Object.values(today).flat()).toEqual(expect.arrayContaining([expect.objectContaining({ mine: 'standIn' })]));

    const active = filled.filter(({ status }) => status === 'active' || status === 'paused').slice(0, 5);
    for (const { caseId, number } of active) {
      const municipality = number.startsWith('B') ? 'ballerup' : 'gentofte';
      const live = await until('a workflow has it', async () => {
        const found = await asked<Live>(api, `/v1/cases/${caseId}/live`, municipality, 'teamLead');
        return found.source === 'workflow' && found;
      });
      expect(live.summary.nextStep).not.toBeNull();
    }
    pressCtrlC(first);
    await first.ended;

    const second = start(folder, {}, ['--demo']);
    expect(await allCases((await second.ready).api)).toHaveLength(everyLife);
    expect(second.said()).toContain('The invented cases are there already.');
  });
});
