import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.string().optional(), resolved: z.string().optional() })),
});

const text = readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8');
const { '': _ourselves, ...packages } = Lock.parse(JSON.parse(text)).packages;

describe('The lockfile', () => {
  it('has the digest of every package, those of other platforms too', () => {
    const without = Object.entries(packages).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('names no registry, so that each machine asks its own', () => {
    const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(named.map(([path]) => path)).toEqual([]);
  });
});
