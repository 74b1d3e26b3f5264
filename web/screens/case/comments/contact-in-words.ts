import type { Schemas } from '../../../../client';
import { instant, showInstant } from '../../../../domain/clock/time';
import type { Language } from '../../../../domain/rules/schema-parts';
import { comments as words } from '../../../../texts/web/comments';
import { outcomeWords } from '../../log-contact/outcome-words';

type Contact = Pick<NonNullable<Schemas['ContactComment']['contact']>, 'outcome' | 'happenedAt'>;

/** Of a contact: how it went, and when. */
export const contactInWords = ({ outcome, happenedAt }: Contact, language: Language): string =>
  words.contact.fill(language, { outcome: outcomeWords(outcome, language), at: showInstant(instant(happenedAt)) });
