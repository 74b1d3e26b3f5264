/** What a figure is held against; none, where it is told for itself. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number } | { readonly under: number };

/** One measured figure. A ratio, unless the name says a unit. */
export interface Figure {
  readonly name: string;
  /** The median; null where it could not be measured here. */
  readonly value: number | null;
  readonly least?: number;
  readonly most?: number;
  readonly aim?: Aim;
  /** What else a reader should know: the rates behind a ratio, or why there is none. */
  readonly remark: string;
}

/** Whether the median reaches the aim; null where there is no aim or no value. */
export function met({ value, aim }: Figure): boolean | null {
  if (value === null || !aim) return null;
  if ('atLeast' in aim) return value >= aim.atLeast;
  if ('atMost' in aim) return value <= aim.atMost;
  return value < aim.under;
}

/** The median of the values with the least and the most of them. */
export function spread(values: readonly number[]): { value: number; least: number; most: number } {
  const sorted = [...values].sort((a, b) => a - b);
  return { value: median(sorted), least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (below + above) / 2;
}

/** The smallest value that nineteen of twenty do not exceed; NaN of none. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** For machines: the list that `--json` prints. */
export function forMachines(figures: readonly Figure[]): string {
  const list = figures.map((figure) => ({
    name: figure.name,
    value: rounded(figure.value),
    aim: figure.aim ? aimInWords(figure.aim) : null,
    met: met(figure),
    ...(figure.least !== undefined && { least: rounded(figure.least), most: rounded(figure.most ?? null) }),
    remark: figure.remark,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** For people: a table, the misses named as such. */
export function forPeople(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.value === null ? 'not measured' : figure.value.toFixed(2),
    figure.least === undefined ? '' : `${figure.least.toFixed(2)}–${(figure.most ?? figure.least).toFixed(2)}`,
    figure.aim ? aimInWords(figure.aim) : '',
    verdict(figure),
    figure.remark,
  ]);
  const heads = ['figure', 'median', 'from–to', 'aim', '', ''];
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function verdict(figure: Figure): string {
  const reached = met(figure);
  if (reached === null) return '';
  return reached ? 'met' : 'MISSED';
}

function aimInWords(aim: Aim): string {
  if ('atLeast' in aim) return `>= ${aim.atLeast}`;
  if ('atMost' in aim) return `<= ${aim.atMost}`;
  return `< ${aim.under}`;
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1_000) / 1_000);
