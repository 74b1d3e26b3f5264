import type { Language } from '../../domain/rules/schema-parts';
import { type Html, html } from '../../texts/html';
import { publicFormWords as words } from '../../texts/public-form';
import { acuteService, afterwards, reachedAt, terms } from './about';
import { addressOf } from './addresses';
import type { Host } from './host';
import { dangerBox, page } from './page';

/** What whoever referred gets: a number, on what terms the support is given, and nothing of the case (B24, G18). */
export function receiptPage(host: Host, receipt: string, language: Language): Html {
  const { municipality, name } = host;
  const title = words.receiptTitle[language];
  const content = html`<h1>${title}</h1>
<p>${words.receiptNumber[language]}</p>
<p class="number">${receipt}</p>
<p>${words.receiptUse[language]}</p>
${reachedAt(host, language)}
${afterwards(host, language)}
${terms(host, language)}
${dangerBox(language, acuteService(host, language))}
<p><a href="${addressOf('form', { municipality }, language)}">${words.another[language]}</a></p>`;
  const inLanguage = (other: Language) => addressOf('receipt', { municipality, receipt }, other);
  return page({ language, title, name, inLanguage, content });
}
