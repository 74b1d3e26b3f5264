import { z } from 'zod';
import type { MasterKeys } from '../keys/master-keys';
import { type Head, isValidMac, macOf } from './seal';

/** Where a chain ended at a moment, written down outside the database and sealed with a key that the database has not. */
export const Anchor = z.object({
  municipality: z.string(),
  seq: z.number().int().positive(),
  hash: z.string(),
  at: z.string(),
  seal: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;

/** Somewhere outside the database that keeps anchors: a folder, a log that is collected elsewhere. */
export interface AnchorPlace {
  /** Durable when this returns, as far as the place can say. */
  keep(anchors: readonly Anchor[]): Promise<void>;
}

/** What a place that can be read has kept, and the lines in it that are no anchors. */
export interface KeptAnchors {
  readonly anchors: readonly Anchor[];
  readonly unreadable: readonly { readonly file: string; readonly line: number }[];
}

/** Where an installation keeps its anchors, and how they are read again. */
export interface AnchorKeeping {
  readonly places: readonly AnchorPlace[];
  read(): KeptAnchors;
}

/** Anchors as lines of a log, for a collector that keeps them where neither database nor folder is. */
export function anchorLog(write: (anchor: Anchor) => void): AnchorPlace {
  return {
    keep: async (anchors) => {
      for (const anchor of anchors) write(anchor);
    },
  };
}

export function anchorOf(keys: MasterKeys, { municipality, seq, hash }: Head, at: string): Anchor {
  return { municipality, seq, hash, at, seal: macOf(keys, content({ municipality, seq, hash, at })) };
}

/** Whether the anchor is as it was written. */
export function isGenuine(keys: MasterKeys, anchor: Anchor): boolean {
  return isValidMac(keys, content(anchor), anchor.seal);
}

const content = ({ municipality, seq, hash, at }: Omit<Anchor, 'seal'>) => ['anchor', municipality, seq, hash, at];
