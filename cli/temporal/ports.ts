import { freePorts, isFree } from '../processes/free-ports';
import { PORTS_NEEDED, portsFrom, type ServerPorts } from './config';

/**
 * The ports to start on: the given one for clients, else the ones of the last start while all are free, else free ones.
 * Keeping them lets open clients find the server again. Throws when the given one is taken.
 */
export async function choosePorts(last: ServerPorts | undefined, given: number | undefined): Promise<ServerPorts> {
  if (given && !(await isFree(given)))
    throw new Error(`Port ${given}, asked for Temporal, is in use by another program.`);
  const reusable = last && (!given || last.frontend === given) && (await allFree(last));
  return reusable ? last : portsFrom(await freePorts(PORTS_NEEDED), given);
}

async function allFree({ membership, ...services }: ServerPorts): Promise<boolean> {
  const free = await Promise.all([...Object.values(services), ...Object.values(membership)].map(isFree));
  return free.every(Boolean);
}
