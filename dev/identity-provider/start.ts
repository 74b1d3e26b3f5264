import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { AUDIENCE } from '../../api/identity/login-options';
import { paths } from '../../api/paths';
import { scopes } from '../../domain/access/roles';
import type { Language } from '../../domain/rules/schema-parts';
import type { Listed } from '../../store/login/directory';
import { memory } from './memory';
import { choosingPage, failedPage, signedOutPage, signingOutPage, style } from './page';
import type { Secrets } from './secrets';

/** Whom the provider knows. */
export interface Directory {
  list(): Promise<readonly Listed[]>;
  find(login: string): Promise<Listed | undefined>;
}

export interface IdentityProviderOptions {
  readonly secrets: Secrets;
  readonly directory: Directory;
  /** The ids of programs that may have tokens, for `secrets.machineSecret`. */
  readonly machines: readonly string[];
  /** 0 or left out: any free one. */
  readonly port?: number;
}

export interface IdentityProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** What our API is called at the provider for trying out. */
export const CLIENT_ID = 'fodfaeste';

const load = () => import('oidc-provider');
type OidcProvider = Awaited<ReturnType<typeof load>>;
type Provider = InstanceType<OidcProvider['default']>;

/** An OpenID Connect provider for trying out, on this machine alone: one chooses who to be, and there is no password. */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const { default: Provider, interactionPolicy } = await load();
  const server = createServer();
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationOf(options, interactionPolicy.base()));
  server.on('request', pagesOf(provider, options.directory));
  return {
    issuer,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const DAY_S = 24 * 60 * 60;
const TOKEN_S = 10 * 60;
const ownScopes = scopes.join(' ');

type Policy = ReturnType<OidcProvider['interactionPolicy']['base']>;

function configurationOf({ secrets, directory, machines }: IdentityProviderOptions, policy: Policy) {
  // Whoever chooses a person has agreed to it.
  policy.remove('consent');
  const callbacks = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}${paths.login.callback}`);
  return {
    adapter: memory(),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: secrets.clientSecret,
        // A native program may come back to any port of this machine.
        application_type: 'native' as const,
        redirect_uris: callbacks,
        grant_types: ['authorization_code'],
        response_types: ['code' as const],
        token_endpoint_auth_method: 'client_secret_post' as const,
      },
      ...machines.map((client_id) => ({
        client_id,
        client_secret: secrets.machineSecret,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        scope: ownScopes,
      })),
    ],
    jwks: { keys: [secrets.signingKey as { kty: 'RSA' }] },
    cookies: { keys: [secrets.cookieKey] },
    scopes: ['openid', ...scopes],
    claims: { openid: ['sub'], profile: ['name'] },
    ttl: {
      Session: DAY_S,
      Interaction: DAY_S / 24,
      Grant: DAY_S,
      AuthorizationCode: 60,
      IdToken: TOKEN_S,
      AccessToken: TOKEN_S,
      ClientCredentials: TOKEN_S,
    },
    pkce: { required: () => true },
    issueRefreshToken: async () => false,
    interactions: { policy, url: (_context: unknown, { uid }: { uid: string }) => `/choose/${uid}` },
    findAccount: async (_context: unknown, login: string) => {
      const person = await directory.find(login);
      return person && { accountId: login, claims: async () => ({ sub: login, name: person.name }) };
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        // A person's own token is for asking the provider who they are; a program's is for our API.
        defaultResource: async ({ oidc }: { oidc: { params?: Record<string, unknown> } }) =>
          oidc.params?.grant_type === 'client_credentials' ? AUDIENCE : [],
        getResourceServerInfo: async () => ({
          scope: ownScopes,
          audience: AUDIENCE,
          accessTokenTTL: TOKEN_S,
          accessTokenFormat: 'jwt' as const,
          jwt: { sign: { alg: 'RS256' as const } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context: Answering, form: string) => {
          context.body = signingOutPage(form, languageOf(context.req));
        },
        postLogoutSuccessSource: async (context: Answering) => {
          context.body = signedOutPage(languageOf(context.req));
        },
      },
    },
    renderError: async (context: Answering, { error }: { error: string }) => {
      context.type = 'html';
      context.body = failedPage(error, languageOf(context.req));
    },
    loadExistingGrant: async (context: Granting) => {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

type Answering = { body: unknown; type?: string; readonly req: { headers: { 'accept-language'?: string } } };
type Granting = {
  readonly oidc: {
    readonly client?: { readonly clientId: string };
    readonly session?: { readonly accountId?: string };
    readonly provider: Provider;
  };
};

const languageOf = ({ headers }: { headers: { 'accept-language'?: string } }): Language =>
  /^en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'da';

/** The page where one chooses; everything else the provider answers itself. */
function pagesOf(provider: Provider, directory: Directory): RequestHandler {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.get('/style.css', (_request, response) => response.type('css').send(style));
  app.get('/choose/:uid', async (request, response) => {
    await provider.interactionDetails(request, response);
    response.type('html').send(choosingPage(await directory.list(), languageOf(request)));
  });
  app.post('/choose/:uid', express.urlencoded({ extended: false, limit: '10kb' }), async (request, response) => {
    await choose(provider, directory, request, response);
  });
  app.use(provider.callback());
  app.use(failed);
  return app;
}

/** Most often a page that was left open too long, or opened without having come from us. */
const failed: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const code = error instanceof Error ? error.name : 'unknown';
  response
    .status(400)
    .type('html')
    .send(failedPage(code, languageOf(request)));
};

async function choose(provider: Provider, directory: Directory, request: Request, response: Response): Promise<void> {
  const { login } = (request.body ?? {}) as { login?: unknown };
  const person = typeof login === 'string' ? await directory.find(login) : undefined;
  if (!person)
    response
      .status(400)
      .type('html')
      .send(failedPage('unknown person', languageOf(request)));
  else await provider.interactionFinished(request, response, { login: { accountId: person.login } });
}
