import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ourProgram } from '../../dev/processes/our-program';

const root = join(__dirname, '..', '..');

const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  components: z.array(
    z.object({
      name: z.string().min(1),
      version: z.string().min(1),
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]{128}$/) })).optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      integrity: z.string().optional(),
    }),
  ),
});

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function billOfMaterials(): z.infer<typeof Bill> {
  const { stdout, stderr, status } = spawnSync(process.execPath, ourProgram('dev/sbom.ts'), {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return Bill.parse(JSON.parse(stdout));
}

/** What is installed where the product runs, with its version, as the lockfile has it. */
const inProduction = () =>
  Object.entries(Lock.parse(JSON.parse(read('package-lock.json'))).packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, one]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...one }));

describe('The bill of materials', () => {
  const bill = billOfMaterials();
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));

  test('names every package of production in the exact version of the lockfile', () => {
    const locked = inProduction().map(({ name, version }) => `${name}@${version}`);
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter((one) => !listed.has(one))).toEqual([]);
  });

  test('names nothing that the lockfile does not have, and no tool of development', () => {
    const locked = new Set(inProduction().map(({ name, version }) => `${name}@${version}`));
    expect([...listed].filter((one) => !locked.has(one))).toEqual([]);
    for (const tool of ['jest', 'typescript', 'oidc-provider', '@biomejs/biome'])
      expect(bill.components.map(({ name }) => name)).not.toContain(tool);
  });

  test('carries the digest that the lockfile has for each', () => {
    const digestOf = (integrity: string) => Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    const locked = new Map(inProduction().map(({ name, version, integrity }) => [`${name}@${version}`, integrity]));
    for (const { name, version, hashes } of bill.components) {
      const integrity = locked.get(`${name}@${version}`);
      if (integrity) expect([name, hashes?.[0]?.content]).toEqual([name, digestOf(integrity)]);
    }
  });

  test('depends on nothing that it does not name', () => {
    const known = new Set(bill.dependencies.map(({ ref }) => ref));
    for (const { ref, dependsOn } of bill.dependencies)
      for (const one of dependsOn) expect([ref, one, known.has(one)]).toEqual([ref, one, true]);
  });
});

test('every version that is asked for is exact', () => {
  const { dependencies, devDependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
  const inexact = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(inexact).toEqual([]);
});

test('no package may run a program of its own when it is installed', () => {
  expect(existsSync(join(root, '.npmrc'))).toBe(true);
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});
