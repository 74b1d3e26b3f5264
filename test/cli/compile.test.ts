import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const checkout = mkdtempSync(join(tmpdir(), 'fodfaeste-compile-'));
afterAll(() => rmSync(checkout, { recursive: true }));

const source = (name: string, text: string) => writeFileSync(join(checkout, 'part', name), text);
const built = (name: string) => join(checkout, '.fodfaeste', 'built', 'part', name);
const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });
/** Answers how many files were compiled. */
const compiled = () => Number.parseInt(node(join(root, 'cli', 'compile.mjs'), checkout).stderr, 10);

beforeAll(() => {
  mkdirSync(join(checkout, 'part'));
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  writeFileSync(join(checkout, 'package.json'), '{}');
  writeFileSync(join(checkout, 'tsconfig.json'), '{ "include": ["part", "not-there"] }');
  source('one.ts', "import { two } from './two';\nprocess.stdout.write([two(), __dirname].join(' '));\n");
  source(
    'two.ts',
    'type Text = string;\n\nexport const two = (): Text => {\n  return process.argv[2] ?? fail();\n};\nconst fail = (): Text => {\n  throw new Error("nothing");\n};\n',
  );
});

test('what has changed is compiled, and nothing else', () => {
  expect([compiled(), compiled()]).toEqual([2, 0]);
  source('one.ts', "import { two } from './two';\nprocess.stdout.write([two(), __dirname].join('! '));\n");
  expect(compiled()).toBe(1);
  utimesSync(join(checkout, 'part', 'one.ts'), new Date(), new Date());
  expect(compiled()).toBe(0);
});

test('what is compiled runs, and finds files beside its source', () => {
  expect(node(built('one.js'), 'two').stdout).toBe(`two! ${join(checkout, 'part')}`);
});

test('an error names the line of the source', () => {
  const { stderr } = node('--enable-source-maps', built('one.js'));
  expect(stderr).toContain(`${join(checkout, 'part', 'two.ts')}:7`);
});

test('a file that is no more is no more compiled either', () => {
  rmSync(join(checkout, 'part', 'one.ts'));
  expect(compiled()).toBe(0);
  expect([existsSync(built('one.js')), existsSync(built('two.js'))]).toEqual([false, true]);
});

test('a file that cannot be read is told with its place, and is compiled when it can be', () => {
  source('two.ts', 'export const = 1;\n');
  expect(node(join(root, 'cli', 'compile.mjs'), checkout).stderr).toContain('two.ts:1');
  source('two.ts', 'export const two = 1;\n');
  expect(compiled()).toBe(1);
});
