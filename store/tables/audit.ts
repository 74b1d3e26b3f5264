import type { At, MaybeAt, Words } from './columns';

export interface AuditTable {
  municipality: string;
  seq: number;
  at: At;
  /** `staff:<id>`, `machine:<name>`, `public` or `commandLine`. */
  who: string;
  act: string;
  route: string;
  case_ids: Words;
  outcome: string;
  /** The reason as canonical JSON, kept as the text that the chain covers. */
  because: string | null;
  details: string | null;
  prev: string;
  hash: string;
}

export interface AuditHeadsTable {
  municipality: string;
  seq: number;
  hash: string;
  seal: string;
  anchored_seq: number | null;
  anchored_at: MaybeAt;
  /** When the whole chain was last verified, and how much was wrong. */
  checked_at: MaybeAt;
  damages: number | null;
}
