/** What can be wrong with an audit log. */
export type DamageKind =
  /** The entry is not as it was written. */
  | 'changed'
  /** The entry stands elsewhere than where it was written. */
  | 'misplaced'
  /** Entries are gone. */
  | 'missing'
  /** More than one entry has this number. */
  | 'doubled'
  /** The entry follows another one than that which stands before it. */
  | 'notFollowing'
  /** Entries at the end are gone. */
  | 'cutTail'
  /** Entries stand behind the end that the head names. */
  | 'beyondHead'
  /** The head is gone, names another last entry, or was not written by this installation. */
  | 'headMissing'
  | 'headWrong'
  | 'headForged'
  /** From some entry up to this one the chain was written anew. */
  | 'notAsAnchored'
  /** An anchor was not written by this installation, is gone, or is not to be read. */
  | 'anchorForged'
  | 'anchorMissing'
  | 'anchorUnreadable'
  /** What refuses changes in the database was taken away. */
  | 'guardGone';

/** One damage: which municipality, which entries, what, and in words for people what led to it. */
export interface Damage {
  readonly kind: DamageKind;
  /** Null where it is about the whole log. */
  readonly municipality: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Where there is an honest reason: the store was restored from a backup, as an entry under seal says. */
  readonly reason?: 'restored';
  /** A moment, a file and line, or a name that belongs to it. */
  readonly note?: string;
}

/** Neighbours with the same damage are one. */
export function mergeAdjacent(damages: readonly Damage[]): readonly Damage[] {
  const joined: Damage[] = [];
  for (const damage of damages) {
    const last = joined.at(-1);
    const follows =
      last && last.kind === damage.kind && last.municipality === damage.municipality && last.note === damage.note;
    if (follows && last.to !== null && damage.from === last.to + 1) joined.splice(-1, 1, { ...last, to: damage.to });
    else joined.push(damage);
  }
  return joined;
}

const sentences: Readonly<Record<DamageKind, string>> = {
  changed: 'was changed after it was written',
  misplaced: 'does not stand where it was written',
  missing: 'is gone',
  doubled: 'is there more than once',
  notFollowing: 'does not follow the one that stands before it, which was replaced',
  cutTail: 'is gone from the end of the log',
  beyondHead: 'stands behind the end of the log',
  headMissing: 'has no head: it is not known where the log ends',
  headWrong: 'is named as the last one by the head, and is another',
  headForged: 'is named as the last one by a head that was not written with this installation’s key',
  notAsAnchored: 'is not the one that was anchored: the log was written anew from some entry before it',
  anchorForged: 'has an anchor that was not written with this installation’s key',
  anchorMissing: 'was anchored, and the anchor is gone',
  anchorUnreadable: 'a line among the anchors cannot be read',
  guardGone: 'what refuses changes to the log was taken away from the database',
};

/** One damage as a line for the person who reads it. */
export function inWords({ kind, municipality, from, to, reason, note }: Damage): string {
  const entries = from === null ? '' : from === to ? `entry ${from} ` : `entries ${from} to ${to}, each `;
  const where = municipality === null ? '' : `${municipality}: `;
  const why = reason === 'restored' ? ': the store was restored from a backup that was older' : '';
  return `${where}${entries}${sentences[kind]}${why}${note ? ` (${note})` : ''}`;
}
