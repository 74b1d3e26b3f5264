import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { InlineConfig, Plugin, Rolldown } from 'vite';

const root = join(__dirname, '..', '..');
const source = join(root, 'web');
/** Beside its sources, as in an image beside the API's code: `api/web/` looks for it there. */
export const builtWeb = join(source, 'built');
const memory = join(builtWeb, 'sources.txt');

/** What the app is made of; another lockfile may bring other packages. */
const MADE_OF = ['web', 'client/index.ts', 'domain', 'texts', 'package-lock.json', 'dev/web/build.ts'];
/** Browsers of 2024, which have light-dark() and whatever else stands in look/. */
const BROWSERS = ['chrome125', 'safari17.5', 'firefox128'];

/** Builds the browser app into `web/built`, unless it is built of these very sources already. Answers whether it was. */
export async function buildWeb(): Promise<boolean> {
  const digest = digestOfSources();
  if (existsSync(memory) && readFileSync(memory, 'utf8') === digest) return false;
  const draft = `${builtWeb}-${process.pid}`;
  const files = await buildPages(draft);
  await buildServiceWorkers(draft, files, digest);
  compressTexts(join(draft, 'assets'));
  writeFileSync(join(draft, 'sources.txt'), digest);
  takePlace(draft);
  return true;
}

/** Answers the addresses of what the app cannot open without. */
async function buildPages(outDir: string): Promise<string[]> {
  const whole = shared(outDir);
  const pages = { ...whole, plugins: [...(whole.plugins ?? []), beginWith('first')] };
  await bundle(
    { ...pages, publicDir: join(source, 'public') },
    {
      input: { index: join(source, 'index.html'), first: join(source, 'first.ts') },
      output: {
        codeSplitting: {
          groups: [
            // Alone and small, so that it is there before all the rest.
            { name: 'first', test: /web\/(first|paths|parts\/language|api\/first-asked)\.ts$/, priority: 9 },
            // What the first visit takes comes in one answer: a small one's headers are more than what is in it.
            { name: 'app', tags: ['$initial'], priority: 8 },
            // So does what is opened from there the most, with all that it takes beside.
            { name: 'contact', test: /log-contact-dialog\.tsx$/, priority: 7 },
            { name: 'lists', test: /screens\/cases\/cases-page\.tsx$/, priority: 6 },
            // And what many of the other pages share.
            { name: 'parts', minShareCount: 5, includeDependenciesRecursively: false, priority: 5 },
          ],
        },
      },
    },
  );
  return filesIn(join(outDir, 'assets'))
    .map((file) => `/${relative(outDir, file)}`)
    .sort();
}

/** And what may be given in its place. */
async function buildServiceWorkers(outDir: string, files: readonly string[], digest: string): Promise<void> {
  const define = {
    ...asInProduction,
    FILES_OF_THE_BUILD: JSON.stringify(files),
    DIGEST_OF_THE_BUILD: JSON.stringify(digest.slice(0, 16)),
  };
  for (const name of ['service-worker', 'withdrawn-worker'])
    await bundle(
      { ...shared(outDir), publicDir: false, define },
      { input: join(source, 'worker', `${name}.ts`), output: { entryFileNames: `${name}.js` } },
    );
}

/** Beside each, for browsers that take it so: a quarter of what would go over a slow net. */
function compressTexts(folder: string): void {
  for (const file of filesIn(folder).filter((one) => /\.(js|css)$/.test(one)))
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}

const asInProduction = { 'process.env.NODE_ENV': JSON.stringify('production') };

const shared = (outDir: string): InlineConfig => ({
  configFile: false,
  root: source,
  logLevel: 'warn',
  // The same whoever builds it: tests, whose NODE_ENV is another, are of what people get.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  define: asInProduction,
  plugins: [refuseSchemas()],
  build: {
    outDir,
    emptyOutDir: false,
    target: BROWSERS,
    cssTarget: BROWSERS,
    // Everything is a file of its own, since the security policy knows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

async function bundle(config: InlineConfig, options: Rolldown.RolldownOptions): Promise<void> {
  const { build } = await import('vite');
  await build({ ...config, build: { ...config.build, rolldownOptions: options } });
}

/** The schemas of standards and settings are for types alone here: their library would be more than all the rest. */
function refuseSchemas(): Plugin {
  return {
    name: 'refuse-schemas',
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        const schema = Object.keys(file.modules).find((module) => module.includes('/node_modules/zod/'));
        if (schema) this.error(`${file.fileName} has code of zod: web/ takes only types of what is checked with it`);
      }
    },
  };
}

/** Has the page load one file of the build before the others, and run it as soon as it is there. */
function beginWith(name: string): Plugin {
  return {
    name: 'begin-with',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const file = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === name);
        if (!file) throw new Error(`the build has no file ${name}`);
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${file.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** Two commands may build at the same time: the later one's takes the place, and both are the same. */
function takePlace(draft: string): void {
  const before = `${draft}-before`;
  if (existsSync(builtWeb)) renameSync(builtWeb, before);
  try {
    renameSync(draft, builtWeb);
  } catch (error) {
    if (!existsSync(memory)) throw error;
    rmSync(draft, { recursive: true });
  }
  rmSync(before, { recursive: true, force: true });
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const part of MADE_OF) {
    for (const file of filesIn(join(root, part)).filter((one) => !isBuilt(one))) {
      hash.update(relative(root, file)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** What has been built, or is being built just now, is no source. */
const isBuilt = (file: string): boolean => file.startsWith(builtWeb);
