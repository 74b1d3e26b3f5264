import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Anchor, type AnchorKeeping, type AnchorPlace, type KeptAnchors } from './anchors';

const FILE = /^anchors-\d{4}-\d{2}\.jsonl$/;

/** Where the anchors are of whoever keeps all data in one folder. */
export const auditAnchorsIn = (dataDir: string): string => join(dataDir, 'audit-anchors');

/** Anchors are kept in the folder first, then in further places, and read from the folder. */
export function anchorsIn(folder: string, ...further: readonly AnchorPlace[]): AnchorKeeping {
  return { places: [anchorFolder(folder), ...further], read: () => readAnchors(folder) };
}

/** Keeps anchors in a folder, a file a month, a line of JSON each. Lines are only ever added. */
export function anchorFolder(folder: string): AnchorPlace {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    async keep(anchors) {
      const [first] = anchors;
      if (!first) return;
      const file = await open(join(folder, `anchors-${first.at.slice(0, 7)}.jsonl`), 'a+', 0o600);
      try {
        // A line that was broken off by a sudden end stays alone.
        const { size } = await file.stat();
        const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
        const begins = size > 0 && buffer.toString() !== '\n' ? '\n' : '';
        await file.appendFile(begins + anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''));
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

/** All anchors in a folder, the eldest first. A folder that is not there has kept none. */
export function readAnchors(folder: string): KeptAnchors {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => FILE.test(name)) : [];
  const anchors: Anchor[] = [];
  const unreadable: { file: string; line: number }[] = [];
  for (const file of files.sort()) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const read = Anchor.safeParse(parsed(line));
      if (read.success) anchors.push(read.data);
      else unreadable.push({ file, line: index + 1 });
    }
  }
  return { anchors, unreadable };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
