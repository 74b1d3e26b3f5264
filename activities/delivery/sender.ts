import type { MunicipalityId } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import { settingsOn } from '../../domain/rules/rule-book';
import type { Language } from '../../domain/rules/schema-parts';
import type { Sender } from '../../texts/mail/sender';
import type { DeliveryDependencies } from './dependencies';

/** Whose mail it is, by the settings in force today; its name from the standard in force where they say none. */
export async function senderOf(
  { rules, now, mail: { links } }: Pick<DeliveryDependencies, 'rules' | 'now' | 'mail'>,
  municipality: MunicipalityId,
  language: Language,
): Promise<Sender> {
  const today = localDateOf(now());
  const { book, standardFor } = await rules.of(municipality);
  const standard = standardFor(today)?.standard;
  const { name, ...words } = settingsOn(book.settings, today)?.mail ?? {};
  return {
    ...words,
    name: name ?? standard?.name[language] ?? municipality,
    links,
    ...(standard && { tone: standard.tone }),
  };
}
