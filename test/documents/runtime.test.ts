import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const read = (path: string): string => readFileSync(join(__dirname, '..', '..', path), 'utf8');

const Pinned = z.object({
  needed: z.number().int(),
  packages: z.record(
    z.string(),
    z.strictObject({ name: z.string(), version: z.string(), integrity: z.string().regex(/^sha512-[\w+/]{86}==$/) }),
  ),
});
const Package = z.object({
  engines: z.object({ node: z.string() }),
  devDependencies: z.object({ '@types/node': z.string() }),
});

const { needed, packages } = Pinned.parse(JSON.parse(read('cli/bootstrap/node.json')));

describe('The Node that all of this runs by', () => {
  it('is the same where it is demanded, typed, fetched and put in the image', () => {
    const { engines, devDependencies } = Package.parse(JSON.parse(read('package.json')));
    expect(engines.node).toBe(`>=${needed}`);
    expect(devDependencies['@types/node']).toMatch(new RegExp(`^${needed}\\.`));
    expect(read('Dockerfile')).toContain(`ARG NODE_IMAGE=node:${needed}-`);
    for (const { version } of Object.values(packages)) expect(version).toMatch(new RegExp(`^${needed}\\.`));
  });

  it('is what people are told to have', () => {
    for (const page of ['README.md', '.ci/run']) {
      expect(new Set(read(page).match(/\bNode \d+/g))).toEqual(new Set([`Node ${needed}`]));
    }
  });

  it('can be fetched for the machines that people work on', () => {
    expect(Object.keys(packages).sort()).toEqual(['darwin-arm64', 'linux-arm64', 'linux-x64']);
  });
});
