import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as httpServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Server as TlsServer, createServer as tlsServer } from 'node:tls';
import { Connection } from '@temporalio/client';
import { parse, stringify } from 'yaml';
import { freePorts } from '../../dev/processes/free-ports';
import { endChild } from '../../dev/processes/supervise';
import { PORTS_NEEDED, portsFrom, writeServerConfig } from '../../dev/temporal/config';
import { findServer } from '../../dev/temporal/find';
import { temporalLogin } from '../../temporal/login';
import { prepareServer } from '../../temporal/prepare-server';
import { connectWorker } from '../../worker/worker';
import { quietly } from '../environment/quietly';
import { type Certificates, certificatesIn } from './setup/certificates';

const namespace = 'fodfaeste';
const asks = 'a Temporal server that asks who we are';

let folder: string;
let certificates: Certificates;
let server: ChildProcess;
let tokens: { readonly jwks: Server; readonly made: (permissions: readonly string[]) => Promise<string> };
let door: TlsServer;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fodfaeste-asking-'));
  certificates = certificatesIn(folder);
  tokens = await tokensOfTheHouse();
  const behind = await serverThatAsks();
  door = await tlsInFrontOf(behind, certificates);
  address = `127.0.0.1:${(door.address() as AddressInfo).port}`;
});
afterAll(async () => {
  door.close();
  tokens.jwks.close();
  await endChild(server);
  rmSync(folder, { recursive: true, force: true });
});

/** A JWKS address of our own, and tokens that it vouches for. */
async function tokensOfTheHouse() {
  const { exportJWK, generateKeyPair, SignJWT } = await import('jose');
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'house', use: 'sig', alg: 'RS256' };
  const jwks = httpServer((_request, response) => response.end(JSON.stringify({ keys: [key] }))).listen(0, '127.0.0.1');
  await once(jwks, 'listening');
  const made = (permissions: readonly string[]) =>
    new SignJWT({ permissions })
      .setProtectedHeader({ alg: 'RS256', kid: 'house' })
      .setSubject('fodfaeste')
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);
  return { jwks, made };
}

/** The production server with the authorisation of docs/operations.md; answers its address. */
async function serverThatAsks(): Promise<string> {
  const found = await findServer({ requireTimeSkipping: true, production: true, log: quietly });
  if (found.kind !== 'server') throw new Error('no production server was found');
  const [internal = 0, membership = 0, ...others] = await freePorts(PORTS_NEEDED + 2);
  const ports = portsFrom(others);
  const data = join(folder, 'temporal');
  mkdirSync(data);
  const persistence = { kind: 'sqlite', file: join(data, 'temporal.sqlite') } as const;
  const path = writeServerConfig(data, persistence, ports, {});
  const config = parse(readFileSync(path, 'utf8'));
  config.global.authorization = {
    jwtKeyProvider: {
      keySourceURIs: [`http://127.0.0.1:${(tokens.jwks.address() as AddressInfo).port}/jwks`],
      refreshInterval: '1m',
    },
    permissionsClaimName: 'permissions',
    authorizer: 'default',
    claimMapper: 'default',
  };
  const rpc = { grpcPort: internal, membershipPort: membership, bindOnLocalHost: true };
  config.services['internal-frontend'] = { rpc };
  writeFileSync(path, stringify(config));
  const services = Object.keys(config.services).map((name) => `--service=${name}`);
  const started = spawn(found.path, ['--config-file', path, 'start', ...services], {
    cwd: data,
    stdio: 'ignore',
    detached: true,
  });
  server = started;
  return `127.0.0.1:${ports.frontend}`;
}

/** TLS as a server's own would be: it shows its certificate, and lets in only whom the authority signed for. */
async function tlsInFrontOf(target: string, { authority, server: own }: Certificates): Promise<TlsServer> {
  const [host = '', port = ''] = target.split(':');
  const options = { ...own, ca: authority, requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'] };
  const front = tlsServer(options, (near) => {
    const far = connect(Number(port), host);
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }).on('tlsClientError', () => undefined);
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return front;
}

/** What a process is configured with, as its variables. */
async function given(permissions: readonly string[]) {
  return {
    TEMPORAL_TLS_CA: certificates.authority,
    TEMPORAL_TLS_CERT: certificates.client.cert,
    TEMPORAL_TLS_KEY: certificates.client.key,
    TEMPORAL_TLS_SERVER_NAME: 'temporal.example',
    TEMPORAL_API_KEY: await tokens.made(permissions),
  };
}

const forWork = [`${namespace}:write`, `${namespace}:worker`];
const whole = { requireTimeSkipping: true, timeoutMs: 60_000, namespace };

describe(asks, () => {
  test('is prepared by whom it allows to, and then spoken to by workers and APIs with certificate and token', async () => {
    const keeper = temporalLogin(await given(['temporal-system:admin', `${namespace}:admin`]));
    expect(await prepareServer(address, { ...whole, login: keeper })).toMatchObject({ timeSkipping: true });

    const login = temporalLogin(await given(forWork));
    const ours = await Connection.connect({ address, ...login });
    const { executions } = await ours.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
    expect(executions).toEqual([]);
    await ours.close();
    await (await connectWorker(address, login)).close();
  });

  test('refuses a token that was not given for this namespace', async () => {
    const login = temporalLogin(await given(['another:write']));
    const ours = await Connection.connect({ address, ...login });
    const asked = ours.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
    await expect(asked).rejects.toThrow(/PERMISSION_DENIED|unauthorized/i);
    await ours.close();
  });

  test.each([
    ['TEMPORAL_TLS_CERT', { TEMPORAL_TLS_CERT: undefined, TEMPORAL_TLS_KEY: undefined }],
    ['TEMPORAL_TLS_CA', { TEMPORAL_TLS_CA: undefined }],
    ['TEMPORAL_TLS_SERVER_NAME', { TEMPORAL_TLS_SERVER_NAME: 'another.example' }],
  ])('is not spoken to without the right %s', async (_name, without) => {
    const login = temporalLogin({ ...(await given(forWork)), ...without });
    await expect(Connection.connect({ address, ...login, connectTimeout: 3_000 })).rejects.toThrow();
  });
});
