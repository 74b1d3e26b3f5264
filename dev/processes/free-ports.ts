import { type AddressInfo, createServer, type Server } from 'node:net';

/** Free ports of the loopback address; each is held until all are found, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => hold(0)));
  const ports = held.map(({ port }) => port);
  await Promise.all(held.map(({ letGo }) => letGo()));
  return ports;
}

/** Like `freePorts`, but below 32768, where systems do not place outgoing connections. */
export async function freeLowPorts(count: number): Promise<number[]> {
  const held: Awaited<ReturnType<typeof hold>>[] = [];
  while (held.length < count) {
    const one = await hold(LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))).catch(() => undefined);
    if (one) held.push(one);
  }
  await Promise.all(held.map(({ letGo }) => letGo()));
  return held.map(({ port }) => port);
}

const LOWEST = 15_000;
const HIGHEST = 32_767;

/** True when this port of the loopback address can be listened on now. */
export async function isFree(port: number): Promise<boolean> {
  try {
    const { letGo } = await hold(port);
    await letGo();
    return true;
  } catch {
    return false;
  }
}

async function hold(wanted: number): Promise<{ port: number; letGo: () => Promise<void> }> {
  const server: Server = createServer();
  await new Promise<void>((listening, refused) => {
    server.once('error', refused);
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, listening);
  });
  const { port } = server.address() as AddressInfo;
  return { port, letGo: () => new Promise((closed) => server.close(() => closed())) };
}
