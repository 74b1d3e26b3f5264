import { type Instant, isoWeekday, localDateOf, showDate, showTime } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { counted as countedWords, said, statementsHeld, weekdays } from '../../texts/stories/page';
import { type EventRow, type MessageRow, type Row, type Summary, summarised } from './rows';
import type { Telling } from './telling';

const WIDTH = 100;
const WHEN = 20;
const MARK = 2;
const TEXT = WIDTH - WHEN - MARK;

type Paint = Readonly<Record<'bold' | 'dim' | 'blue' | 'green' | 'yellow' | 'red' | 'cyan', (text: string) => string>>;

const ansi = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
const plain = (text: string) => text;
const coloured: Paint = {
  bold: ansi(1),
  dim: ansi(2),
  red: ansi(31),
  green: ansi(32),
  yellow: ansi(33),
  blue: ansi(34),
  cyan: ansi(36),
};
const uncoloured: Paint = {
  bold: plain,
  dim: plain,
  red: plain,
  green: plain,
  yellow: plain,
  blue: plain,
  cyan: plain,
};

/** A story as a timeline for the terminal, a hundred characters wide. */
export function pageOf(telling: Telling, language: Language, inColour: boolean): string {
  const paint = inColour ? coloured : uncoloured;
  const { id, title, municipality, statements, rows } = telling;
  const place = municipality.charAt(0).toUpperCase() + municipality.slice(1);
  const body = summarised(rows).flatMap((row) => linesOf(row, language, paint));
  return [
    '',
    paint.bold(`${id} · ${place} · ${title}`),
    paint.dim(`${said.played[language]}`),
    paint.dim('─'.repeat(WIDTH)),
    ...withoutRepeatedDates(body),
    paint.dim('─'.repeat(WIDTH)),
    paint.green(statementsHeld.fill(language, { n: statements })),
    '',
    '',
  ].join('\n');
}

type Line = { readonly when: string; readonly text: string; readonly heading?: true };

/** The date stands where it changes; below it, only the time of day. */
function withoutRepeatedDates(lines: readonly Line[]): string[] {
  let before = '';
  return lines.flatMap(({ when, text, heading }) => {
    const date = when.slice(0, 13);
    const shown = date === before && when.trim() !== '' ? `${' '.repeat(13)}${when.slice(13)}` : when;
    if (when.trim() !== '') before = date;
    return [...(heading ? [''] : []), `${shown.padEnd(WHEN)}${text}`.trimEnd()];
  });
}

function linesOf(row: Row | Summary, language: Language, paint: Paint): Line[] {
  switch (row.kind) {
    case 'line':
      return block(row.at, paint.cyan('■'), `${row.line}  ${row.says}`, language, paint.bold).map((line, index) =>
        index === 0 ? { ...line, heading: true } : line,
      );
    case 'event':
    case 'process':
      return event(row, language, paint);
    case 'deadline': {
      const due = `${said.deadline[language]} ${showDate(localDateOf(row.due))} ${showTime(row.due)}`;
      return block(undefined, paint.blue('◷'), `${row.title}: ${due} · ${row.why}`, language, paint.blue);
    }
    case 'message':
      return message(row, language, paint);
    case 'warning':
      return block(
        undefined,
        paint.yellow('!'),
        `${row.text}${row.clause ? ` (${row.clause})` : ''}`,
        language,
        paint.yellow,
      );
    case 'refusal':
      return block(undefined, paint.red('✕'), `${said.refused[language]}: ${row.text}`, language, paint.red);
    case 'summary':
      return summary(row, language, paint);
  }
}

function event({ kind, at, who, title, detail, quote, routine }: EventRow, language: Language, paint: Paint): Line[] {
  const process = kind === 'process';
  const what = [title, detail].filter(Boolean).join(title.endsWith('?') ? ' ' : ': ');
  const words = quote ? ` ${inQuotes(quote, language)}` : '';
  const mark = process ? paint.green('◆') : routine ? paint.dim('·') : '•';
  return block(at, mark, `${who} · ${what}.${words}`, language, process ? paint.green : plain);
}

function inQuotes(text: string, language: Language): string {
  if (/^[»"]/.test(text)) return text;
  return language === 'da' ? `»${text}«` : `"${text}"`;
}

function message({ at, to, title, step, due }: MessageRow, language: Language, paint: Paint): Line[] {
  const by = due ? ` (${said.deadline[language]} ${showDate(localDateOf(due))})` : '';
  return block(
    at,
    paint.dim('→'),
    `${said[step][language]} ${said.to[language]} ${to}: ${title}${by}`,
    language,
    paint.dim,
  );
}

function summary({ from, to, contacts, tries, reviews, reminders }: Summary, language: Language, paint: Paint): Line[] {
  const counted = [
    [contacts, countedWords.contacts],
    [tries, countedWords.tries],
    [reviews, countedWords.reviews],
    [reminders, countedWords.reminders],
  ] as const;
  const parts = counted.flatMap(([n, text]) => (n > 0 ? [text.fill(language, { n })] : []));
  const until = `– ${showDate(localDateOf(to))}:`;
  return block(from, paint.dim('·'), `${until} ${parts.join(', ')}`, language, paint.dim, false);
}

/** A mark and a text beside its moment, broken over as many lines as it needs. */
function block(
  at: Instant | undefined,
  mark: string,
  text: string,
  language: Language,
  paint: (text: string) => string,
  withTime = true,
): Line[] {
  const when = at ? showWhen(at, language, withTime) : '';
  return wrapped(text).map((part, index) => ({
    when: index === 0 ? when : '',
    text: `${index === 0 ? mark : ' '} ${paint(part)}`,
  }));
}

function showWhen(at: Instant, language: Language, withTime: boolean): string {
  const date = localDateOf(at);
  const weekday = weekdays[language][isoWeekday(date) - 1] ?? '';
  return `${weekday} ${showDate(date)}${withTime ? ` ${showTime(at)}` : ''}`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > TEXT) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
