import type { Language } from '../../domain/rules/schema-parts';
import { filled } from './filled';
import type { House } from './house';
import type { MailPage } from './page';
import { greetings, words } from './wording/letters';

type Around = Pick<MailPage, 'language' | 'from' | 'greeting' | 'closing' | 'footer'>;

/** What stands around every letter, in the municipality's own words where it has chosen some. */
export function around(language: Language, house: House): Around {
  const signature = house.signature?.[language] ?? filled(words.signature, language, { house: house.name });
  return {
    language,
    from: house.name,
    greeting: (house.greeting ?? greetings[house.tone ?? 'du'])[language],
    closing: [(house.closing ?? words.closing)[language], signature],
    footer: words.footer[language],
  };
}
