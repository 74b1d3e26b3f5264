import { openTasksOf, timedStepsOf } from '../../domain/process';
import type { Basis } from '../../domain/rules/basis';
import { setByOf } from '../../domain/rules/set-by';
import { basisSentence } from '../../texts/basis-sentence';
import { explanation } from '../../texts/web/explanation';
import { inEveryCase } from './in-every-case';

const sentence = (basis: Basis): string => {
  const { assessed, proposalTaken, ...said } = basis;
  const by = 'Anna';
  const acts = {
    ...(assessed && { assessed: { ...assessed, by } }),
    ...(proposalTaken && { proposalTaken: { ...proposalTaken, by } }),
  };
  return basisSentence({ ...said, ...acts }, 'da');
};

test('who has set a deadline is said as its basis says it, whatever has happened in a case', () => {
  const told = new Set<string>();
  inEveryCase(({ state, rules }) => {
    for (const { basis } of [...openTasksOf(state, rules), ...timedStepsOf(state, rules)]) {
      const by = setByOf(basis);
      told.add(by);
      expect(explanation[by].da).not.toBe('');
      if (by === 'locally') expect(sentence(basis)).toContain('lokalt fastsat');
      if (by === 'byStandard' || by === 'daysLocally') expect(sentence(basis)).toContain('i kvalitetsstandarden');
      if (by === 'individually')
        expect(sentence(basis)).toMatch(/vurderet for denne borger|aftalt med borgeren|oplyst/);
      if (by === 'everywhere') expect(sentence(basis)).toMatch(/altid|aftalt/);
    }
  });
  expect([...told]).toEqual(expect.arrayContaining(['daysLocally', 'everywhere', 'individually', 'locally']));
});
