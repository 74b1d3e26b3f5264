import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../store/open';

const root = join(__dirname, '..', '..');
const templates = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'fodfaeste', 'embedded-databases');

/**
 * A data folder of its own in which an embedded database already has its tables. To make those takes ten seconds of
 * processor time, so it is done once for each state of the migrations, and copied. Whoever asks removes the folder.
 */
export async function dataDirWithTables(name: string): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), `fodfaeste-${name}-`));
  await putTablesIn(dataDir);
  return dataDir;
}

/** The same in a data folder that is there already. */
export async function putTablesIn(dataDir: string): Promise<void> {
  cpSync(join(await template(), 'store'), join(dataDir, 'store'), { recursive: true });
}

async function template(): Promise<string> {
  const folder = join(templates, digestOfTables());
  if (existsSync(folder)) return folder;
  mkdirSync(templates, { recursive: true });
  const made = mkdtempSync(join(templates, 'being-made-'));
  const store = await openStore({ kind: 'embedded', dataDir: made });
  await store.close();
  try {
    renameSync(made, folder);
  } catch {
    // another test file was first
    rmSync(made, { recursive: true, force: true });
  }
  return folder;
}

/** Of all that says what the tables are, and of the database that they are made in. */
function digestOfTables(): string {
  const migrations = join(root, 'store', 'migrations');
  const files = readdirSync(migrations).map((file) => join(migrations, file));
  const database = join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json');
  const digest = createHash('sha256');
  for (const file of [...files.sort(), database]) digest.update(readFileSync(file));
  return digest.digest('hex').slice(0, 32);
}
