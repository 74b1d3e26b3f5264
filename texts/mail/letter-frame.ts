import type { Language } from '../../domain/rules/schema-parts';
import { filled } from './filled';
import type { MailPage } from './page';
import type { Sender } from './sender';
import { greetings, words } from './wording/letters';

type Around = Pick<MailPage, 'language' | 'from' | 'greeting' | 'closing' | 'footer'>;

/** What stands around every letter, in the municipality's own words where it has chosen some. */
export function around(language: Language, sender: Sender): Around {
  const signature = sender.signature?.[language] ?? filled(words.signature, language, { sender: sender.name });
  return {
    language,
    from: sender.name,
    greeting: (sender.greeting ?? greetings[sender.tone ?? 'du'])[language],
    closing: [(sender.closing ?? words.closing)[language], signature],
    footer: words.footer[language],
  };
}
