import { z } from 'zod';
import { readConfiguration, sharedConfiguration } from '../runtime/configuration';
import { port, processVariables } from '../runtime/process-variables';
import { isLoopbackUrl } from './http/loopback';
import { loginOptionsFrom, loginVariables, refuseContradictions } from './identity/configuration';

/** An origin as browsers send it: without a path, and without TLS only on this machine. */
const isOrigin = (value: string): boolean =>
  URL.canParse(value) && new URL(value).origin === value && (value.startsWith('https:') || isLoopbackUrl(value));
const notAnOrigin =
  'is not where a page is from: write scheme, host and port alone, like https://temporal.fodfaeste.example, and https:// unless it is this machine';

/** Every environment variable that the API process reads. */
export const apiVariables = {
  ...sharedConfiguration,
  ...processVariables,
  PORT: port.default(4_280),
  ERASURE_LEDGER: z.string().min(1, 'is empty: the file that remembers erasures').optional(),
  LANGUAGE: z
    .string()
    .transform((value) => value.split(/[:_.]/)[0] ?? '')
    .transform((value) => (value === 'en' ? ('en' as const) : ('da' as const)))
    .default('da'),
  NODE_ENV: z.string().optional(),
  ...loginVariables,
  FODFAESTE_INTERNAL_TOKEN: z.string().min(24, 'is too short: at least 24 characters').optional(),
  APP_ON_DEVICES: z.enum(['on', 'off'], 'is neither on nor off').default('on'),
  TEMPORAL_UI_ORIGIN: z.string().refine(isOrigin, notAnOrigin).optional(),
} as const;

/**
 * How the API process is to run. Fails closed: in production an identity provider that asks for no password is refused
 * unless a switch whose name says that it is unsafe is set, and no page may ask the codec but the one that is named.
 * @throws BadConfiguration that names every variable that is missing or wrong.
 */
export function readApiConfiguration(env: NodeJS.ProcessEnv = process.env) {
  const given = readConfiguration(apiVariables, env);
  refuseContradictions(given);
  return { ...given, login: loginOptionsFrom(given), codecForLocalPages: given.NODE_ENV !== 'production' };
}
