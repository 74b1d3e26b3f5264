import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What one half of a backup, the data or the keys, says of itself. Nothing in it opens anything. */
export const Manifest = z.object({
  format: z.literal(1),
  half: z.enum(['data', 'keys']),
  madeAt: z.iso.datetime(),
  /** The tables are as after this migration. */
  lastMigration: z.string(),
  /** The master keys that the cases' keys are wrapped by, by their ids. */
  masterKeyIds: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;
export type BackedUpTable = Manifest['tables'][number];

const fileIn = (folder: string): string => join(folder, 'manifest.json');

/** Written last: a folder without it holds no whole backup. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(fileIn(folder), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true, mode: 0o600 });
}

/** Throws in one line what is wrong with the folder. */
export function readManifest(folder: string, half: Manifest['half']): Manifest {
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    if (manifest.half === half) return manifest;
  } catch (error) {
    throw new Error(`${folder} holds no whole backup: its manifest.json is missing or damaged`, { cause: error });
  }
  throw new Error(`${folder} is not the half of a backup that holds the ${half}`);
}
