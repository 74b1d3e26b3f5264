import { asHtml } from './as-html';
import { asText } from './as-text';
import type { MailPage } from './page';
import type { Letter } from './sender';

/** A page as HTML and as text. The subject is made one line, since names in it might hold line breaks. */
export function renderLetter(page: MailPage): Letter {
  const subject = page.subject.replace(/\s+/g, ' ').trim();
  const whole = { ...page, subject };
  return { subject, text: asText(whole), html: asHtml(whole) };
}
