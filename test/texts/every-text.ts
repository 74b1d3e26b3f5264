import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Bilingual } from '../../domain/rules/schema-parts';

const FOLDER = join(__dirname, '..', '..', 'texts');

/** Every pair that any file of texts/ exports, with where it stands: `events.ts eventNames.assigned`. */
export const everyText: ReadonlyMap<string, Bilingual> = new Map(filesOf(FOLDER).flatMap(pairsOf));

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function pairsOf(file: string): [string, Bilingual][] {
  const exported: Record<string, unknown> = require(file);
  return within(exported, relative(FOLDER, file));
}

function within(value: unknown, where: string): [string, Bilingual][] {
  if (value === null || typeof value !== 'object') return [];
  if (isBilingual(value)) return [[where, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    within(inner, `${where}${where.endsWith('.ts') ? ' ' : '.'}${name}`),
  );
}

function isBilingual(value: object): value is Bilingual {
  return 'da' in value && 'en' in value && typeof value.da === 'string' && typeof value.en === 'string';
}
