import type { ClosedBecause } from '../../../domain/handover/offer-link';
import type { Language } from '../../../domain/rules/schema-parts';
import { type Html, html } from '../../../texts/html';
import { closedWords, offerErrors, offerNotices, offerPageWords as words } from '../../../texts/offer-page';
import { reachedAt } from '../about';
import type { Host } from '../host';
import { nothing, page } from '../page';
import { offerAddress } from './addresses';

interface Around {
  readonly host: Host;
  readonly token: string;
  readonly language: Language;
}

const inLanguages = (token: string) => (language: Language) => offerAddress('page', token, language);

interface Gate {
  readonly asksForCode: boolean;
  /** How many more wrong codes are taken; `form`: what was written is no code. */
  readonly wrong?: number | 'form';
  readonly notice?: 'openAgain';
}

/** Before an offer is opened: a button that a mail scanner does not press, and the code. Nothing is said of the offer. */
export function gatePage({ host, token, language }: Around, { asksForCode, wrong, notice }: Gate): Html {
  const title = words.gateTitle[language];
  const error =
    wrong === undefined
      ? undefined
      : wrong === 'form'
        ? offerErrors.codeForm[language]
        : offerErrors.codeWrong.fill(language, { left: wrong });
  const content = html`${notice ? noticeBox(offerNotices[notice][language]) : nothing}
<h1>${title}</h1>
<p class="lead">${words.gateIntro.fill(language, { municipality: host.name })}</p>
<form method="post" action="${offerAddress('open', token, language)}" novalidate>
<input type="hidden" name="lang" value="${language}">
${asksForCode ? codeField(error, language) : nothing}
<button>${words.openOffer[language]}</button>
</form>
<p>${words.logged[language]}</p>
<p>${words.call.fill(language, { municipality: host.name })}</p>
${reachedAt(host, language)}`;
  return page({ language, title, name: host.name, inLanguage: inLanguages(token), content });
}

function codeField(error: string | undefined, language: Language): Html {
  return html`<div class="field${error ? ' wrong' : ''}">
<label for="code">${words.code[language]}</label>
<p class="hint" id="code-hint">${words.codeHint[language]}</p>
${error ? html`<p class="error" id="code-error" role="alert">${error}</p>` : nothing}
<input id="code" name="code" class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" aria-describedby="code-hint${
    error ? ' code-error' : ''
  }"${error ? html` aria-invalid="true" autofocus` : nothing} required>
</div>`;
}

/** A plain word of what happened and whom to call. */
export function closedPage(
  { host, token, language }: Around,
  closed: ClosedBecause,
  notice?: keyof typeof offerNotices,
): Html {
  const title = words.closedTitle[language];
  const heading =
    notice === 'rejected'
      ? nothing
      : html`<h1>${title}</h1>
<p class="lead">${closedWords[closed][language]}</p>`;
  const content = html`${notice ? thanks(offerNotices[notice][language]) : nothing}
${heading}
<p>${words.call.fill(language, { municipality: host.name })}</p>
${reachedAt(host, language)}`;
  return page({ language, title, name: host.name, inLanguage: inLanguages(token), content });
}

const thanks = (says: string): Html => html`<h1>${says}</h1>`;

export const noticeBox = (says: string): Html => html`<p class="notice" role="status">${says}</p>`;

/** Where no link of ours is known by that address, or nothing can be shown now: it is not known whose page it would be. */
export function plainOfferPage(kind: 'unknownLink' | 'unavailable', language: Language): Html {
  const title = (kind === 'unknownLink' ? words.closedTitle : words.unavailableTitle)[language];
  return page({
    language,
    title,
    content: html`<h1>${title}</h1>
<p class="lead">${words[kind][language]}</p>`,
  });
}
