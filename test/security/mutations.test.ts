import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutations } from './mutations/checks';

const root = join(__dirname, '..', '..');

test.each(mutations)(
  'what `npm run mutations` takes away stands in the code: $takesAway',
  ({ file, from, noticedBy }) => {
    expect(readFileSync(join(root, file), 'utf8').split(from)).toHaveLength(2);
    for (const noticing of noticedBy) expect(existsSync(join(root, noticing))).toBe(true);
  },
);
