import { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { StandardShape } from '../../domain/rules/standard-shape';
import { loadShippedStandards } from '../../standards/load';
import { refusals } from '../../texts/refusals';

const [ballerup, gentofte] = loadShippedStandards() as [Standard, Standard];

describe('what the two texts say of themselves and of what stays outside the process', () => {
  test('nothing is refused for what it costs: no setting, and no reason to refuse, speaks of money (B4)', () => {
    const named = [...Object.keys(refusals), ...Object.keys(LocalSettings.shape), ...Object.keys(StandardShape.shape)];
    expect(named.filter((name) => /cost|price|budget|money|econom/i.test(name))).toEqual([]);
  });

  test('not to cooperate is no ground for ending (B10), and neither is a time that is up (G16)', () => {
    const grounds = [ballerup, gentofte].flatMap((standard) => standard.grounds.map(({ ground }) => ground));
    expect([...new Set(grounds)].sort()).toEqual(['citizenDeclined', 'handedOver', 'isolationBroken', 'unreachable']);
  });

  test('the legal references stand as each text gives them (B26, G1)', () => {
    expect(ballerup.legal.map(({ clause }) => clause)).toEqual(['B26', 'B26', 'B26', 'B26']);
    expect(gentofte.legal).toEqual([{ text: '§ 99 i Lov om Social Service', clause: 'G1' }]);
  });

  test('who adopted it, and when, is said where the text says it, and not made up where it does not (G19)', () => {
    expect(gentofte.adopted).toEqual({ by: 'Socialudvalget', on: '2014-09-11' });
    expect(ballerup.adopted.on).toBeUndefined();
  });

  test('each names who provides the support (B22, G9), that it cannot be chosen (G10), and that it is free (B23)', () => {
    expect([ballerup.provider.clause, ballerup.freeChoice.clause, ballerup.fee.clause]).toEqual(['B22', 'B22', 'B23']);
    expect([gentofte.provider.clause, gentofte.freeChoice.clause, gentofte.fee.clause]).toEqual(['G9', 'G10', 'G14']);
  });

  test('a text that lists reasons for a referral has them listed (B9)', () => {
    expect(ballerup.referralReasons?.map(({ clause }) => clause)).toEqual(['B9', 'B9']);
    expect(gentofte.referralReasons).toBeUndefined();
  });
});
