import { openApiDocument } from '../../api/openapi/document';
import { endpoints as answering, streams } from '../../api/routes';
import { holesIn } from '../../dev/client/holes';
import { eventVersions } from '../../domain/case/event-versions';

const endpoints = [...answering, ...streams];
const document = JSON.parse(JSON.stringify(openApiDocument(endpoints))) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};
type Operation = {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};

const operationOf = ({ path, method }: { path: string; method: string }): Operation | undefined =>
  document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method];
const operations = endpoints.map(operationOf);

test('the document is OpenAPI 3.1 and lists every endpoint', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(endpoints.filter((one) => !operationOf(one)).map(({ path }) => path)).toEqual([]);
});

test('no two endpoints share an address, and no two operations a name', () => {
  const addresses = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  const ids = operations.map((one) => one?.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every part of an address is described, and every write asks for its key', () => {
  endpoints.forEach((endpoint, index) => {
    const { parameters = [] } = operations[index] ?? {};
    const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect([endpoint.path, inPath.sort()]).toEqual([endpoint.path, (endpoint.path.match(/(?<=:)\w+/g) ?? []).sort()]);
    const key = parameters.find(({ name }) => name === 'Idempotency-Key');
    expect([endpoint.path, key?.required ?? false]).toEqual([endpoint.path, endpoint.needsKey]);
  });
});

test('every answer has a shape, and every problem the same one', () => {
  for (const [index, operation] of operations.entries()) {
    const [good] = Object.entries(operation?.responses ?? {}).filter(([status]) => status.startsWith('2'));
    const mediaType = index < answering.length ? 'application/json' : 'text/event-stream';
    expect(good?.[1].content?.[mediaType]?.schema).toBeDefined();
    const away = operation?.responses['503']?.content?.['application/problem+json']?.schema;
    expect(away).toEqual({ $ref: '#/components/schemas/Problem' });
  }
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  const missing = references.filter((name) => name && !(name in document.components.schemas));
  expect(missing).toEqual([]);
});

test('every schema says what it holds, so that a client that is generated from it knows every answer', () => {
  expect(holesIn(document)).toEqual([]);
});

test('a schema that says nothing is found wherever it stands', () => {
  const nothing = [{}, { type: 'object' }, { type: ['object', 'null'] }, { type: 'array' }];
  for (const schema of nothing) {
    expect(holesIn({ components: { schemas: { Case: { type: 'object', properties: { state: schema } } } } })).toEqual([
      'Case.state',
    ]);
    const listed = { anyOf: [{ type: 'null' }, { type: 'array', items: schema }] };
    const answered = { responses: { 200: { content: { 'application/json': { schema: listed } } } } };
    expect(holesIn({ paths: { '/v1/cases': { get: answered } } })).toEqual(['get /v1/cases 200[]']);
  }
});

test('the timeline has an entry of each type of event, told apart by its type', () => {
  const { TimelineEntry } = document.components.schemas as {
    TimelineEntry: { oneOf: object[]; discriminator: { propertyName: string; mapping: Record<string, string> } };
  };
  expect(Object.keys(TimelineEntry.discriminator.mapping).sort()).toEqual(Object.keys(eventVersions).sort());
  expect(TimelineEntry.discriminator.propertyName).toBe('type');
  expect(TimelineEntry.oneOf).toHaveLength(Object.keys(eventVersions).length);
});

test('what is told of each endpoint is English', () => {
  const words = operations.flatMap((one) => [one?.summary ?? '', JSON.stringify(one?.responses)]).join(' ');
  expect(words).not.toMatch(/[æøåÆØÅ]/);
});

test('every pattern is one that any reader of the document knows', () => {
  const patterns = [...JSON.stringify(document).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, one]) =>
    JSON.parse(one ?? '""'),
  );
  expect(patterns.length).toBeGreaterThan(10);
  expect(patterns.filter((one) => /\\[pP]\{|\/[a-z]*$/.test(one))).toEqual([]);
});
