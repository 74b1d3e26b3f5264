import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePorts } from '../../../cli/processes/free-ports';

/** A way to a server that can be broken: whoever uses it finds the server away, while the test still reaches it. */
export type Link = {
  readonly port: number;
  /** What stands is broken, and what is new is refused, as when the server has ended. */
  cut(): Promise<void>;
  /** Connections stand, and nothing comes through them: as when a cable is pulled. */
  freeze(): void;
  /** Whatever was wrong is over. */
  mend(): Promise<void>;
  /** New connections go to another server, as when one has been put in the lost one's place. */
  leadTo(port: number): void;
  close(): Promise<void>;
};

/** Opens a link on a free port to a server on this machine. */
export async function openLink(firstTarget: number): Promise<Link> {
  const [port = 0] = await freePorts(1);
  const sockets = new Set<Socket>();
  let target = firstTarget;
  let frozen = false;
  let server: Server | undefined = await listen(port, join);

  function join(near: Socket): void {
    const far = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
      if (frozen) still(socket);
    }
  }

  async function cut(): Promise<void> {
    const closing = server;
    server = undefined;
    if (!closing) return;
    const closed = new Promise((resolve) => closing.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    port,
    cut,
    freeze() {
      frozen = true;
      for (const socket of sockets) still(socket);
    },
    async mend() {
      frozen = false;
      for (const socket of sockets) socket.resume();
      server ??= await listen(port, join);
    },
    leadTo(other) {
      target = other;
    },
    close: cut,
  };
}

function still(socket: Socket): void {
  socket.pause();
}

function listen(port: number, onConnection: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(onConnection);
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
