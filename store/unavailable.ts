import { isNativeError } from 'node:util/types';

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** Shutting down, starting up, too many connections, disk full: it may answer in a moment. */
const serverCodes = new Set(['57P01', '57P02', '57P03', '53300', '53100']);
const words =
  /Connection terminated|timeout exceeded when trying to connect|database is closed|driver has already been destroyed/;

/** Whether the error says that the database cannot be reached just now, so that asking again later makes sense. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (connectionCodes.has(code) || serverCodes.has(code) || code.startsWith('08') || words.test(error.message))
    return true;
  return 'errors' in error && Array.isArray(error.errors) && error.errors.some(isDatabaseUnavailable);
}
