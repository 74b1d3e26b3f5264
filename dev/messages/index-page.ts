import type { Language } from '../../domain/rules/schema-parts';
import { type Html, html } from '../../texts/html';

/** A letter as it was written: its files without their ending, and its pictures, beside the index. */
export interface Shown {
  readonly language: Language;
  readonly name: string;
  readonly subject: string;
  readonly file: string;
  readonly pictures: readonly string[];
}

/** A page on which every letter can be looked at. */
export function indexPage(shown: readonly Shown[]): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mail from Fodfæste</title>
<style>
body { margin: 2rem; font-family: system-ui, sans-serif; background: #dfe5e2; color: #1a2421 }
ul { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; padding: 0; list-style: none }
li { padding: .75rem; background: #fff }
img { display: block; margin-top: .5rem; width: 320px; border: 1px solid #b5c0bb }
img.desk { width: 640px }
</style>
</head>
<body>
<h1>Mail from Fodfæste</h1>
<ul>${shown.map(letter)}</ul>
</body>
</html>
`.markup;
}

function letter({ language, name, subject, file, pictures }: Shown): Html {
  return html`<li lang="${language}"><strong>${subject}</strong><br>
${name} · <a href="${file}.html">HTML</a> · <a href="${file}.txt">text</a>${pictures.map(
    (picture) =>
      html`<img loading="lazy" class="${picture.includes('.desk') ? 'desk' : 'phone'}" src="${picture}" alt="${subject}">`,
  )}</li>\n`;
}
