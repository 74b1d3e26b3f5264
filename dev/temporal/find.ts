import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isAtLeast, neededVersion, tooOld } from '../../temporal/server-versions';
import type { Log } from '../log';
import { SERVER_VERSION } from './built-versions';
import { downloadDevServer } from './download';
import { buildWithGo } from './go-build';
import { inspectProgram, type StartableServer, type TemporalServer } from './program';
import { programFolder } from './program-folder';

export interface ServerRequirements {
  /** True for rehearsals, stories and tests, which need a newer server than the rest. */
  readonly requireTimeSkipping: boolean;
  /** True where the development server will not do: it keeps its data in a file only. */
  readonly production?: boolean | undefined;
  /** The oldest version that can read the data that is there; a newer server may have written it. */
  readonly atLeast?: string | undefined;
  readonly log: Log;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Breaks off a download or a build. */
  readonly signal?: AbortSignal | undefined;
}

/** Tried one way, and why it gave nothing. */
class NotThere extends Error {}

type Way = (
  requirements: Required<Pick<ServerRequirements, 'env'>> & ServerRequirements,
) => StartableServer | Promise<StartableServer>;

/**
 * Finds a Temporal server to use: the address in TEMPORAL_ADDRESS; the `temporal` command on PATH when it is new
 * enough; one that an earlier start kept; the SDK's own download; one built with Go. Throws one error that names them
 * all.
 */
export async function findServer(requirements: ServerRequirements): Promise<TemporalServer> {
  const env = requirements.env ?? process.env;
  if (env.TEMPORAL_ADDRESS) return { kind: 'running', address: env.TEMPORAL_ADDRESS };
  const failures: string[] = [];
  for (const way of [onPath, kept, downloaded, built]) {
    try {
      return newEnough(await way({ ...requirements, env }), requirements);
    } catch (error) {
      requirements.signal?.throwIfAborted();
      if (!(error instanceof NotThere)) throw error;
      failures.push(error.message);
    }
  }
  throw new Error(noServer(failures, requirements));
}

const onPath: Way = ({ env, production }) => {
  const name = production ? 'temporal-server' : 'temporal';
  const path = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
  const found = path && inspectProgram(path, env);
  if (!found) throw new NotThere(`PATH: no command "${name}"`);
  return found;
};

const kept: Way = ({ env }) => {
  const folder = programFolder('temporal', SERVER_VERSION, env);
  const found = inspectProgram(join(folder, 'temporal-server'), env);
  if (!found) throw new NotThere(`kept by an earlier start: none in ${folder}`);
  return found;
};

const downloaded: Way = async ({ env, log, signal, production }) => {
  if (production) throw new NotThere("the SDK's own download: it is the development server, which knows no PostgreSQL");
  const path = await downloadDevServer(programFolder('temporal', 'sdk-download', env), log, signal).catch(
    (error: Error) => {
      throw new NotThere(`the SDK's own download: ${error.message}`);
    },
  );
  const found = inspectProgram(path, env);
  if (!found) throw new NotThere("the SDK's own download: what came does not run here");
  return found;
};

const built: Way = async ({ env, log, signal }) => {
  const program = {
    name: `Temporal server ${SERVER_VERSION}`,
    module: 'go.temporal.io/server',
    version: SERVER_VERSION,
    main: 'cmd/server',
    builtAs: 'server',
    folder: programFolder('temporal', SERVER_VERSION, env),
    file: 'temporal-server',
    usually: 'some 4 minutes on two cores',
  };
  const path = await buildWithGo(program, log, { env, signal }).catch((error: Error) => {
    throw new NotThere(`built with Go: ${error.message}`);
  });
  const found = inspectProgram(path, env);
  if (!found) throw new NotThere('built with Go: the program does not run');
  return found;
};

function newEnough(found: StartableServer, requirements: ServerRequirements): StartableServer {
  if (requirements.production && found.kind === 'devServer') {
    throw new NotThere(`${found.path} is the development server, which knows no PostgreSQL`);
  }
  if (!isAtLeast(found.version, neededVersion(requirements.requireTimeSkipping))) {
    throw new NotThere(tooOld(found.path, found.version, requirements.requireTimeSkipping));
  }
  if (requirements.atLeast && !isAtLeast(found.version, requirements.atLeast)) {
    throw new NotThere(
      `${found.path} is version ${found.version}, and the data here were last used by ${requirements.atLeast}`,
    );
  }
  return found;
}

function noServer(failures: readonly string[], { requireTimeSkipping, production }: ServerRequirements): string {
  return [
    `No Temporal server was found (version ${neededVersion(requireTimeSkipping)} or later is needed). What was tried:`,
    ...failures.map((failure) => `  - ${failure}`),
    'Any one of these helps:',
    '  - run a server yourself and give its address: TEMPORAL_ADDRESS=host:port',
    ...(production
      ? ['  - put the production server on PATH, as "temporal-server"']
      : [
          '  - install the Temporal command line tool, so that "temporal" is on PATH',
          '  - let this machine reach the network, so that the SDK can download one',
        ]),
    '  - install Go 1.26 or later, so that one can be built',
  ].join('\n');
}
