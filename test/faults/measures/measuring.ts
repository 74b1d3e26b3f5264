import type { Log } from '../../../dev/log';
import type { OwnServers } from '../arrangement/own-servers';
import { type ProcessesApart, processesApart } from '../arrangement/processes-apart';
import type { Chance } from '../arrangement/random';

/** What every measurement works with. */
export type Measuring = { readonly servers: OwnServers; readonly chance: Chance; readonly log: Log };

/** Worker and API on a database and a namespace of their own, as long as it is measured. What goes wrong tells what they said. */
export async function withProcesses<T>(
  { servers }: Measuring,
  act: (system: ProcessesApart) => Promise<T>,
  forWorker: Readonly<Record<string, string>> = {},
): Promise<T> {
  const system = await processesApart(servers, forWorker);
  try {
    return await act(system);
  } catch (error) {
    const said = [system.api, system.worker].map((one) => one.said().slice(-3_000)).join('\n');
    throw new Error(`${error}\nAPI and worker said:\n${said}`, { cause: error });
  } finally {
    await system.close();
  }
}
