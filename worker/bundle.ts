import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, type WorkflowBundle } from '@temporalio/worker';

const root = join(__dirname, '..');
const workflowsPath = require.resolve('../workflows');

/**
 * The workflow code in one file. Building it takes some seconds, so it is kept in the user's cache folder under a digest
 * of all that goes into it, and built again only when that has changed.
 */
export async function workflowBundle(): Promise<WorkflowBundle> {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'fodfaeste', 'workflow-bundles');
  const file = join(folder, `${digestOfSources()}.js`);
  return kept(file) ?? build(folder, file);
}

function kept(file: string): WorkflowBundle | undefined {
  try {
    return { code: readFileSync(file, 'utf8') };
  } catch {
    return undefined;
  }
}

async function build(folder: string, file: string): Promise<WorkflowBundle> {
  const bundle = await bundleWorkflowCode({
    workflowsPath,
    // Loaded once for all cases instead of once for each: they keep nothing of a case, and hot code stays hot.
    preloadModules: [workflowsPath],
    logger: quiet,
  });
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bundle.code);
  renameSync(draft, file);
  return bundle;
}

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const folder of ['domain', 'workflows']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.endsWith('.ts')) digest.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  for (const file of [__filename, require.resolve('@temporalio/worker/package.json')])
    digest.update(readFileSync(file));
  return digest.digest('hex').slice(0, 24);
}

const nothing = () => undefined;
const quiet = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: console.warn, error: console.error };
