import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { dataConverter } from '../../store/keys/data-converter';
import { workflowBundle } from '../../worker/bundle';
import { historyOf, keysOfHistories, recordedHistories } from './histories';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** Where the traced code tells its spans; what is told of a replay is nobody's concern. */
const sinks = { exporter: { export: { fn: () => undefined } } };

const replay = async (workflows: Parameters<typeof Worker.runReplayHistory>[0], name: string) =>
  Worker.runReplayHistory({ ...workflows, sinks, dataConverter: dataConverter(keysOfHistories) }, historyOf(name));

describe('Cases that began under an earlier release go on under this one', () => {
  it('has recorded histories to replay', () => {
    expect(recordedHistories().length).toBeGreaterThanOrEqual(6);
  });

  describe.each(['plain', 'traced'] as const)('by the %s workflow code', (kind) => {
    it.each(recordedHistories())('%s replays', async (name) => {
      await expect(replay({ workflowBundle: await workflowBundle(kind) }, name)).resolves.toBeUndefined();
    });
  });

  it('a change that would break running cases is caught here', async () => {
    const logger = new DefaultLogger('ERROR');
    const changed = await bundleWorkflowCode({ workflowsPath: require.resolve('./fixtures/bad-change'), logger });
    await expect(replay({ workflowBundle: changed }, '0.1/declined-and-closed')).rejects.toThrow(/nondeterminism/i);
  });
});
