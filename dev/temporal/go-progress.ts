import { z } from 'zod';
import type { Log } from '../log';
import { type BuildOptions, go } from './go-command';

export interface GoSource {
  /** Said while it is built. */
  readonly name: string;
  readonly module: string;
  /** Of the module, as `1.32.0`. */
  readonly version: string;
  /** Where in the module its main package is. */
  readonly main: string;
}

const downloaded = z.object({ Dir: z.string() });

/**
 * How many packages Go has yet to compile for this program; their sources are downloaded first. Undefined where Go does
 * not say: the build itself is the judge of whether it can be built.
 */
export async function packagesToCompile(
  { name, module, version, main }: GoSource,
  log: Log,
  how: BuildOptions,
): Promise<number | undefined> {
  let downloads = 0;
  const onLine = (line: string) => {
    if (!line.startsWith('go: downloading')) return;
    downloads += 1;
    if (downloads % 50 === 0) log(`${name}: ${downloads} modules downloaded …`);
  };
  try {
    const { Dir: cwd } = downloaded.parse(
      JSON.parse(await go(['mod', 'download', '-json', `${module}@v${version}`], how)),
    );
    const stale = '{{if .Stale}}{{.ImportPath}}{{end}}';
    const packages = await go(['list', '-deps', '-f', stale, `./${main}`], { ...how, cwd, onLine });
    return packages.split('\n').filter((line) => line !== '').length;
  } catch {
    how.signal?.throwIfAborted();
    return undefined;
  }
}

/** So many parts of the work are told of, where it is known how much there is. */
const PARTS = 20;
/** After so many packages it is told, where it is not. */
const STEP = 50;

/** Takes what `go install -v` says, a line for each package that it compiles, and tells now and then how far it is. */
export function progress(total: number | undefined, tell: (standing: string) => void): (line: string) => void {
  const step = total ? Math.ceil(total / PARTS) : STEP;
  let compiled = 0;
  return (line) => {
    if (line.startsWith('go: ') || line.startsWith('#')) return;
    compiled += 1;
    if (compiled === total) tell(`all ${total} packages compiled, now it is linked`);
    else if (compiled % step === 0)
      tell(total ? `${compiled} of ${total} packages compiled` : `${compiled} packages compiled`);
  };
}
