import type { Response } from 'express';

/** A response that goes on: events to a browser's EventSource, until either side ends it. */
export interface EventStream {
  /** Does nothing once the stream has ended. */
  send(event: object): void;
  end(): void;
}

/** Whoever has left so much unread reads no more, and would fill the memory. */
const MAX_UNREAD_BYTES = 64 * 1024;

/** Answers with an open stream. `onEnd` is called once, whoever ends it. */
export function eventStream(response: Response, onEnd: () => void): EventStream {
  response.once('close', onEnd);
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // A proxy that compresses or gathers answers would hold events back.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  return {
    send(event) {
      if (response.writableEnded || response.destroyed) return;
      response.write(`data: ${JSON.stringify(event)}\n\n`);
      if (response.writableLength > MAX_UNREAD_BYTES) response.destroy();
    },
    end: () => response.end(),
  };
}
