import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const running = 'activities api domain runtime standards store temporal texts web worker workflows'.split(' ');

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((one) => {
    const path = `${folder}/${one.name}`;
    if (one.isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(one.name) ? [path] : [];
  });
}

const sources = running.flatMap(filesIn).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const having = (form: RegExp) => sources.filter(({ text }) => form.test(text)).map(({ path }) => path);

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(200);
});

test.each([
  ['text that is run as code', /\beval\(|new Function\(|node:vm'/],
  ['a file that is named by what came in', /require\((?!'|\.)[a-z]/],
  ['a parser that is lenient with HTTP', /insecureHTTPParser/],
  ['certificates that are not looked at', /rejectUnauthorized: *false|NODE_TLS_REJECT_UNAUTHORIZED/],
  ['digests and ciphers that are broken', /'(md5|sha1|des|rc4|aes-\d+-(ecb|cbc))'/i],
  ['chance that can be guessed where a secret is made', /Math\.random\(\).*(token|secret|key|nonce)/i],
])('what runs for a municipality has no %s', (_what, form) => {
  expect(having(form)).toEqual([]);
});

test('other programs are started in one place, by a fixed name and with no words from outside', () => {
  const starting = having(/node:child_process|'execa'/);
  expect(starting).toEqual(['store/embedded/folder-lock.ts']);
  const [lock] = sources.filter(({ path }) => path === starting[0]);
  expect(lock?.text.match(/spawnSync\([^,]+,/g)).toEqual(["spawnSync('flock',"]);
});

test('an image holds what it is given by name, and nothing of the history of the source', () => {
  const rows = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n');
  expect(rows[0]).toBe('*');
  expect(rows.filter((row) => /git|secret|test|\.env/.test(row))).toEqual([]);
  // Of what a developer runs only that which builds the image, and nothing of it stays there.
  expect(rows.filter((row) => row.startsWith('!dev'))).toEqual(['!dev/build.ts', '!dev/web']);
  const builders = ['build.ts', 'web/build.ts'].map((file) => readFileSync(join(root, 'dev', file), 'utf8')).join();
  expect(builders.match(/from '\.[^']*'/g)).toEqual(["from './web/build'"]);
});
