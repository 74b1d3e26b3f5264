import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { seededLogin, seededStaff } from '../../store/seed';
import { localLogin } from '../identity-provider/local-login';
import { newSecrets } from '../identity-provider/secrets';
import { startIdentityProvider } from '../identity-provider/start';
import { type SignedIn, signIn } from '../login/sign-in';
import { ourProgram } from '../processes/our-program';
import { endChild } from '../processes/supervise';

/** The API as the benchmark speaks to it: as Ballerup's team, each in turn, over connections that stay open. */
export interface BenchApi {
  readonly pid: number;
  readonly url: string;
  /** Writes, under a key of its own. Throws where the answer is not a success. */
  post(path: string, body: unknown): Promise<{ caseId: string }>;
  stop(): Promise<void>;
}

/** Knows whoever is named; who is on staff, the database says. */
const directory = {
  list: async () => [],
  find: async (login: string) => ({ login, name: login, title: null, roles: [], municipality: 'ballerup' }),
};

/** More than one: nobody alone is let take all of a process's places. */
const people = ['worker', 'secondWorker', 'thirdWorker', 'teamLead', 'deputyLead'] as const;

/** `npm run api`, a process of its own as in production. */
export async function startApiProcess(plan: {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly masterKey: string;
  /** Another program than the API's own. */
  readonly script?: string;
}): Promise<BenchApi> {
  const secrets = newSecrets();
  const { issuer, stop: stopProvider } = await startIdentityProvider({ secrets, directory, machines: [] });
  const { clientId } = localLogin(issuer, secrets);
  const env = {
    ...process.env,
    DATABASE_URL: plan.databaseUrl,
    TEMPORAL_ADDRESS: plan.temporalAddress,
    FODFAESTE_UNSAFE_TEMPORAL_WITHOUT_LOGIN: 'yes',
    FODFAESTE_MASTER_KEY: plan.masterKey,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: secrets.clientSecret,
    SESSION_SECRET: secrets.sessionSecret,
    PORT: '0',
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, ourProgram(plan.script ?? 'api/main.ts'), {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: child.stderr });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const [address] = /http:\/\/[\d.]+:\d+/.exec(line) ?? [];
      if (address) resolve(address);
      else process.stderr.write(`${line}\n`);
    });
    child.once('exit', (code) => reject(new Error(`the API ended (code ${code})`)));
  });
  const team = await Promise.all(people.map((person) => signIn(url, seededLogin(seededStaff('ballerup', person)))));
  let turn = 0;
  const next = () => {
    turn += 1;
    return team[turn % team.length] as SignedIn;
  };
  const agent = new Agent({ keepAlive: true });
  return {
    pid: child.pid ?? 0,
    url,
    post: (path, body) => post(agent, `${url}${path}`, body, next()),
    stop: async () => {
      agent.destroy();
      await endChild(child);
      await stopProvider();
    },
  };
}

function post(agent: Agent, url: string, body: unknown, signedIn: SignedIn): Promise<{ caseId: string }> {
  const content = JSON.stringify(body);
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(content),
    'Idempotency-Key': randomUUID(),
    ...signedIn,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if (response.statusCode === 200 || response.statusCode === 201) resolve(JSON.parse(text));
        else reject(new Error(`the API answered ${response.statusCode}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(content);
  });
}

/** A note of a few sentences, about as long as the sealed ones that the other measurements send. */
export const plainNote = (): string => randomBytes(180).toString('base64');
