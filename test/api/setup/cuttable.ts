import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut (connections refused) or made to hang (connections that never answer). */
export interface Cuttable {
  readonly address: string;
  hang(): void;
  /** How many requests have come since it hangs. */
  unanswered(): number;
  cut(): Promise<void>;
}

export async function cuttable(target: string): Promise<Cuttable> {
  const [host = '', port = ''] = target.split(':');
  const open = new Set<Socket>();
  let hanging = false;
  let unanswered = 0;
  const server = createServer((near) => {
    const far = connectTo(Number(port), host);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    near
      .on('data', (data) => {
        if (hanging) unanswered += 1;
        else far.write(data);
      })
      .on('end', () => far.end());
    far.on('data', (data) => hanging || near.write(data)).on('end', () => near.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    hang: () => {
      hanging = true;
    },
    unanswered: () => unanswered,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
