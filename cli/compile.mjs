/**
 * Compiles each of our TypeScript files, tests too, to JavaScript in `.fodfaeste/built`, which commands, the processes that
 * they start, and Jest run. Files that have not changed are left alone. Plain JavaScript, as it runs before anything is
 * compiled.
 *
 *   node cli/compile.mjs [folder of a checkout]
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Beside packages that are installed, since Node looks for them upwards from here too. */
const BUILT = join('.fodfaeste', 'built');

const OPTIONS = {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
  sourceMaps: true,
  inlineSourcesContent: false,
};

/** Where the JavaScript of one of our files stands, as `cli/start.ts`. */
export function builtFile(root, source) {
  return join(root, BUILT, source.replace(/\.ts$/, '.js'));
}

/** Compiles what has changed, and answers how many files that were. Throws the compiler's words on the first that it cannot read. */
export async function compile(root) {
  const memory = join(root, BUILT, 'sources.json');
  const method = methodIn(root);
  const before = filesKnownTo(memory, method);
  const sources = sourcesIn(root);
  const known = Object.fromEntries(sources.map((source) => [source, pollAt(root, source, before[source])]));
  const changed = sources.filter((source) => known[source].digest !== before[source]?.digest || !isBuilt(root, source));
  await compileEach(root, changed);
  const gone = Object.keys(before).filter((source) => !(source in known));
  for (const source of gone) forget(root, source);
  const now = JSON.stringify({ method, files: known });
  if (changed.length + gone.length > 0 || now !== textOf(memory)) write(memory, now);
  return changed.length;
}

/** Other options or another compiler make other JavaScript of the same source. */
function methodIn(root) {
  const compiler = readFileSync(join(root, 'node_modules', '@swc', 'core', 'package.json'), 'utf8');
  return digestOf(readFileSync(fileURLToPath(import.meta.url), 'utf8') + JSON.parse(compiler).version);
}

function filesKnownTo(memory, method) {
  try {
    const { method: same, files } = JSON.parse(readFileSync(memory, 'utf8'));
    return same === method ? files : {};
  } catch {
    return {};
  }
}

/** The folders and single files that are type-checked are those that are compiled. */
function sourcesIn(root) {
  const { include } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return include.flatMap((path) => {
    if (path.endsWith('.ts')) return [path];
    return existsSync(join(root, path)) ? typeScriptIn(root, path) : [];
  });
}

function typeScriptIn(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return typeScriptIn(root, path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

/** A file with the time and size that it had is taken to be the same; else its content decides. */
function pollAt(root, source, before) {
  const { mtimeMs, size } = statSync(join(root, source));
  if (before?.mtimeMs === mtimeMs && before.size === size) return before;
  return { mtimeMs, size, digest: digestOf(readFileSync(join(root, source))) };
}

const isBuilt = (root, source) => existsSync(builtFile(root, source));

async function compileEach(root, changed) {
  if (changed.length === 0) return;
  const { transform } = createRequire(join(root, 'package.json'))('@swc/core');
  await Promise.all(changed.map((source) => compileOne(root, source, transform)));
}

async function compileOne(root, source, transform) {
  const target = builtFile(root, source);
  const sourceFileName = relative(dirname(target), join(root, source));
  const filename = join(root, source);
  const { code, map } = await transform(readFileSync(filename, 'utf8'), { ...OPTIONS, filename, sourceFileName });
  write(`${target}.map`, map);
  write(
    target,
    `${knowingItsPlace(code, sourceFileName)}\n//# sourceMappingURL=${source.split('/').at(-1).slice(0, -3)}.js.map\n`,
  );
}

/**
 * Code that looks for files beside itself means those beside its source: the standards, the recorded histories, the
 * documents. On the first line, so that the map's lines stay right.
 */
function knowingItsPlace(code, sourceFileName) {
  if (!/\b__(dir|file)name\b/.test(code)) return code;
  const place = `__filename = require('node:path').join(__dirname, ${JSON.stringify(sourceFileName)});`;
  return code.replace(
    /^"use strict";/,
    (first) => `${first} ${place} __dirname = require('node:path').dirname(__filename);`,
  );
}

function forget(root, source) {
  for (const file of [builtFile(root, source), `${builtFile(root, source)}.map`]) rmSync(file, { force: true });
}

/** Whole or not at all: two commands may compile the same at the same time. */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function digestOf(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
  process.stderr.write(`${await compile(root)} files compiled into ${join(root, BUILT)}.\n`);
}
