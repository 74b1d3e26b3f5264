import type { Language } from '../../domain/rules/schema-parts';
import type { MailPage } from './page';
import type { Sender } from './sender';
import { greetings, words } from './wording/letters';

type LetterFrame = Pick<MailPage, 'language' | 'from' | 'greeting' | 'closing' | 'footer'>;

/** Greeting, closing and footer of every letter, in the municipality's own words where it has chosen some. */
export function letterFrame(language: Language, sender: Sender): LetterFrame {
  const signature = sender.signature?.[language] ?? words.signature.fill(language, { sender: sender.name });
  return {
    language,
    from: sender.name,
    greeting: (sender.greeting ?? greetings[sender.tone ?? 'du'])[language],
    closing: [(sender.closing ?? words.closing)[language], signature],
    footer: words.footer[language],
  };
}
