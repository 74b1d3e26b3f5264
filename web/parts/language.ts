import type { Language } from '../../domain/rules/schema-parts';

const CHOSEN = 'fodfaeste.language';
const LAST_SHOWN = 'fodfaeste.language.shown';

/** The language that was chosen on this device; undefined: the person's own. */
export const chosenLanguage = (): Language | undefined => kept(CHOSEN);

/** Before anyone is known: what was chosen here or shown last, else what the browser asks for. */
export const languageAtStart = (): Language =>
  chosenLanguage() ?? kept(LAST_SHOWN) ?? (navigator.language.startsWith('en') ? 'en' : 'da');

const listeners = new Set<(language: Language) => void>();

/** Kept on this device, and shown at once. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(CHOSEN, language);
  for (const listener of listeners) listener(language);
}

/** Answers how to stop listening. */
export function onLanguageChosen(listener: (language: Language) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the page is in now, for the next time that it opens. */
export const noteShownLanguage = (language: Language): void => localStorage.setItem(LAST_SHOWN, language);

function kept(name: string): Language | undefined {
  const language = localStorage.getItem(name);
  return language === 'da' || language === 'en' ? language : undefined;
}
