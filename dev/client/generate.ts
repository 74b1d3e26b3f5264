import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openApiDocument } from '../../api/openapi/document';
import { endpoints, streams } from '../../api/routes';

/** Not committed: the document that it is made of is made of what the endpoints themselves check by. */
export const generatedTypes = join(__dirname, '..', '..', 'client', 'generated', 'api.d.ts');

/** Writes the types of the API's client, from its OpenAPI document. */
export async function generateClient(): Promise<void> {
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const document = JSON.stringify(openApiDocument([...endpoints, ...streams]));
  const types = await openapiTypescript(document, { alphabetize: true });
  mkdirSync(dirname(generatedTypes), { recursive: true });
  writeFileSync(generatedTypes, astToString(types));
}
