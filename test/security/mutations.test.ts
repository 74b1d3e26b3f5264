import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLong } from '../environment/form';
import { gatesOfTheApi, noticedBy } from './mutations/gates';
import { mutateAccess } from './mutations/stryker';

test('whatever is changed of who may do what, one thing at a time, some test fails', () => {
  const files = isLong ? undefined : 'domain/access/staff-changes.ts';
  const { isNoticed, said } = mutateAccess({ files, stdio: 'pipe' });
  expect(isNoticed ? '' : said).toBe('');
  expect(said).toContain('Final mutation score');
});

test('every gate of the API has a file, and a test that `npm run mutations` runs without it', () => {
  const gates = gatesOfTheApi();
  expect(Object.keys(noticedBy).sort()).toEqual([...gates.keys()].sort());
  const places = [...gates.values(), ...Object.values(noticedBy).map((test) => `test/${test}.test.ts`)];
  expect(places.filter((file) => !existsSync(join(__dirname, '..', '..', file)))).toEqual([]);
});
