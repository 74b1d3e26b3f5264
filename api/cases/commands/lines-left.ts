import type { CommandId, EntryId } from '../../../domain';
import { derivedKey } from '../../../temporal/derived-ids';
import type { Plain } from './plain';

/** Lines to remember, each with an id of its own that is the same at a retry. */
export function linesLeft(lines: readonly Plain[], key: CommandId) {
  return lines.map((line, index) => ({ id: derivedKey(key, `forNextTime/${index}`) as string as EntryId, line }));
}
