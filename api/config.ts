import { z } from 'zod';
import { logLevels } from '../process/log';
import { readConfiguration, sharedConfiguration } from '../store/configuration';
import { loginOptionsFrom, loginVariables, refuseContradictions } from './identity/configuration';

const aPort = 'is not a port: a number from 0 to 65535';

/** Every variable that the API process reads. */
export const apiVariables = {
  ...sharedConfiguration,
  PORT: z.coerce.number(aPort).int(aPort).min(0, aPort).max(65_535, aPort).default(4_280),
  HOST: z.string().min(1, 'is empty: the address to listen on, like 127.0.0.1').default('127.0.0.1'),
  ERASURE_LEDGER: z.string().min(1, 'is empty: the file that remembers erasures').optional(),
  LANGUAGE: z
    .string()
    .transform((value) => value.split(/[:_.]/)[0] ?? '')
    .transform((value) => (value === 'en' ? ('en' as const) : ('da' as const)))
    .default('da'),
  LOG_LEVEL: z.enum(logLevels, `is not a level: one of ${logLevels.join(', ')}`).default('info'),
  METRICS_PORT: z.coerce.number(aPort).int(aPort).min(0, aPort).max(65_535, aPort).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url('is not an address like http://127.0.0.1:4318').optional(),
  NODE_ENV: z.string().optional(),
  ...loginVariables,
  FODFAESTE_INTERNAL_TOKEN: z.string().min(24, 'is too short: at least 24 characters').optional(),
  TEMPORAL_UI_ORIGIN: z.url('is not an address like http://127.0.0.1:8233').optional(),
} as const;

/**
 * How the API process is to run. Fails closed: in production an identity provider that asks for no password is refused
 * unless a switch whose name says that it is unsafe is set, and the codec is not there at all.
 * @throws BadConfiguration that names every variable that is missing or wrong.
 */
export function readApiConfiguration(env: NodeJS.ProcessEnv = process.env) {
  const given = readConfiguration(apiVariables, env);
  refuseContradictions(given);
  return { ...given, login: loginOptionsFrom(given), codec: given.NODE_ENV !== 'production' };
}
