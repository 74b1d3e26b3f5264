import { type Language, languages } from '../../domain/rules/schema-parts';
import { emergency } from '../../texts/emergency';
import { Html, html } from '../../texts/html';
import { inOtherLanguage, publicFormWords as words } from '../../texts/public-form';
import { paths } from '../paths';

interface Framed {
  readonly language: Language;
  readonly title: string;
  /** Whose page it is, where that is known. */
  readonly name?: string;
  /** The same page in another language. */
  readonly inLanguage?: (language: Language) => string;
  readonly content: Html;
}

/** A whole page of ours, which runs no script. */
export function page({ language, title, name, inLanguage, content }: Framed): Html {
  const other = languages.find((one) => one !== language);
  const turn =
    other && inLanguage
      ? html`<a href="${inLanguage(other)}" lang="${other}" hreflang="${other}">${inOtherLanguage[other]}</a>`
      : nothing;
  return html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name ? `${title} – ${name}` : title}</title>
<link rel="stylesheet" href="${paths.publicForm.styles}">
</head>
<body>
<header><p>${name ?? ''}</p>${turn}</header>
<main>
${content}
</main>
</body>
</html>
`;
}

export const nothing: Html = new Html('');

/** Always shown: no service of ours stands in for it. */
export const dangerBox = (language: Language, more: Html = nothing): Html =>
  html`<aside class="danger"><p><strong>${emergency[language]}</strong></p>${more}</aside>`;

/** A page without a form: there is none at that address, or nothing can be shown now. */
export function plainPage(kind: 'notHere' | 'unavailable', language: Language): Html {
  const { title, what } = {
    notHere: { title: words.notHere, what: words.notHereWhat },
    unavailable: { title: words.unavailable, what: words.unavailableWhat },
  }[kind];
  const content = html`<h1>${title[language]}</h1>
<p>${what[language]}</p>
${dangerBox(language)}`;
  return page({ language, title: title[language], content });
}
