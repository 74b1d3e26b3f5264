import { z } from 'zod';
import { logLevels } from './log';

const notAPort = 'is not a port: a number from 0 to 65535';

/** A port to listen on; 0 is any free one. */
export const port = z.coerce.number(notAPort).int(notAPort).min(0, notAPort).max(65_535, notAPort);

/** How a process of its own listens, logs and is watched. */
export const processVariables = {
  HOST: z.string().min(1, 'is empty: the address to listen on, like 127.0.0.1').default('127.0.0.1'),
  LOG_LEVEL: z.enum(logLevels, `is not a level: one of ${logLevels.join(', ')}`).default('info'),
  METRICS_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url('is not an address like http://127.0.0.1:4318').optional(),
} as const;
