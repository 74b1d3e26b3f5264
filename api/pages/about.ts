import type { Language } from '../../domain/rules/schema-parts';
import type { Standard } from '../../domain/rules/standard';
import { Html, html } from '../../texts/html';
import { publicFormWords as words } from '../../texts/public-form';
import { supportTerms } from '../../texts/support-terms';
import type { Host } from './host';
import { nothing } from './page';

/** G8: whom one can turn to out of hours, with the narrower group it is for. */
export function acuteService({ standard }: Host, language: Language): Html {
  const service = standard.outOfHours;
  if (!service) return nothing;
  const { name, area, url } = service;
  const says = words.acute.fill(language, { name, area, forWhom: service.forWhom[language] });
  return html`<p>${says} <a href="${url}">${url.replace(/^https?:\/\//, '')}</a></p>`;
}

/** The provider as the standard names it (B22, G9). */
export function provider({ standard }: Host, language: Language): Html {
  return html`<h2>${words.whoReceives[language]}</h2>
<p>${standard.provider.name}${reachedBy(standard.provider, language).map((line) => html`<br>${line}`)}</p>`;
}

/** On what terms the support is given: free of charge, with no choice of provider, at own expenses (B22, B23, G10, G14). */
export function terms({ standard }: Host, language: Language): Html {
  return html`<h2>${words.aboutSupport[language]}</h2>
<p>${words.anonymous[language]}</p>
${supportTerms(standard, language).map((line) => html`<p>${line}</p>`)}`;
}

/** Where one can add something to what was sent. */
export function reachedAt({ standard }: Host, language: Language): Html {
  const lines = reachedBy(standard.provider, language);
  return lines.length === 0 ? nothing : html`<p>${lines.map((line) => html`${line}<br>`)}</p>`;
}

function reachedBy({ address, phone, mail }: Standard['provider'], language: Language): readonly Html[] {
  return [
    address && html`${address}`,
    phone && html`<a href="tel:+45${phone.replace(/\D/g, '')}">${words.phoneOf.fill(language, { phone })}</a>`,
    mail && html`<a href="mailto:${mail}">${mail}</a>`,
  ].filter((line) => line instanceof Html);
}

/** What happens then, and what one will not be told. */
export function afterwards({ settings }: Host, language: Language): Html {
  const happens = settings.publicForm?.whatHappens;
  return html`<h2>${words.whatHappens[language]}</h2>
${happens ? html`<p>${happens[language]}</p>` : nothing}
<p>${words.notTold[language]}</p>`;
}

/** Who is responsible for what is written, and where to read more. */
export function yourData({ settings, name }: Host, language: Language): Html {
  const { privacy, accessibility } = settings.publicForm ?? {};
  return html`<h2>${words.yourData[language]}</h2>
<p>${words.dataUse.fill(language, { municipality: name })}</p>
${privacy ? html`<p><a href="${privacy}">${words.privacy[language]}</a></p>` : nothing}
${accessibility ? html`<p><a href="${accessibility}">${words.accessibility[language]}</a></p>` : nothing}`;
}
