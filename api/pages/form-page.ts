import type { Language } from '../../domain/rules/schema-parts';
import { referrerNames } from '../../texts/codes';
import { type Html, html } from '../../texts/html';
import {
  fieldHints,
  fieldLabels,
  formNotices,
  type PublicFormField,
  publicFormWords as words,
} from '../../texts/public-form';
import { acuteService, afterwards, provider, terms, yourData } from './about';
import { addressOf } from './addresses';
import { type FieldErrors, longest, namedReferrers, type Written } from './form';
import type { Host } from './host';
import { dangerBox, nothing, page } from './page';

/** The form as it is shown: empty, or with all that was written and what has to be mended. */
export interface Shown {
  readonly written: Written;
  /** What its next sending is called by. */
  readonly key: string;
  /** In milliseconds since 1970. */
  readonly shownAt: number;
  readonly errors?: FieldErrors;
  readonly notice?: keyof typeof formNotices;
}

/** B24, G18: the form by which anyone may refer. */
export function formPage(host: Host, shown: Shown, language: Language): Html {
  const { municipality, name } = host;
  const field = fieldIn(shown, language);
  const isBack = shown.errors !== undefined || shown.notice !== undefined;
  const title = isBack ? words.errorTitle.fill(language, { title: words.title[language] }) : words.title[language];
  const content = html`${noticeOn(shown, language)}
<h1>${words.title[language]}</h1>
<p class="lead">${words.intro[language]}</p>
${dangerBox(language, acuteService(host, language))}
<form method="post" action="${addressOf('form', { municipality }, 'da')}" novalidate>
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="key" value="${shown.key}">
<input type="hidden" name="shownAt" value="${shown.shownAt}">
<p class="trap" aria-hidden="true"><label>${words.leaveEmpty[language]} <input name="website" tabindex="-1" autocomplete="off"></label></p>
${field.line('place', 'required')}
${field.line('lastSeen')}
${field.line('alias')}
${field.text('description')}
${whyYouWrite(host, shown, language)}
${field.tick('urgent')}
<h2>${words.aboutYou[language]}</h2>
${whoYouAre(shown, language)}
${field.line('phone', 'optional', telephone)}
<p class="note" id="name-notice">${words.nameNotice[language]}</p>
${field.line('name', 'optional', ownName, 'name-notice')}
${field.tick('unnamed')}
<button>${words.send[language]}</button>
</form>
${provider(host, language)}
${afterwards(host, language)}
${terms(host, language)}
${yourData(host, language)}`;
  const inLanguage = (other: Language) => addressOf('form', { municipality }, other);
  return page({ language, title, name, inLanguage, content });
}

const telephone = html`type="tel" autocomplete="tel"`;
const ownName = html`autocomplete="name"`;

/** Why the form has come back: it takes the focus, and leads to each field. */
function noticeOn({ errors = {}, notice }: Shown, language: Language): Html {
  const each = Object.entries(errors) as [PublicFormField, string][];
  if (each.length === 0 && !notice) return nothing;
  const list = html`<ul>${each.map(([field, says]) => html`<li><a href="#${field}">${says}</a></li>`)}</ul>`;
  return html`<div class="errors" role="alert" tabindex="-1" autofocus>
<p><strong>${formNotices[notice ?? 'errors'][language]}</strong></p>
${each.length > 0 ? list : nothing}
</div>`;
}

/** The kinds of fields, each with its label, its hint and what is wrong with it. */
function fieldIn({ written, errors = {} }: Shown, language: Language) {
  const around = (
    field: PublicFormField,
    required: boolean,
    control: (attributes: Html) => Html,
    also?: string,
  ): Html => {
    const hint = hintOf(field, language);
    const error = errors[field];
    const described = [hint && `${field}-hint`, also, error && `${field}-error`].filter(Boolean).join(' ');
    const attributes = html`id="${field}" name="${field}"${described ? html` aria-describedby="${described}"` : nothing}${
      error ? html` aria-invalid="true"` : nothing
    }${required ? html` required` : nothing}`;
    return html`<div class="field${error ? ' wrong' : ''}">
<label for="${field}">${fieldLabels[field][language]}${required ? '' : ` ${words.optional[language]}`}</label>
${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : nothing}
${error ? html`<p class="error" id="${field}-error">${error}</p>` : nothing}
${control(attributes)}
</div>`;
  };
  return {
    line: (field: keyof typeof longest, need: 'required' | 'optional' = 'optional', more = nothing, also?: string) =>
      around(
        field,
        need === 'required',
        (attributes) => html`<input ${attributes} ${more} maxlength="${longest[field]}" value="${written[field]}">`,
        also,
      ),
    text: (field: 'description') =>
      around(
        field,
        true,
        (attributes) =>
          html`<textarea ${attributes} rows="6" maxlength="${longest[field]}">${written[field]}</textarea>`,
      ),
    tick: (field: 'urgent' | 'unnamed') => {
      const hint = hintOf(field, language);
      return html`<div class="field tick">
<input type="checkbox" id="${field}" name="${field}" value="yes"${written[field] ? html` checked` : nothing}${
        hint ? html` aria-describedby="${field}-hint"` : nothing
      }>
<label for="${field}">${fieldLabels[field][language]}</label>
${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : nothing}
</div>`;
    },
  };
}

const hintOf = (field: PublicFormField, language: Language): string | undefined =>
  field in fieldHints ? fieldHints[field as keyof typeof fieldHints][language] : undefined;

function whoYouAre({ written, errors = {} }: Shown, language: Language): Html {
  const error = errors.referrer;
  const option = (value: string, label: string): Html =>
    html`<option value="${value}"${written.referrer === value ? html` selected` : nothing}>${label}</option>`;
  const named = namedReferrers.map((kind) =>
    option(kind, kind === 'self' ? words.self[language] : capitalised(referrerNames[kind][language])),
  );
  return html`<div class="field${error ? ' wrong' : ''}">
<label for="referrer">${fieldLabels.referrer[language]} ${words.optional[language]}</label>
${error ? html`<p class="error" id="referrer-error">${error}</p>` : nothing}
<select id="referrer" name="referrer"${error ? html` aria-describedby="referrer-error" aria-invalid="true"` : nothing}>
${option('', words.choose[language])}
${named}
${option('other', words.other[language])}
</select>
</div>`;
}

/** B9: the reasons that the standard lists, where it lists any. */
function whyYouWrite({ standard }: Host, { written }: Shown, language: Language): Html {
  const reasons = standard.referralReasons ?? [];
  if (reasons.length === 0) return nothing;
  const option = (value: string, label: string): Html =>
    html`<option value="${value}"${written.reason === value ? html` selected` : nothing}>${label}</option>`;
  return html`<div class="field">
<label for="reason">${fieldLabels.reason[language]} ${words.optional[language]}</label>
<select id="reason" name="reason">
${option('', words.choose[language])}
${reasons.map(({ id, name }) => option(id, name[language]))}
${option('other', words.otherReason[language])}
</select>
</div>`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
