import { asHtml } from './as-html';
import { asText } from './as-text';
import type { MailPage } from './page';
import type { Letter } from './sender';

/** A page in both its forms. A subject is one line, whatever stands in the names it is made of. */
export function finished(page: MailPage): Letter {
  const subject = page.subject.replace(/\s+/g, ' ').trim();
  const whole = { ...page, subject };
  return { subject, text: asText(whole), html: asHtml(whole) };
}
