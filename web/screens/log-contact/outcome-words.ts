import type { Outcome } from '../../../domain/case/contact-facts';
import type { Language } from '../../../domain/rules/schema-parts';
import { outcomeNames } from '../../../texts/contact-names';
import { capitalised } from '../../parts/dates';

/** What came of it, as a button says it. */
export const outcomeWords = (outcome: Outcome, language: Language): string =>
  capitalised(outcomeNames[outcome][language]);
