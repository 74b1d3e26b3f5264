import { z } from 'zod';
import { BadConfiguration, readConfiguration } from '../../runtime/configuration';
import { isLoopbackUrl } from '../http/loopback';
import { AUDIENCE, CARRIED_MS, IDLE_MS, type LoginOptions, MINUTE_MS } from './login-options';

/** What says that the identity provider is one for trying out, with nobody's password, and that this is known. */
export const LOCAL_PROVIDER_SWITCH = 'FODFAESTE_UNSAFE_LOCAL_IDENTITY_PROVIDER';

const anAddress = 'is not an address like https://login.kommune.example';
const unencrypted = 'is not encrypted, and only on this machine itself may it be: write https://';

/** An http(s) address; without TLS only where it leads to this machine itself. */
const addressOr = (missing: string) =>
  z
    .string({ error: missing })
    .refine((value) => /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/.test(value) && URL.canParse(value), anAddress)
    .refine((value) => !URL.canParse(value) || value.startsWith('https:') || isLoopbackUrl(value), unencrypted);

const address = addressOr(anAddress);

const wholeNumber = (what: string, least: number, most: number) =>
  z.coerce.number(what).int(what).min(least, what).max(most, what);

/** Every variable about signing in. */
export const loginVariables = {
  OIDC_ISSUER: addressOr('is missing: the identity provider’s address, like https://login.kommune.example'),
  OIDC_CLIENT_ID: z.string({ error: 'is missing: what the identity provider calls this program' }).min(1),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LOGIN_CLAIM: z.string().min(1).default('sub'),
  OIDC_ACR_VALUES: z.string().regex(/\S/, 'names no value of the claim acr').optional(),
  OIDC_REDIRECT_URL: address.optional(),
  PUBLIC_URL: address.optional(),
  API_AUDIENCE: z.string().min(1).default(AUDIENCE),
  TOKEN_ISSUER: address.optional(),
  SESSION_SECRET: z
    .string({ error: 'is missing: at least 32 random characters, the same for every API; several with commas between' })
    .refine((value) => value.split(',').every((one) => one.length >= 32), 'is too short: at least 32 characters each'),
  SESSION_IDLE_MINUTES: wholeNumber('is not a number of minutes from 1 to 480', 1, 480).default(IDLE_MS / MINUTE_MS),
  SESSION_HOURS: wholeNumber('is not a number of hours from 1 to 24', 1, 24).default(10),
  CARRIED_HOURS: wholeNumber('is not a number of hours from 1 to 12', 1, 12).default(CARRIED_MS / (60 * MINUTE_MS)),
  TRUSTED_PROXIES: wholeNumber('is not a number of proxies from 0 to 5', 0, 5).default(0),
  [LOCAL_PROVIDER_SWITCH]: z.literal('yes', 'can only be yes; leave it out otherwise').optional(),
} as const;

type Given = z.infer<z.ZodObject<typeof loginVariables>>;

/** Throws BadConfiguration for what is wrong with variables that are each right by themselves. */
export function refuseContradictions(given: Given & { readonly NODE_ENV?: string | undefined }): void {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, API_AUDIENCE, PUBLIC_URL } = given;
  const found: { path: string[]; message: string }[] = [];
  if (API_AUDIENCE === OIDC_CLIENT_ID)
    found.push({ path: ['API_AUDIENCE'], message: 'is OIDC_CLIENT_ID: an ID token would pass for an access token' });
  const production = given.NODE_ENV === 'production';
  if (production && isLoopbackUrl(OIDC_ISSUER) && given[LOCAL_PROVIDER_SWITCH] !== 'yes') {
    const message = `is on this machine itself, as the provider for trying out is: set ${LOCAL_PROVIDER_SWITCH}=yes to use it`;
    found.push({ path: ['OIDC_ISSUER'], message });
  }
  if (production && !PUBLIC_URL)
    found.push({
      path: ['PUBLIC_URL'],
      message: 'is missing: where people reach this, like https://fodfaeste.example',
    });
  if (production && PUBLIC_URL?.startsWith('https:') && given.TRUSTED_PROXIES === 0) {
    const message = 'is 0, but somebody speaks TLS for PUBLIC_URL: say how many proxies stand before this, mostly 1';
    found.push({ path: ['TRUSTED_PROXIES'], message });
  }
  if (found.length > 0) throw new BadConfiguration(found);
}

/**
 * How people sign in where the whole system is one process; undefined where no provider is named: then it brings one
 * for trying out, which production refuses unless that is asked for in so many words.
 * @throws BadConfiguration that names every variable that is missing or wrong.
 */
export function readLoginConfiguration(env: NodeJS.ProcessEnv) {
  if (!env.OIDC_ISSUER) {
    const wanted = env.NODE_ENV !== 'production' || env[LOCAL_PROVIDER_SWITCH] === 'yes';
    if (wanted) return undefined;
  }
  const given = readConfiguration({ ...loginVariables, NODE_ENV: z.string().optional() }, env);
  refuseContradictions(given);
  return { login: loginOptionsFrom(given), trustedProxies: given.TRUSTED_PROXIES };
}

/** How people and programs sign in, as the variables say. */
export function loginOptionsFrom(given: Given): LoginOptions {
  return {
    issuer: given.OIDC_ISSUER,
    clientId: given.OIDC_CLIENT_ID,
    clientSecret: given.OIDC_CLIENT_SECRET,
    loginClaim: given.OIDC_LOGIN_CLAIM,
    acrValues: given.OIDC_ACR_VALUES?.trim().split(/\s+/),
    publicUrl: given.PUBLIC_URL,
    redirectUrl: given.OIDC_REDIRECT_URL,
    audience: given.API_AUDIENCE,
    tokenIssuer: given.TOKEN_ISSUER,
    sessionSecrets: given.SESSION_SECRET.split(','),
    idleMs: given.SESSION_IDLE_MINUTES * MINUTE_MS,
    absoluteMs: given.SESSION_HOURS * 60 * MINUTE_MS,
    carriedMs: given.CARRIED_HOURS * 60 * MINUTE_MS,
  };
}
