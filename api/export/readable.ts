import { instant, showDate, showInstant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { identityNames, words } from '../../texts/own-record/words';
import { reachabilityInWords } from '../../texts/reachability';
import { csvOf } from './csv';
import type { ExportedRecord } from './gather';
import type { LookUp } from './look-ups';

/** The record as a page to be read or printed: no script, no link, nothing from elsewhere. */
export function asHtml(record: ExportedRecord, language: Language): string {
  const w = (name: keyof typeof words): string => words[name][language];
  const { caseNumber, madeAt, status, ground, identity, entries, lookUps, leftOut } = record;
  const { reachability = {}, ...others } = identity;
  const known = Object.entries(others).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [row(identityNames[name as keyof typeof identityNames]?.[language] ?? name, value)]
      : [],
  );
  const reached = reachabilityInWords(reachability, language).map(([name, value]) => row(name, value));
  const protection = identity.protected ? [`<p><strong>${w('protected')}</strong></p>`] : [];
  const shown = entries.map(({ at, title, by, said }) => {
    const rows = said.map(([name, value]) => row(name, value));
    return `<h3>${safe(dateAndTime(at))} · ${safe(title)}</h3><p>${safe(by)}</p>${rows.length ? `<dl>${rows.join('')}</dl>` : ''}`;
  });
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${w('title')} ${safe(caseNumber ?? '')}</title><style>${ON_PAPER}</style></head><body>`,
    `<h1>${w('title')} ${safe(caseNumber ?? '')}</h1>`,
    `<p>${w('madeAt')} ${safe(dateAndTime(madeAt))}. ${w('status')}: ${safe(status)}${ground ? ` (${safe(ground)})` : ''}.</p>`,
    `<p>${w('readThrough')} ${w('withoutReminders')}${leftOut > 0 ? ` ${w('leftOut')}: ${leftOut}.` : ''}</p>`,
    ...protection,
    `<h2>${w('known')}</h2><dl>${[...known, ...reached].join('')}</dl>`,
    `<h2>${w('entries')}</h2>`,
    ...shown,
    ...(lookUps ? asSection(lookUps, language) : []),
    '</body></html>',
  ].join('\n');
}

/** When the citizen has been looked up, and for what. */
function asSection(lookUps: readonly LookUp[], language: Language): string[] {
  const rows = lookUps.map(({ on, what, purpose }) => row(`${showDate(on)} · ${what}`, purpose));
  return [
    `<h2>${words.lookUps[language]}</h2>`,
    `<p>${words[rows.length > 0 ? 'lookUpsUnnamed' : 'noLookUps'][language]}</p>`,
    `<dl>${rows.join('')}</dl>`,
  ];
}

/** Read on a screen or printed: an entry stands on one page with its heading. */
const ON_PAPER = [
  'body{font:12pt/1.4 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}',
  'dl{display:grid;grid-template-columns:minmax(9em,1fr) 3fr;gap:.2em 1em}dt{font-weight:bold}dd{margin:0;white-space:pre-line}',
  'h2,h3{break-after:avoid}dl{break-inside:avoid}@page{margin:2cm}@media print{body{max-width:none;margin:0;padding:0}}',
].join('');

/** A row an entry, for a spreadsheet: no cell can be taken for a formula. */
export function asCsv(record: ExportedRecord, language: Language): string {
  const head = (['number', 'time', 'what', 'by', 'content'] as const).map((name) => words[name][language]);
  const rows = record.entries.map(({ number, at, title, by, said }) => {
    const content = said.map(([name, value]) => `${name}: ${value}`);
    return [String(number), dateAndTime(at), title, by, content.join('\n')];
  });
  const lookUps = (record.lookUps ?? []).map(({ on, what, purpose }) => ['', showDate(on), what, '', purpose]);
  return csvOf([head, ...rows, ...lookUps]);
}

const dateAndTime = (at: string): string => showInstant(instant(at));

const row = (name: string, value: string): string => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
