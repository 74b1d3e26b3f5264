/** A schema of an OpenAPI document, as far as looking for holes needs it. */
type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};
type Bodies = { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly schema?: Schema }[];
  readonly requestBody?: Bodies;
  readonly responses?: Readonly<Record<string, Bodies>>;
};
export type Document = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
};

/** The places of a document whose schema says nothing, which a client generated from it would know as `unknown`. */
export function holesIn({ paths = {}, components }: Document): readonly string[] {
  const ofSchemas = Object.entries(components?.schemas ?? {}).flatMap(([name, schema]) => holesOf(schema, name));
  const ofPaths = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => holesOfOperation(operation, `${method} ${path}`)),
  );
  return [...ofSchemas, ...ofPaths];
}

function holesOfOperation({ parameters = [], requestBody, responses = {} }: Operation, at: string): string[] {
  return [
    ...parameters.flatMap(({ name, schema }) => holesOf(schema, `${at} ${name}`)),
    ...holesOfBodies(requestBody, `${at} body`),
    ...Object.entries(responses).flatMap(([status, answer]) => holesOfBodies(answer, `${at} ${status}`)),
  ];
}

function holesOfBodies(bodies: Bodies | undefined, at: string): string[] {
  return Object.values(bodies?.content ?? {}).flatMap(({ schema }) => holesOf(schema, at));
}

function holesOf(schema: Schema | undefined, at: string): string[] {
  if (!schema || isEmpty(schema)) return [at];
  const { properties = {}, additionalProperties: others, items, prefixItems, anyOf, oneOf, allOf } = schema;
  const several = [...(prefixItems ?? []), ...(anyOf ?? []), ...(oneOf ?? []), ...(allOf ?? [])];
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => holesOf(inner, `${at}.${name}`)),
    ...(typeof others === 'object' ? holesOf(others, `${at}{}`) : []),
    ...(items ? holesOf(items, `${at}[]`) : []),
    ...several.flatMap((inner) => holesOf(inner, at)),
  ];
}

function isEmpty({ $ref, type, enum: words, properties, additionalProperties, items, ...schema }: Schema): boolean {
  if ($ref || words) return false;
  const { prefixItems, anyOf, oneOf, allOf } = schema;
  const types = type === undefined ? [] : [type].flat();
  if (types.includes('object')) return !properties && typeof additionalProperties !== 'object' && !allOf;
  if (types.includes('array')) return !items && !prefixItems;
  return types.length === 0 && !anyOf && !oneOf && !allOf;
}
