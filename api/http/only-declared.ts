import type { z } from 'zod';

/**
 * The answer without anything that its schema does not declare, so that a route cannot leak a field by mistake. Throws
 * where something is missing or of another type, and with `strictly`, for tests, where something was left out. `what`
 * names the endpoint in that error.
 */
export function onlyDeclared<Answer>(
  what: string,
  schema: z.ZodType<Answer>,
  answer: unknown,
  strictly: boolean,
): Answer {
  const declared = schema.parse(answer);
  const beyond = strictly ? [...notIn(declared, answer)] : [];
  if (beyond.length > 0) throw new RangeError(`${what} answers more than it declares: ${beyond.join(', ')}`);
  return declared;
}

/** The paths that `whole` has and `part` has not. */
function* notIn(part: unknown, whole: unknown, at = 'answer'): Generator<string> {
  if (whole === undefined) return;
  if (part === undefined) yield at;
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return;
  for (const [name, value] of Object.entries(whole)) {
    yield* notIn((part as Record<string, unknown>)[name], value, `${at}.${name}`);
  }
}
