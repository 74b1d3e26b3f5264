import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode, type WorkflowBundle } from '@temporalio/worker';
import { cacheFolder } from '../runtime/cache-folder';
import { stampForRelease } from './replay/gate';

const root = join(__dirname, '..');
const shipped = join(__dirname, 'workflows.bundle.js');
const workflowsPath = require.resolve('../workflows');
const interceptors = [require.resolve('../workflows/only-sealed'), require.resolve('../workflows/forward-trace')];

/**
 * The bundled workflow code. A release ships it; elsewhere it is cached in the user's cache folder under a digest of its
 * sources, and built, which takes some seconds, when that changes.
 */
export async function workflowBundle(): Promise<WorkflowBundle> {
  if (existsSync(shipped)) return { code: readFileSync(shipped, 'utf8') };
  const file = join(cacheFolder('workflow-bundles'), `${digestOfSources()}.js`);
  return readIfPresent(file) ?? build(file);
}

/** Builds the bundle that a release ships, beside this file. Throws DoesNotReplay where it would break running cases. */
export async function buildShippedBundle(): Promise<void> {
  await stampForRelease(await build(shipped));
}

function readIfPresent(file: string): WorkflowBundle | undefined {
  try {
    return { code: readFileSync(file, 'utf8') };
  } catch {
    return undefined;
  }
}

async function build(file: string): Promise<WorkflowBundle> {
  const bundle = await bundleWorkflowCode({
    workflowsPath,
    // Loaded once for all workflows, which is faster, and safe since no module keeps state.
    preloadModules: [workflowsPath],
    workflowInterceptorModules: interceptors,
    logger: quiet,
  });
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bundle.code);
  renameSync(draft, file);
  return bundle;
}

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const folder of ['domain', 'workflows']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (name.endsWith('.ts')) digest.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  for (const file of [__filename, require.resolve('@temporalio/worker/package.json')])
    digest.update(readFileSync(file));
  return digest.digest('hex').slice(0, 24);
}

const nothing = () => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: console.warn, error: console.error };
