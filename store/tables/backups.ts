import type { At, MaybeAt } from './columns';

export interface BackupsTakenTable {
  /** As its manifest has it. */
  made_at: At;
  /** Of both halves together. */
  bytes: number;
  /** When it was last noted that it could be restored. */
  tried_at: MaybeAt;
}
