import { quietly } from '../environment/quietly';
import { chance } from './arrangement/random';
import { describeOnServers, serversForTests } from './arrangement/servers';
import { type UpgradeOutcome, upgradeUnderLoad } from './upgrade/rolling';

const A_VERSION = /^\d+\.\d+\.\d+-[0-9a-f]{12}$/;

describeOnServers('A new version of the workers, under load, and back', () => {
  let outcome: UpgradeOutcome;
  beforeAll(async () => {
    outcome = await upgradeUnderLoad(serversForTests(), chance(), { cases: 20, perSecond: 3, each: 2 }, quietly);
  }, 280_000);

  it('no workflow task fails, and no case is stuck', () => {
    expect(outcome.tasks.failed).toEqual([]);
    expect(outcome.stuck).toEqual([]);
  });

  it('each of the three versions had work, and cases went from one to another', () => {
    expect(Object.keys(outcome.tasks.byVersion)).toEqual(Array(3).fill(expect.stringMatching(A_VERSION)));
    expect(outcome.tasks.shared).toBeGreaterThan(0);
  });

  it('the change is taken by all cases that begin under the last version, and by no others', () => {
    const took = Object.values(outcome.tasks.began).filter(({ taken }) => taken > 0);
    expect(took).toEqual([{ taken: expect.any(Number), without: 0 }]);
  });

  it('nothing that was acknowledged is lost or doubled', () => {
    expect(outcome.faults).toEqual([]);
  });

  it('a version whose change stands behind no revision is not built, and does not start', () => {
    expect(outcome.refusals.build).toMatch(/does not replay .*\d+\.\d+\//);
    expect(outcome.refusals.start).toMatch(/does not start.*does not replay .*\d+\.\d+\//);
  });
});
