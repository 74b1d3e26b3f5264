import type { Language } from '../domain/rules/schema-parts';
import type { Standard } from '../domain/rules/standard';
import { both, template } from './text';

type Terms = Pick<Standard, 'provider' | 'fee' | 'expenses' | 'cooperation'>;

const words = {
  provider: template('Støtten gives af {provider}.', 'The support is given by {provider}.'),
  noFreeChoice: both('Der er ikke frit valg af leverandør.', 'There is no free choice of provider.'),
  phone: template('telefon {phone}', 'phone {phone}'),
  comeBack: both('Du er altid velkommen til at kontakte os igen.', 'You are always welcome to contact us again.'),
};

/**
 * On what terms the support is given, a sentence each: who provides it and where they are found (B22, G9), that there is
 * no free choice (B22, G10), that it is free of charge (B23, G14), own expenses (G14), and what the text asks of the citizen
 * as guidance (B10). What a text does not say is not said.
 */
export function supportTerms(standard: Terms, language: Language): readonly string[] {
  const { fee, expenses, cooperation } = standard;
  return [
    providedBy(standard, language),
    words.noFreeChoice[language],
    fee.text[language],
    ...(expenses ? [expenses.text[language]] : []),
    ...(cooperation ? [cooperation.text[language]] : []),
  ];
}

function providedBy({ provider: { name, address, phone, mail } }: Terms, language: Language): string {
  const at = [name, address, phone && words.phone.fill(language, { phone }), mail];
  return words.provider.fill(language, { provider: at.filter(Boolean).join(', ') });
}

/** What a worker can say goodbye with, and change: that the way back is open, to whom, and on what terms. */
export function farewellWords(standard: Terms, language: Language): string {
  const { cooperation: _asked, ...terms } = standard;
  return [words.comeBack[language], ...supportTerms(terms, language)].join(' ');
}
