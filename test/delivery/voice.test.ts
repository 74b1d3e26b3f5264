import { localDate } from '../../domain/clock/time';
import { addSettings, listSettings } from '../../store/rules/settings';
import { databases, testsOn } from '../environment/databases';
import { ballerup, delivering } from './setup/delivering';

describe.each(databases())("a municipality's name and voice, on $on", (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);

  /** What a mail about a crisis on a day says around what it tells. */
  async function aMailOn(day: string): Promise<string> {
    const played = scene.accepted();
    await scene.record(played);
    played.do(`${day}T09:00:00.000Z`, { type: 'markCrisis', data: { kind: 'eviction' } });
    await scene.record(played);
    await scene.run(`${day}T09:00:20.000Z`);
    return scene.box.arrived[0]?.text ?? '';
  }

  /** The shipped settings with other words for mails, from a date. */
  async function from(date: string, version: number, mail: object | undefined) {
    const [{ mail: _shipped, ...shipped } = never()] = await listSettings(scene.db, {
      municipality: ballerup,
      rehearsalId: null,
    });
    const next = { ...shipped, version, from: localDate(date), ...(mail && { mail }) };
    expect(await addSettings(scene.db, next, null)).toBeDefined();
  }

  smoke('are what the settings in force on the day say', async () => {
    await from('2025-07-01', 2, { name: 'Fronten i Ballerup', greeting: { da: 'Kære kollega', en: 'Dear colleague' } });
    const before = await aMailOn('2025-06-30');
    expect(before).toMatch(/^Hej\n/);
    expect(before).toContain('Venlig hilsen\nFodfæste, Ballerup Kommune\n');
    scene.box.clear();
    const after = await aMailOn('2025-07-01');
    expect(after).toMatch(/^Kære kollega\n/);
    expect(after).toContain('Venlig hilsen\nFodfæste, Fronten i Ballerup\n');
  });

  test("without a word in the settings the name is the standard's", async () => {
    await from('2025-08-01', 3, undefined);
    expect(await aMailOn('2025-08-04')).toContain('Fodfæste, Støtte-kontaktperson i Ballerup Kommune\n');
  });
});

function never(): never {
  throw new Error('ballerup has settings');
}
