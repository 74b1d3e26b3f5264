import { freeLowPorts, isFree } from '../processes/free-ports';
import { PORTS_NEEDED, portsFrom, type ServerPorts } from './config';

/** On PostgreSQL the server writes its ports down in 16 bits, one of them the sign. */
const HIGHEST_ON_POSTGRES = 32_767;

export interface PortOptions {
  /** For clients; any free one when not given. */
  readonly given: number | undefined;
  readonly onPostgres: boolean;
}

/**
 * The ports to start on: the given one for clients, else the ones of the last start while all are free, else free ones.
 * Keeping them lets open clients find the server again. Throws when the given one is taken.
 */
export async function choosePorts(
  last: ServerPorts | undefined,
  { given, onPostgres }: PortOptions,
): Promise<ServerPorts> {
  if (given && !(await isFree(given)))
    throw new Error(`Port ${given}, asked for Temporal, is in use by another program.`);
  if (given && onPostgres && given > HIGHEST_ON_POSTGRES)
    throw new Error(`Port ${given}, asked for Temporal, is too high: on PostgreSQL it takes ports up to 32767.`);
  const reusable = last && (!given || last.frontend === given) && (await allFree(last));
  return reusable ? last : portsFrom(await freeLowPorts(PORTS_NEEDED), given);
}

async function allFree({ membership, ...services }: ServerPorts): Promise<boolean> {
  const free = await Promise.all([...Object.values(services), ...Object.values(membership)].map(isFree));
  return free.every(Boolean);
}
