import type { Block, Entry, Fact, Link, MailPage } from './page';

const WIDTH = 72;

/** The page as plain text, in lines that a narrow window need not break. */
export function asText({ greeting, heading, blocks, closing, footer }: MailPage): string {
  const parts = [
    greeting,
    underlined(heading, '='),
    ...blocks.map(blockAsText),
    closing.join('\n'),
    `-- \n${wrapped(footer)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return wrapped(block.text);
    case 'warning':
      return wrapped(`! ${block.text}`);
    case 'facts':
      return factLines(block.facts);
    case 'link':
      return linkLines(block.link);
    case 'section':
      return [
        underlined(block.heading, '-'),
        ...block.entries.map(entryAsText),
        ...(block.more ? [block.more] : []),
      ].join('\n\n');
    case 'table':
      return [underlined(block.heading, '-'), ...tableLines(block.columns, block.rows)].join('\n');
  }
}

function entryAsText({ title, tag, says, facts, link }: Entry): string {
  return [`* ${tag}: ${title}`, wrapped(says, '  '), factLines(facts, '  '), linkLines(link, '  ')].join('\n');
}

function factLines(facts: readonly Fact[], indent = ''): string {
  return facts.map(({ label, text }) => wrapped(`${label}: ${text}`, indent)).join('\n');
}

/** The address has a line of its own, so that no program breaks it. */
function linkLines({ text, url }: Link, indent = ''): string {
  return `${indent}${text}:\n${indent}${url}`;
}

/** Columns as wide as their widest cell, numbers to the right. */
function tableLines(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_column, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  return all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min(text.length, WIDTH))}`;
}

/** Broken between words; a word longer than the line stays whole. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].map((one) => `${indent}${one}`).join('\n');
}
