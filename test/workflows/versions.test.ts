import { begin, contactMade, give, ownInitiative } from '../environment/a-case-by-wire';
import { type RunningSystem, startRunningSystem } from '../environment/running-system';

describe('Whoever looks at a case in Temporal', () => {
  let system: RunningSystem;
  beforeAll(async () => {
    system = await startRunningSystem();
  });
  afterAll(() => system?.stop());

  it('sees which version of the workers took each step, and nothing of the machine it ran on', async () => {
    const { handle } = await begin(system, { command: ownInitiative });
    await give(handle, contactMade());
    const { events } = await handle.fetchHistory();
    const steps = (events ?? []).flatMap((event) => event.workflowTaskCompletedEventAttributes ?? []);
    expect(steps.length).toBeGreaterThan(0);
    for (const { identity } of steps)
      expect(identity).toMatch(/^fodfaeste \d+\.\d+\.\d+-[0-9a-f]{12} \d+-[0-9a-f]{4}$/);
  });
});
