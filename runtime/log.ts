import { type DestinationStream, type Logger, pino } from 'pino';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * One JSON object a line on standard error, with ids and codes and nothing about anyone: of an error only what kind it
 * is and where in our code, since a database's own words may hold a value.
 */
export function processLog(
  program: 'api' | 'worker',
  level: LogLevel,
  to: DestinationStream = pino.destination({ fd: 2, sync: false }),
): Logger {
  return pino(
    { level, base: { program, pid: process.pid }, serializers: { err: kindAndPlace, error: kindAndPlace } },
    to,
  );
}

function kindAndPlace(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, ...(code && { code }), at: frames.slice(0, 5).map((line) => line.trim()) };
}
