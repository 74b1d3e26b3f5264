import { Html, html } from './html';
import { darkRules, look } from './look';
import type { Block, Entry, Fact, Link, MailPage, Tone } from './page';

/** The page as HTML that stands alone: no picture, font or style is fetched from anywhere. */
export function asHtml({
  language,
  subject,
  from,
  greeting,
  heading,
  tone,
  blocks,
  closing,
  footer,
}: MailPage): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${darkRules}</style>
</head>
<body ${look('body')}>
<main ${look('card')}>
<p ${look('from')}>${from}</p>
<h1 ${look(headingLook[tone])}>${heading}</h1>
<p ${look('text')}>${greeting}</p>
${blocks.map(blockAsHtml)}
<p ${look('closing')}>${lines(closing)}</p>
<p ${look('footer')}>${footer}</p>
</main>
</body>
</html>
`.markup;
}

const headingLook = { alarm: 'headingAlarm', overdue: 'headingOverdue', plain: 'heading' } as const satisfies Record<
  Tone,
  string
>;

function blockAsHtml(block: Block): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p ${look('text')}>${block.text}</p>\n`;
    case 'warning':
      return html`<p ${look('warning')}>${block.text}</p>\n`;
    case 'facts':
      return html`<dl ${look('facts')}>${block.facts.map(fact)}</dl>\n`;
    case 'link':
      return html`<p ${look('action')}><a ${look('button')} href="${block.link.url}">${block.link.text}</a></p>\n`;
    case 'section':
      return html`<section><h2 ${look('section')}>${block.heading}</h2>
<ul ${look('entries')}>${block.entries.map(entry)}</ul>${more(block.more)}</section>\n`;
    case 'table':
      return table(block);
  }
}

const fact = ({ label, text }: Fact): Html =>
  html`<dt ${look('label')}>${label}</dt><dd ${look('fact')}>${text}</dd>\n`;

const rowFact = ({ label, text }: Fact): Html =>
  html`<div><dt ${look('rowLabel')}>${label}:</dt> <dd ${look('rowFact')}>${text}</dd></div>\n`;

function entry({ title, tag, tone, says, facts, link }: Entry): Html {
  return html`<li ${look('entry')}>
<h3 ${look(tone === 'plain' ? 'title' : 'titleOverdue')}><span ${look('tag')}>${tag}</span> ${title}</h3>
<p ${look('says')}>${says}</p>
<dl ${look('rowFacts')}>${facts.map(rowFact)}</dl>
${anchor(link)}</li>\n`;
}

const anchor = ({ text, url }: Link): Html => html`<a ${look('link')} href="${url}">${text}</a>\n`;

const more = (text: string | undefined): Html => (text ? html`<p ${look('text')}>${text}</p>` : new Html(''));

function table({ heading, columns, rows }: Block & { type: 'table' }): Html {
  const [first = '', ...others] = columns;
  return html`<section><h2 ${look('section')}>${heading}</h2>
<table ${look('table')}>
<thead><tr><th scope="col" ${look('firstHead')}>${first}</th>${others.map(
    (column) => html`<th scope="col" ${look('head')}>${column}</th>`,
  )}</tr></thead>
<tbody>${rows.map(row)}</tbody>
</table></section>\n`;
}

function row([name = '', ...cells]: readonly string[]): Html {
  return html`<tr><th scope="row" ${look('firstCell')}>${name}</th>${cells.map(
    (cell) => html`<td ${look('cell')}>${cell}</td>`,
  )}</tr>\n`;
}

function lines(all: readonly string[]): Html {
  const [first = '', ...others] = all;
  return html`${first}${others.map((line) => html`<br>${line}`)}`;
}
