import { isLong } from '../environment/form';
import { mutateAccess } from './mutations/stryker';

test('whatever is changed of who may do what, one thing at a time, some test fails', () => {
  const files = isLong ? undefined : 'domain/access/staff-changes.ts';
  const { isNoticed, said } = mutateAccess({ files, stdio: 'pipe' });
  expect(isNoticed ? '' : said).toBe('');
  expect(said).toContain('Final mutation score');
});
