import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import getPort from 'get-port';

const host = '127.0.0.1';

/** A free port of the loopback address, handed out to nobody else in this process for the next 15 seconds. */
export function freePort(): Promise<number> {
  return getPort({ host });
}

/** As many free ports of the loopback address, all different. */
export function freePorts(count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, freePort));
}

/** Like `freePorts`, but below 32768, where systems do not place outgoing connections. */
export function freeLowPorts(count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, () => getPort({ host, port: lowPorts() })));
}

/** Without an end, since get-port takes any port at all when it has tried them all. */
function* lowPorts(): Generator<number> {
  for (;;) yield randomInt(15_000, 32_768);
}

/**
 * True when this port of the loopback address can be listened on now. Not by get-port, which takes a port that it has
 * just named to be in use, while a server that stopped is started again on its own.
 */
export function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer().once('error', () => answer(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => answer(true)));
  });
}
