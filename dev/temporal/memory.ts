import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ServerPorts } from './config';

const port = z.number().int().min(1).max(65_535);

const lastUse = z.object({
  /** The server that last wrote the data; an older one could not read them. */
  version: z.string(),
  ports: z.object({
    frontend: port,
    http: port,
    history: port,
    matching: port,
    worker: port,
    membership: z.object({ frontend: port, history: port, matching: port, worker: port }),
  }) satisfies z.ZodType<ServerPorts>,
});

type LastUse = z.infer<typeof lastUse>;

/** Which server and ports the data in this folder were last used with. */
export function rememberedUse(folder: string): LastUse | undefined {
  try {
    return lastUse.safeParse(JSON.parse(readFileSync(memory(folder), 'utf8'))).data;
  } catch {
    return undefined; // a first start
  }
}

export function rememberUse(folder: string, use: LastUse): void {
  writeFileSync(memory(folder), `${JSON.stringify(use)}\n`);
}

function memory(folder: string): string {
  return join(folder, 'last-use.json');
}
