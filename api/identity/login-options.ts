/** How people sign in and programs show who they are: an OpenID Connect provider, and what we ask of its tokens. */
export interface LoginOptions {
  /** The provider's address, as its own metadata name it. Unencrypted only on this machine itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** Without one we are a public client, and PKCE alone protects the code. */
  readonly clientSecret?: string | undefined;
  /** Which claim of the ID token is the name in `staff.login`. */
  readonly loginClaim?: string | undefined;
  /** How strongly people must have signed in: the values of the ID token's `acr` that will do. Left out: any. */
  readonly acrValues?: readonly string[] | undefined;
  /** Where people reach the API. Left out: at its own address, on this machine. */
  readonly publicUrl?: string | undefined;
  /** Where the provider sends people back to, where that is not `/login/callback` of the public address. */
  readonly redirectUrl?: string | undefined;
  /** Whom access tokens must be meant for. */
  readonly audience: string;
  /** Another issuer of access tokens for programs, beside the provider. */
  readonly tokenIssuer?: string | undefined;
  /** Sign the session's cookie; the first one signs, all are accepted. */
  readonly sessionSecrets: readonly string[];
  /** After so many milliseconds without use a session is over. */
  readonly idleMs?: number | undefined;
  /** A session never lasts longer than this, in milliseconds. */
  readonly absoluteMs?: number | undefined;
  /** So long after somebody signed in a device may read what it carries, in milliseconds. */
  readonly carriedMs?: number | undefined;
  /** So many attempts that fail within a minute are borne from one address: of sign-ins, and of tokens. */
  readonly failureLimit?: number | undefined;
}

export const MINUTE_MS = 60_000;
/** Longer than a visit and the way to the next: whoever comes out of one must not sign in first. */
export const IDLE_MS = 120 * MINUTE_MS;
export const ABSOLUTE_MS = 10 * 60 * MINUTE_MS;
/** A working day with its overtime, and shorter than until the next one. */
export const CARRIED_MS = 12 * 60 * MINUTE_MS;
export const TOKENS_ALLOWED = 20;
/** A whole town hall may have one address, and everyone in it comes at eight. */
export const SIGN_INS_ALLOWED = 200;
/** Whom the tokens of programs are meant for, unless it is said otherwise. */
export const AUDIENCE = 'urn:fodfaeste:api';
