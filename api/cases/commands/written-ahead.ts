import type { CaseId, CommandId, CommandType } from '../../../domain';
import type { AheadOf } from '../../../store/identity/written-ahead';
import { digestOf } from '../../../store/keys/digest';
import type { MasterKeys } from '../../../store/keys/master-keys';
import { derivedKey } from '../../../temporal/derived-ids';

/** What a command is compared by when it comes again. */
export interface CommandContent {
  readonly type: CommandType;
  readonly caseId: CaseId;
  readonly key: CommandId;
  readonly requestContent: unknown;
}

/** Under which version something is written ahead of a command, so that it counts with that very command and no other. */
export interface Ahead {
  readonly version: string;
  readonly command: AheadOf;
}

export function aheadOf(keys: MasterKeys, content: CommandContent): Ahead {
  const digest = contentDigest(keys, content);
  return { version: derivedKey(content.key, digest), command: { id: content.key, digest } };
}

/** The keyed digest of a command's plain content. */
export function contentDigest(keys: MasterKeys, { type, caseId, requestContent }: Omit<CommandContent, 'key'>): string {
  return digestOf(keys, { type, caseId, content: requestContent });
}
