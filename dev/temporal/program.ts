import { execaSync } from 'execa';

/** A Temporal server that we can start, or one that already runs somewhere. */
export type TemporalServer = StartableServer | { readonly kind: 'running'; readonly address: string };

export interface StartableServer {
  /** `devServer` is the command line tool's `server start-dev`; `server` is the production program. */
  readonly kind: 'devServer' | 'server';
  readonly path: string;
  /** Of the server inside, such as `1.32.0`. */
  readonly version: string;
}

/** Looks at a program by its `--version`. Undefined when it is not there, does not run or is something else. */
export function inspectProgram(path: string, env = process.env): StartableServer | undefined {
  const { stdout, failed } = execaSync(path, ['--version'], { env, extendEnv: false, timeout: 10_000, reject: false });
  if (failed) return undefined;
  // The tool says "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)", the server "temporal version 1.32.0".
  const inTool = /\(Server v?(\d+\.\d+\.\d+[^,\s)]*)/i.exec(stdout)?.[1];
  if (inTool) return { kind: 'devServer', path, version: inTool };
  const plain = /^temporal version v?(\d+\.\d+\.\d+\S*)/im.exec(stdout)?.[1];
  return plain ? { kind: 'server', path, version: plain } : undefined;
}
