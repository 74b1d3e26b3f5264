import { type LocalDate, showDate } from '../clock/time';
import type { BrokenRule } from './schema-parts';
import type { LocalSettings } from './settings';

/** What the next version of the settings has to be: which number, and from which day at the earliest. */
export function nextSettings(earlier: readonly LocalSettings[], today: LocalDate) {
  const nextVersion = Math.max(0, ...earlier.map(({ version }) => version)) + 1;
  const earliestFrom = [today, ...earlier.map(({ from }) => from)].sort().at(-1) ?? today;
  return { nextVersion, earliestFrom };
}

/** Settings that are being written hold from no day that is past, and from none before those that are set already. */
export function holdsTooEarly(
  { from }: Pick<LocalSettings, 'from'>,
  earlier: readonly LocalSettings[],
  today: LocalDate,
): BrokenRule[] {
  const { earliestFrom } = nextSettings(earlier, today);
  if (from >= earliestFrom) return [];
  return [{ path: ['from'], rule: 'holdsTooEarly', params: { earliest: showDate(earliestFrom) } }];
}
