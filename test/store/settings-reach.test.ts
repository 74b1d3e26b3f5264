import { openCasesAfter } from '../../store/read/open-cases';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { installRules } from '../../store/rules/install';
import { rulesCache } from '../../store/rules/load-rules';
import { addSettings } from '../../store/rules/settings';
import { seedPeople } from '../../store/seed';
import { databases, storeFor, testsOn } from '../environment/databases';
import { PlayedCase, shipped } from './setup/cases';

describe.each(databases())('new settings reach every case that is not closed, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const held = storeFor(kind);
  const [own] = shipped.settings.filter(({ municipality }) => municipality === 'ballerup');
  if (!own) throw new Error('Ballerup has no settings');
  const begun = (): PlayedCase => {
    const played = new PlayedCase('ballerup');
    played.refer('2025-06-02T08:00:00.000Z');
    return played;
  };
  const municipality = begun().id;
  const record = (played: PlayedCase, recorder = rulesCache(held.store.db)) =>
    recordCaseEvents({ db: held.store.db, rules: recorder }, { ...played.recording, settingsVersion: 1 });
  const found = () => openCasesAfter(held.store.db, { municipality, rehearsalId: null, limit: 1_000 });
  let version = 1;
  const decide = () => {
    version += 1;
    return addSettings(held.store.db, { ...own, version }, null);
  };

  beforeAll(async () => {
    await installRules(held.store.db, shipped);
    await seedPeople(held.store.db);
  });

  smoke('a case that begins where the rules were read before is told as it is recorded, and told again', async () => {
    const elsewhere = rulesCache(held.store.db);
    await elsewhere.of(municipality);
    await decide();
    const played = begun();
    expect(await record(played, elsewhere)).toMatchObject({ latestSettings: version });
    expect(await record(played, elsewhere)).toMatchObject({ recorded: 0, latestSettings: version });
  });

  test('one that has ended is found while it can be corrected, and no longer', async () => {
    const played = begun();
    played.accept('2025-06-03T08:00:00.000Z');
    played.do('2025-06-04T08:00:00.000Z', { type: 'recordDecline', data: {} });
    await record(played);
    expect(await found()).toContain(played.caseId);
    played.wait('2025-06-06T08:00:00.000Z');
    await record(played);
    expect(await found()).not.toContain(played.caseId);
  });

  test('in whatever order two processes come, a case is found by the roll-out or finds the settings itself', async () => {
    for (let round = 0; round < 20; round += 1) {
      const cases = Array.from({ length: 4 }, begun);
      const [before, after] = [cases.slice(0, 2), cases.slice(2)];
      const early = before.map((one) => record(one));
      const rolledOut = decide().then(found);
      const answers = await Promise.all([...early, ...after.map((one) => record(one))]);
      const reached = await rolledOut;
      const missed = cases.filter(
        (one, index) => answers[index]?.latestSettings !== version && !reached.includes(one.caseId),
      );
      expect(missed).toEqual([]);
    }
  });
});
