import type { Figure } from '../../dev/bench/figures';
import { faultsIn, type Ledger } from './ledger';
import type { MailLedger } from './mail-ledger';

/** How many of something that may not be: the aim is none. */
export function noneOf(name: string, found: number, remark: string): Figure {
  return { name, value: found, aim: { atMost: 0 }, remark };
}

/** What was acknowledged against the event log: lost, doubled, and everything else in which the two disagree. */
export function ledgerFigures(of: string, ledger: Ledger, unacknowledged: readonly unknown[] = []): Figure[] {
  const { acknowledged, afterRetries, events, lost, doubled, misnumbered, unasked, differences } = ledger;
  const sums = `${acknowledged} acknowledged, ${afterRetries} after retries, ${events} events`;
  const others = misnumbered.length + unasked.length + differences.length;
  return [
    noneOf(`${of}: acknowledged lost`, lost.length, sums),
    noneOf(`${of}: doubled`, doubled.length, ''),
    noneOf(`${of}: other faults in the ledger`, others, faultsIn({ ...ledger, lost: [], doubled: [] }).join('; ')),
    noneOf(
      `${of}: never acknowledged, or answered wrongly`,
      unacknowledged.length,
      unacknowledged.slice(0, 3).map(String).join('; '),
    ),
  ];
}

/** Mails against the crises that ask for them. A repeat under its own Message-ID is told, and bounded where `repeats` says. */
export function mailFigures(of: string, ledger: MailLedger, repeats?: number): Figure[] {
  const { letters, lost, doubled, repeated } = ledger;
  return [
    noneOf(`${of}: letters lost`, lost.length, [`${letters} letters`, ...lost.slice(0, 3)].join('; ')),
    noneOf(`${of}: letters doubled`, doubled.length, doubled.slice(0, 3).join('; ')),
    {
      name: `${of}: mails repeated under their own Message-ID`,
      value: repeated,
      ...(repeats !== undefined && { aim: { atMost: repeats } }),
      remark: 'taken by the mail server, and its sender gone before that was noted',
    },
  ];
}

/** The least value that so great a share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
