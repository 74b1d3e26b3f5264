import { realPaths } from '../../web/paths';
import { Problem } from '../problems/problem';

const ANYWHERE = 'https://fodfaeste.invalid';

/** Where to go after signing in: a path of ours. Throws a 400 for anything that a browser would take for another site. */
export function ownPath(given: unknown): string {
  if (given === undefined) return realPaths.today;
  if (typeof given !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given)) throw elsewhere();
  const { origin, pathname, search, hash } = new URL(given, ANYWHERE);
  if (origin !== ANYWHERE || pathname.startsWith('//')) throw elsewhere();
  return pathname + search + hash;
}

const elsewhere = (): Problem => new Problem(400, 'returnToElsewhere', { parameter: 'returnTo' });
