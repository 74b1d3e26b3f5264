import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../../../dev/processes/free-ports';
import type { Chance } from './random';

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
  /**
   * From now on each answer, once it is there, is kept back with this chance and the connection reset: what was asked for
   * is done, and whoever asked sees it fail. Undefined: no more.
   */
  breakAnswers(by: { readonly share: number; readonly chance: Chance } | undefined): void;
  /** How many answers were kept back. */
  broken(): number;
  close(): Promise<void>;
};

/** Opens a link on a free port to a server on this machine. */
export async function openLink(firstTarget: number): Promise<Link> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let target = firstTarget;
  let frozen = false;
  let breaking: { readonly share: number; readonly chance: Chance } | undefined;
  let broken = 0;
  let server: Server | undefined = await listen(port, join);

  function join(near: Socket): void {
    const far = connect(target, '127.0.0.1');
    // Heard before it is passed on, so that what is kept back does not get through.
    far.on('data', () => {
      if (!breaking || breaking.chance.next() >= breaking.share) return;
      broken += 1;
      far.unpipe(near);
      near.resetAndDestroy();
      far.destroy();
    });
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
    breakAnswers(by) {
      breaking = by;
    },
    broken: () => broken,
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
