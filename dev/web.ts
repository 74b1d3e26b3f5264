import { relative } from 'node:path';
import { buildWeb, builtWeb } from './web/build';

/** `npm run web`: the browser app, built where it is not built of these sources already, for an API that runs to serve. */
async function main(): Promise<void> {
  const built = await buildWeb();
  process.stderr.write(`${relative(process.cwd(), builtWeb)} ${built ? 'was built' : 'is up to date'}.\n`);
}

void main();
