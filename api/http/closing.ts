import type { Server, ServerResponse } from 'node:http';

/** Closing takes as long as the requests under way, and never longer than this. */
const CLOSING_MS = 10_000;

/**
 * How a server is closed in order: no new connection is taken, requests under way are let finish, and each connection
 * ends with its answer. A connection that is kept alive would else bring request after request to a process that ends.
 */
export function closing(server: Server): () => Promise<void> {
  const unanswered = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    if (!server.listening) endsItsConnection(response);
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
  });
  return () =>
    new Promise((resolve) => {
      const impatient = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
      // An answer that had begun before could not say that it is its connection's last.
      const looking = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearTimeout(impatient);
        clearInterval(looking);
        resolve();
      });
      unanswered.forEach(endsItsConnection);
    });
}

function endsItsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
