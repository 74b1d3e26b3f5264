import { instant, showInstant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { codeInWords } from '../../texts/codes';
import { identityNames, words } from '../../texts/export';
import { fieldInWords } from '../../texts/fields';
import { reachabilityInWords } from '../../texts/reachability';
import type { ExportedRecord } from './gather';

/** The record as a page to be read or printed: no script, no link, nothing from elsewhere. */
export function asHtml(record: ExportedRecord, language: Language): string {
  const w = (name: keyof typeof words): string => words[name][language];
  const { caseNumber, madeAt, status, ground, identity, entries, leftOut } = record;
  const { reachability = {}, ...others } = identity;
  const known = Object.entries(others).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [row(identityNames[name as keyof typeof identityNames]?.[language] ?? name, value)]
      : [],
  );
  const reached = reachabilityInWords(reachability, language).map(([name, value]) => row(name, value));
  const protection = identity.protected ? [`<p><strong>${w('protected')}</strong></p>`] : [];
  const shown = entries.map(({ at, title, by, facts }) => {
    const rows = lines(facts, language).map(([name, value]) => row(name, value));
    return `<h3>${safe(dateAndTime(at))} · ${safe(title)}</h3><p>${safe(by)}</p>${rows.length ? `<dl>${rows.join('')}</dl>` : ''}`;
  });
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${w('title')} ${safe(caseNumber ?? '')}</title></head><body>`,
    `<h1>${w('title')} ${safe(caseNumber ?? '')}</h1>`,
    `<p>${w('madeAt')} ${safe(dateAndTime(madeAt))}. ${w('status')}: ${safe(status)}${ground ? ` (${safe(ground)})` : ''}.</p>`,
    `<p>${w('readThrough')}${leftOut > 0 ? ` ${w('leftOut')}: ${leftOut}.` : ''}</p>`,
    ...protection,
    `<h2>${w('known')}</h2><dl>${[...known, ...reached].join('')}</dl>`,
    `<h2>${w('entries')}</h2>`,
    ...shown,
    '</body></html>',
  ].join('\n');
}

/** A row an entry, for a spreadsheet: no cell can be taken for a formula. */
export function asCsv(record: ExportedRecord, language: Language): string {
  const head = (['number', 'time', 'what', 'by', 'content'] as const).map((name) => words[name][language]);
  const rows = record.entries.map(({ number, at, title, by, facts }) => {
    const content = lines(facts, language).map(([name, value]) => `${name}: ${value}`);
    return [String(number), dateAndTime(at), title, by, content.join('\n')];
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be worked out by whoever opens the file: it is made plain text. */
export function cell(value: string): string {
  const plain = /^[\s\0]*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Facts with their names, nested ones in a row behind one another; what is erased or nothing is left out. */
function lines(facts: unknown, language: Language, under = '', field = ''): [string, string][] {
  if (facts === null || facts === undefined || facts === '') return [];
  if (typeof facts !== 'object') return [[under, shownValue(facts, field, language)]];
  if (Array.isArray(facts) && facts.every((one) => typeof one !== 'object'))
    return [[under, facts.map((one) => shownValue(one, field, language)).join(', ')]];
  return Object.entries(facts).flatMap(([name, value]) => {
    const own = Array.isArray(facts)
      ? `${under} ${Number(name) + 1}`
      : [under, fieldInWords(name, language)].filter(Boolean).join(', ');
    return lines(value, language, own, Array.isArray(facts) ? field : name);
  });
}

const dateAndTime = (at: string): string => showInstant(instant(at));

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The fields that hold a code; what people wrote themselves is left as they wrote it. */
const CODED = [
  ...[
    'activities',
    'answer',
    'because',
    'channel',
    'contactTo',
    'ground',
    'kind',
    'need',
    'outcome',
    'parallelServices',
    'problem',
    'authorities',
    'services',
    'network',
    'criteriaMissing',
  ],
  ...['phase', 'place', 'referrer', 'selfReliant', 'service', 'share', 'targetGroups'],
];

function shownValue(value: unknown, field: string, language: Language): string {
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  const text = String(value);
  if (INSTANT.test(text)) return dateAndTime(text);
  const named = CODED.includes(field) ? codeInWords(text, language) : undefined;
  return named ?? text.replace(DAY, '$3.$2.$1');
}

const row = (name: string, value: string): string => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
