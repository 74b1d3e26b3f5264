import type { Endpoint } from './endpoint';

/**
 * An answer as its endpoint declares it, and no more: what a route carries along by mistake does not leave. That costs
 * some microseconds a row of a list. Throws where something is missing or of another type; `strictly`, for tests, also
 * where anything had to be left out.
 */
export function onlyDeclared(
  { method, path, answer: shape }: Pick<Endpoint, 'method' | 'path' | 'answer'>,
  answer: unknown,
  strictly: boolean,
): unknown {
  const declared = shape.parse(answer);
  const beyond = strictly ? [...notIn(declared, answer)] : [];
  if (beyond.length > 0) throw new RangeError(`${method} ${path} answers more than it declares: ${beyond.join(', ')}`);
  return declared;
}

/** Where the whole has what its part does not. */
function* notIn(part: unknown, whole: unknown, at = 'answer'): Generator<string> {
  if (whole === undefined) return;
  if (part === undefined) yield at;
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return;
  for (const [name, value] of Object.entries(whole)) {
    yield* notIn((part as Record<string, unknown>)[name], value, `${at}.${name}`);
  }
}
