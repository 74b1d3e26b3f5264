import { Html, html } from '../html';
import type { Block, Entry, Fact, Link, MailPage, Tone } from './page';
import { darkRules, styleOf } from './styles';

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
<body ${styleOf('body')}>
<main ${styleOf('card')}>
<p ${styleOf('from')}>${from}</p>
<h1 ${styleOf(headingLook[tone])}>${heading}</h1>
<p ${styleOf('text')}>${greeting}</p>
${blocks.map(blockAsHtml)}
<p ${styleOf('closing')}>${lines(closing)}</p>
<p ${styleOf('footer')}>${footer}</p>
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
      return html`<p ${styleOf('text')}>${block.text}</p>\n`;
    case 'warning':
      return html`<p ${styleOf('warning')}>${block.text}</p>\n`;
    case 'facts':
      return html`<dl ${styleOf('facts')}>${block.facts.map(fact)}</dl>\n`;
    case 'link':
      return html`<p ${styleOf('action')}><a ${styleOf('button')} href="${block.link.url}">${block.link.text}</a></p>\n`;
    case 'section':
      return html`<section><h2 ${styleOf('section')}>${block.heading}</h2>
<ul ${styleOf('entries')}>${block.entries.map(entry)}</ul>${more(block.more)}</section>\n`;
    case 'table':
      return table(block);
  }
}

const fact = ({ label, text }: Fact): Html =>
  html`<dt ${styleOf('label')}>${label}</dt><dd ${styleOf('fact')}>${text}</dd>\n`;

const rowFact = ({ label, text }: Fact): Html =>
  html`<div><dt ${styleOf('rowLabel')}>${label}:</dt> <dd ${styleOf('rowFact')}>${text}</dd></div>\n`;

function entry({ title, tag, tone, says, facts, link }: Entry): Html {
  return html`<li ${styleOf('entry')}>
<h3 ${styleOf(tone === 'plain' ? 'title' : 'titleOverdue')}><span ${styleOf('tag')}>${tag}</span> ${title}</h3>
<p ${styleOf('says')}>${says}</p>
<dl ${styleOf('rowFacts')}>${facts.map(rowFact)}</dl>
${anchor(link)}</li>\n`;
}

const anchor = ({ text, url }: Link): Html => html`<a ${styleOf('link')} href="${url}">${text}</a>\n`;

const more = (text: string | undefined): Html => (text ? html`<p ${styleOf('text')}>${text}</p>` : new Html(''));

function table({ heading, columns, rows }: Block & { type: 'table' }): Html {
  const [first = '', ...others] = columns;
  return html`<section><h2 ${styleOf('section')}>${heading}</h2>
<table ${styleOf('table')}>
<thead><tr><th scope="col" ${styleOf('firstHead')}>${first}</th>${others.map(
    (column) => html`<th scope="col" ${styleOf('head')}>${column}</th>`,
  )}</tr></thead>
<tbody>${rows.map(row)}</tbody>
</table></section>\n`;
}

function row([name = '', ...cells]: readonly string[]): Html {
  return html`<tr><th scope="row" ${styleOf('firstCell')}>${name}</th>${cells.map(
    (cell) => html`<td ${styleOf('cell')}>${cell}</td>`,
  )}</tr>\n`;
}

function lines(all: readonly string[]): Html {
  const [first = '', ...others] = all;
  return html`${first}${others.map((line) => html`<br>${line}`)}`;
}
