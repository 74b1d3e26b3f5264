import type { Problem } from './problem';

/** What was refused, by the field of the request's body that it is about: `expectedEnd`, `with.0`. What is about none is not in it. */
export function refusedFields({ errors, params, detail }: Problem): ReadonlyMap<string, string> {
  const { field } = params;
  const about = errors?.map(({ path, problem, expected }) => [path, inOneLine(problem, expected)] as const);
  const [first] = about ?? [];
  if (about && first) return mapOf(about.length === 1 ? [[first[0], detail]] : about);
  return mapOf(typeof field === 'string' ? [[field, detail]] : []);
}

const mapOf = (about: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(about.flatMap(([path, words]) => (path.startsWith('body.') ? [[path.slice('body.'.length), words]] : [])));

const inOneLine = (problem: string, expected: string): string =>
  `${problem.charAt(0).toUpperCase()}${problem.slice(1)}: ${expected}`;
