import { type Instant, type LocalDate, localDateOf, plusDays } from '../../../domain/clock/time';
import type { ServiceAct } from '../../../domain/handover/offer-link';
import type { Language } from '../../../domain/rules/schema-parts';
import { type Html, html } from '../../../texts/html';
import { sayDate } from '../../../texts/mail/dates';
import { offerNotices, offerPageWords as words } from '../../../texts/offer-page';
import { withSoftHyphens } from '../../../texts/soft-hyphens';
import { offerSeenWords } from '../../../texts/web/offer-seen';
import { reachedAt } from '../about';
import type { Host } from '../host';
import { nothing, page } from '../page';
import { offerAddress } from './addresses';
import { type AnswerErrors, type AnswerField, longestReason, type Written } from './answer-form';
import { noticeBox } from './closed-pages';
import type { OfferView } from './offer-view';

/** The page as it is shown: with nothing written, or with what has to be mended or could not be sent. */
export interface ShownOffer {
  readonly host: Host;
  readonly token: string;
  readonly language: Language;
  readonly offer: OfferView;
  readonly now: Instant;
  readonly written: Written;
  /** What the next sending of each form is called by: what is sent twice is taken once. */
  readonly keyOf: (act: ServiceAct) => string;
  readonly errors?: AnswerErrors;
  readonly notice?: Exclude<keyof typeof offerNotices, 'errors' | 'rejected' | 'openAgain'>;
}

/** What a service sees of an offer by its link, and what it can answer at this moment. */
export function offerPage(shown: ShownOffer): Html {
  const { host, token, language, offer } = shown;
  const title = words.title.fill(language, { service: offer.service });
  const intro = offer.acts.includes('accept') ? words.intro : words.introTaken;
  const content = html`${noticeOn(shown)}
<h1>${withSoftHyphens(title)}</h1>
<p class="lead">${intro.fill(language, { municipality: host.name })}</p>
${facts(shown)}
${offer.acts.length === 0 ? html`<p>${words.nothingToDo[language]}</p>` : offer.acts.map((act) => formOf(act, shown))}
<form method="post" action="${offerAddress('close', token, language)}" class="quiet">
<input type="hidden" name="lang" value="${language}">
<p>${words.closeHint[language]}</p>
<button class="second">${words.close[language]}</button>
</form>
<p>${words.logged[language]}</p>
${reachedAt(host, language)}`;
  const inLanguage = (other: Language) => offerAddress('page', token, other);
  return page({ language, title, name: host.name, inLanguage, content });
}

function noticeOn({ errors, notice, language }: ShownOffer): Html {
  const each = Object.entries(errors ?? {}) as [AnswerField, string][];
  if (each.length === 0) return notice ? noticeBox(offerNotices[notice][language]) : nothing;
  return html`<div class="errors" role="alert" tabindex="-1" autofocus>
<p><strong>${offerNotices.errors[language]}</strong></p>
<ul>${each.map(([field, says]) => html`<li><a href="#${field}">${says}</a></li>`)}</ul>
</div>`;
}

function facts({ offer, language, now }: ShownOffer): Html {
  const { name, shows, message, replyBy, meetingOn, contactPerson } = offer;
  const today = localDateOf(now);
  const day = (date: LocalDate) => sayDate(date, language, today);
  const citizen = name === undefined ? offerSeenWords.anonymous[language] : (name ?? words.nameUnknown[language]);
  const stands = words.since.fill(language, { state: offer.state, on: day(localDateOf(offer.since)) });
  const fact = (label: string, text: string | Html): Html => html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
  const phone = contactPerson?.phone;
  const called = phone ? html`, <a href="tel:+45${phone.replace(/\D/g, '')}">${phone}</a>` : nothing;
  return html`<dl class="facts">
${fact(offerSeenWords.citizen[language], citizen)}
${shows.length > 0 ? fact(words.told[language], shows.join(', ')) : nothing}
${message ? fact(words.message[language], html`<span class="words">${message}</span>`) : nothing}
${fact(words.stands[language], stands)}
${replyBy ? fact(words.replyBy[language], day(localDateOf(replyBy))) : nothing}
${meetingOn ? fact(words.firstMeeting[language], day(meetingOn)) : nothing}
${contactPerson ? fact(words.contactPerson[language], html`${contactPerson.name}${called}`) : nothing}
</dl>`;
}

function formOf(act: ServiceAct, shown: ShownOffer): Html {
  const { language, token, offer, now } = shown;
  const today = localDateOf(now);
  const form = (title: string, fields: Html, verb: string, look = ''): Html => html`<section aria-labelledby="${act}">
<h2 id="${act}">${title}</h2>
<form method="post" action="${offerAddress('answer', token, language)}" novalidate>
<input type="hidden" name="lang" value="${language}">
<input type="hidden" name="act" value="${act}">
<input type="hidden" name="key" value="${shown.keyOf(act)}">
${fields}
<button${look ? html` class="${look}"` : nothing}>${verb}</button>
</form>
</section>`;
  const field = fieldIn(shown, today);
  switch (act) {
    case 'accept':
      return form(
        words.acceptTitle[language],
        field.day('meetingOn', words.acceptMeeting[language], words.acceptMeetingHint[language], 'optional'),
        words.accept[language],
      );
    case 'reject':
      return form(
        words.rejectTitle[language],
        field.text('reason', words.rejectReason[language], words.rejectReasonHint[language]),
        words.reject[language],
        'second',
      );
    case 'agreeFirstMeeting': {
      const { meetingOn } = offer;
      const hint = meetingOn
        ? words.meetingAgreed.fill(language, { on: sayDate(meetingOn, language, today) })
        : words.meetingNone[language];
      return form(
        words.meetingTitle[language],
        field.day('on', words.meetingDay[language], hint),
        words.propose[language],
      );
    }
    case 'recordAttendance':
      return form(
        words.attendanceTitle[language],
        html`${field.yesOrNo('attended')}
${field.text('note', words.attendanceNote[language], undefined, 'optional')}`,
        words.confirm[language],
      );
  }
}

/** The kinds of fields, each with its label, its hint and what is wrong with it. */
function fieldIn({ written, errors = {}, language }: ShownOffer, today: LocalDate) {
  const around = (
    field: AnswerField,
    label: string,
    hint: string | undefined,
    need: 'required' | 'optional',
    control: (attributes: Html) => Html,
  ): Html => {
    const error = errors[field];
    const described = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ');
    const attributes = html`id="${field}" name="${field}"${described ? html` aria-describedby="${described}"` : nothing}${
      error ? html` aria-invalid="true"` : nothing
    }${need === 'required' ? html` required` : nothing}`;
    return html`<div class="field${error ? ' wrong' : ''}">
<label for="${field}">${label}${need === 'optional' ? ` ${words.optional[language]}` : ''}</label>
${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : nothing}
${error ? html`<p class="error" id="${field}-error">${error}</p>` : nothing}
${control(attributes)}
</div>`;
  };
  return {
    day: (field: 'meetingOn' | 'on', label: string, hint: string, need: 'required' | 'optional' = 'required') =>
      around(
        field,
        label,
        hint,
        need,
        (attributes) =>
          html`<input type="date" ${attributes} min="${today}" max="${plusDays(today, 365)}" value="${written[field]}">`,
      ),
    text: (
      field: 'reason' | 'note',
      label: string,
      hint: string | undefined,
      need: 'required' | 'optional' = 'required',
    ) =>
      around(
        field,
        label,
        hint,
        need,
        (attributes) =>
          html`<textarea ${attributes} rows="4" maxlength="${longestReason}">${written[field]}</textarea>`,
      ),
    yesOrNo: (field: 'attended') => {
      const error = errors[field];
      const choice = (value: 'yes' | 'no', label: string): Html => html`<div class="tick">
<input type="radio" id="${value === 'yes' ? field : `${field}-no`}" name="${field}" value="${value}"${
        written[field] === value ? html` checked` : nothing
      }>
<label for="${value === 'yes' ? field : `${field}-no`}">${label}</label>
</div>`;
      return html`<fieldset class="field${error ? ' wrong' : ''}"${error ? html` aria-describedby="${field}-error"` : nothing}>
<legend class="hidden">${words.attendanceTitle[language]}</legend>
${error ? html`<p class="error" id="${field}-error">${error}</p>` : nothing}
${choice('yes', words.attended[language])}
${choice('no', words.notAttended[language])}
</fieldset>`;
    },
  };
}
