import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { z } from 'zod';

/**
 * `npm run sbom -- bill.json`: the software bill of materials (CycloneDX) of what runs in production, from the lockfile
 * alone and without a network; on standard output where no file is named. npm writes it of all packages, and what the
 * lockfile marks as for development is taken out here: npm's own `--omit dev` also leaves out what some package happens
 * to be developed with, which was two thirds of those that run.
 */
const root = join(__dirname, '..');

const Component = z.looseObject({
  'bom-ref': z.string(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
const Bill = z.looseObject({
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
type Bill = z.infer<typeof Bill>;

const isForDevelopment = ({ properties = [] }: z.infer<typeof Component>): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

function billOfEverything(): Bill {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];
  return Bill.parse(JSON.parse(execaSync('npm', args, { cwd: root }).stdout));
}

function ofProduction(bill: Bill): Bill {
  const components = bill.components.filter((one) => !isForDevelopment(one));
  const kept = new Set([bill.metadata.component, ...components].map((one) => one['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }));
  // npm takes the name of the folder that it stands in.
  const { name } = z.object({ name: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const component = { ...bill.metadata.component, name, type: 'application' };
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies };
}

const [file] = process.argv.slice(2);
const bill = ofProduction(billOfEverything());
const text = `${JSON.stringify(bill, null, 2)}\n`;
if (file) writeFileSync(file, text);
else process.stdout.write(text);
process.stderr.write(`${bill.components.length} packages run in production${file ? `; they stand in ${file}` : ''}.\n`);
