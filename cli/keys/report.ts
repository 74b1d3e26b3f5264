import type { MasterKeys } from '../../store/keys/master-keys';
import type { keyUsage } from '../../store/keys/rotation';
import type { Histories } from '../../temporal/older-histories';

/** What `npm run keys -- status` knows: which keys there are, and what still needs each. */
export interface KeyStatus {
  readonly keys: readonly { readonly id: string; readonly current: boolean; readonly neededBy: readonly NeededBy[] }[];
  readonly rotated: { readonly keyId: string; readonly at: string } | undefined;
  /** What Temporal has of before the last rotation; undefined where Temporal was not asked. */
  readonly histories: Histories | undefined;
}
type NeededBy = { readonly table: string; readonly rows: number };

export function statusOf(
  { ids, currentId }: MasterKeys,
  { needed, rotated }: Awaited<ReturnType<typeof keyUsage>>,
  histories: Histories | undefined,
): KeyStatus {
  const all = [...new Set([...ids, ...needed.map(({ keyId }) => keyId)])];
  const keys = all.map((id) => ({
    id,
    current: id === currentId,
    neededBy: needed.filter(({ keyId }) => keyId === id).map(({ table, rows }) => ({ table, rows })),
  }));
  return { keys, rotated, histories };
}

/** Why a key cannot be retired yet, a reason a line; none: it can. */
export function whyNotYet({ keys, histories, rotated }: KeyStatus, id: string): string[] {
  const rows = keys.find((one) => one.id === id)?.neededBy ?? [];
  const inTables = rows.map(({ table, rows: many }) => `${many} rows of ${table} are under it: npm run keys -- rotate`);
  if (!histories) return [...inTables, 'Temporal was not asked what it has under it: give TEMPORAL_ADDRESS'];
  const open =
    histories.open > 0 ? [`${histories.open} open runs began before ${rotated?.at}: npm run keys -- carry-on`] : [];
  const closed =
    histories.closed > 0
      ? [`${histories.closed} closed runs of before then are still kept: wait until their retention is over`]
      : [];
  return [...inTables, ...open, ...closed];
}

/** What a person reads. */
export function reportOf(status: KeyStatus): string {
  const lines = status.keys.flatMap(({ id, current, neededBy }) => [
    `${id}${current ? '  current' : ''}`,
    ...neededBy.map(({ table, rows }) => `    ${rows} rows of ${table}`),
    ...(current ? [] : whyNotYet(status, id).map((reason) => `    keeps it: ${reason}`)),
  ]);
  const rotated = status.rotated ? `Last rotation: to ${status.rotated.keyId}, ended ${status.rotated.at}.` : '';
  return `${[...lines, rotated].filter(Boolean).join('\n')}\n`;
}
