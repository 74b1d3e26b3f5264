import type { Figure } from '../../../dev/bench/figures';
import { noneOf } from '../ledger-figures';
import { type UpgradePlan, upgradeUnderLoad } from '../upgrade/rolling';
import type { Measuring } from './measuring';

/** A new version of the workers under load, and back: what the histories say of it. */
export async function upgrade({ servers, chance, log }: Measuring, plan: UpgradePlan): Promise<Figure[]> {
  const { tasks, cases, stuck, faults, startsMs, refusals } = await upgradeUnderLoad(servers, chance, plan, log);
  for (const found of [...tasks.failed, ...stuck, ...faults].slice(0, 20)) log(found);
  const work = Object.entries(tasks.byVersion).map(([version, count]) => `${version} ${count}`);
  const took = Object.values(tasks.began).reduce((sum, { taken }) => sum + taken, 0);
  const letThrough = Object.values(refusals).filter((said) => !/does not replay/.test(said));
  const seconds = startsMs.map((ms) => (ms / 1_000).toFixed(1));
  return [
    noneOf('upgrade and back: failed workflow tasks', tasks.failed.length, `tasks by version: ${work.join(', ')}`),
    noneOf(
      'upgrade and back: stuck',
      stuck.length,
      `${cases} cases, ${tasks.runs} runs: ${tasks.shared} carried on by two versions or more, ${took} with the new revision`,
    ),
    noneOf('upgrade and back: faults in the ledger', faults.length, ''),
    {
      name: 'upgrade and back: longest start of a version, until it is at work (s)',
      value: Math.max(...startsMs) / 1_000,
      remark: `each in turn: ${seconds.join(', ')}`,
    },
    noneOf(
      'upgrade and back: unguarded changes let through',
      letThrough.length,
      'planted: one, to be built and started',
    ),
  ];
}
