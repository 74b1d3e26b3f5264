/**
 * A table as a file that a Danish spreadsheet opens as it is: semicolons, UTF-8 with its mark, a line end of two signs
 * (RFC 4180), and every cell in quotes.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

/** What a spreadsheet takes for the beginning of a formula, in its wide form too. */
const BEGINS_A_FORMULA = /^[\s\0\uFEFF\u200B]*[=+\-@\t\r|%＝＋－＠]/u;

/** A cell that begins like a formula would be worked out by whoever opens the file: it is made plain text. */
export function cell(value: string): string {
  const plain = BEGINS_A_FORMULA.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}
