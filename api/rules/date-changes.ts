import type { Language } from '../../domain/rules/schema-parts';
import type { DateChange } from '../../domain/views/rules-change';
import { neutralTitle } from '../../texts/neutral';

/** Dates that come, go or move, each by its name: in neutral words, since they stand in a list. */
export const datesInWords = (dates: readonly DateChange[], language: Language) =>
  dates.map((one) => ({ ...one, title: neutralTitle(one.kind, language) }));
