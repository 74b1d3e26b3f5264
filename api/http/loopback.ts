import type { Request } from 'express';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/**
 * Whether the request comes from this machine itself: by the connection's own address, never by a header, and not
 * through a proxy that passes on what others asked for.
 */
export function isLoopback(request: Request): boolean {
  const passedOn = request.get('x-forwarded-for') ?? request.get('forwarded') ?? request.get('x-real-ip');
  return passedOn === undefined && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

/** Whether an address leads to this machine itself. */
export const isLoopbackUrl = (url: string): boolean => LOOPBACK_HOST.test(new URL(url).hostname);
