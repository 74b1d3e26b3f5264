import { isNativeError } from 'node:util/types';
import { isDatabaseUnavailable } from '../unavailable';
import { RecordingRefused } from './errors';

/**
 * Classes of SQLSTATE that trying again does not mend: wrong number of values, data exception, broken constraint, more than the
 * program can hold. Missing tables and columns are none: an upgrade may be under way.
 */
const lastingClasses = ['21', '22', '23', '54'];

/**
 * Why a recording that failed would fail again: a code of ours, a SQLSTATE, or `fold` where the code cannot read the events.
 * Undefined where trying again may succeed.
 */
export function whyUnrecordable(error: unknown): string | undefined {
  if (error instanceof RecordingRefused) return error.code;
  if (isDatabaseUnavailable(error) || !isNativeError(error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && lastingClasses.includes(error.code.slice(0, 2)))
    return error.code.length === 5 ? error.code : undefined;
  return error instanceof RangeError || error instanceof TypeError ? 'fold' : undefined;
}
