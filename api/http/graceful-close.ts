import type { Server, ServerResponse } from 'node:http';

/** Connections that are still open after this long are cut. */
const CLOSE_TIMEOUT_MS = 10_000;

/**
 * How to close a server: it takes no new connection, finishes the requests in flight, and ends each connection with its
 * answer, since a kept-alive connection would otherwise keep sending requests to a process that is ending.
 */
export function gracefulClose(server: Server): () => Promise<void> {
  const unanswered = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    if (!server.listening) closeAfterAnswer(response);
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
  });
  return () =>
    new Promise((resolve) => {
      const forceClose = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
      // An answer whose headers were sent before closing began could not announce that its connection closes.
      const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearTimeout(forceClose);
        clearInterval(closeIdle);
        resolve();
      });
      unanswered.forEach(closeAfterAnswer);
    });
}

function closeAfterAnswer(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
