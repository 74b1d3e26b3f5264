import { z } from 'zod';
import { paths } from '../../api/paths';
import type { Revived, ReviveProgress } from '../../temporal/revive';
import { askRunning } from '../running/ask';

const counted = z.object({ started: z.number(), ranAlready: z.number() });
const Line = z.union([
  z.object({ progress: z.object({ done: z.number(), of: z.number() }) }),
  z.object({ revived: z.object({ cases: counted, visits: counted }) }),
  z.object({ failed: z.string() }),
]);

/** Asks the `npm start` that has the folder. Throws one clear sentence where none has it. */
export async function reviveThroughRunning(
  dataDir: string,
  tell: (progress: ReviveProgress) => void,
): Promise<Revived> {
  for await (const answer of askRunning(dataDir, paths.internal.revive)) {
    const line = Line.parse(answer);
    if ('revived' in line) return line.revived;
    if ('failed' in line)
      throw new Error(`Not all could be started (${line.failed}). Running it again goes on from there.`);
    tell(line.progress);
  }
  throw new Error('The running system broke off. Running it again goes on from there.');
}
