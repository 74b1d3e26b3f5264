import { relative } from 'node:path';
import { generateClient, generatedTypes } from './client/generate';

/** `npm run client`: the types of the API's client, which `client/` is made of. */
async function main(): Promise<void> {
  await generateClient();
  process.stderr.write(`${relative(process.cwd(), generatedTypes)}\n`);
}

void main();
