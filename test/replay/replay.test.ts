import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';
import { workflowBundle } from '../../worker/bundle';
import { requireReplay } from '../../worker/replay/gate';
import { recordedHistories } from '../../worker/replay/histories';
import { failingHistories } from '../../worker/replay/replay';

Runtime.install({ logger: new DefaultLogger('ERROR') });

describe('Cases that began under an earlier release go on under this one', () => {
  it('has recorded histories to replay', () => {
    expect(recordedHistories().length).toBeGreaterThanOrEqual(6);
  });

  it.each(recordedHistories())('%s replays', async (name) => {
    expect(await failingHistories(await workflowBundle(), [name])).toEqual([]);
  });

  it('a change that takes the same steps and decides otherwise is noticed, and what it decides is named', async () => {
    const changed = await bundled(require.resolve('./fixtures/changed-decision'));
    const [begun] = recordedHistories().filter((name) => name.endsWith('declined-and-closed'));
    expect(await failingHistories(changed, [begun ?? ''])).toEqual([
      {
        name: begun,
        why: 'event 2, outreachBegun, was recorded, and outreachBegun with another data.needReviewOn, data.needReviewBasis.setting.value is decided',
      },
    ]);
  });

  it('a worker whose code would break running cases does not start, and says which, each time', async () => {
    const changed = await bundled(require.resolve('./fixtures/bad-change'));
    for (let start = 0; start < 2; start += 1) {
      await expect(requireReplay(changed)).rejects.toThrow(
        /does not start.*does not replay .*\/declined-and-closed \(.*Nondeterminism/,
      );
    }
    await expect(requireReplay(await workflowBundle())).resolves.toBeUndefined();
  });
});

const bundled = (workflowsPath: string) => bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
