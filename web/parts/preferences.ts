import { useState } from 'preact/hooks';
import type { Language } from '../../domain/rules/schema-parts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const THEME = 'fodfaeste.theme';
const LANGUAGE = 'fodfaeste.language';

/** The theme that was chosen on this device, shown at once. */
export function applyTheme(theme = chosenTheme()): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(chosenTheme);
  return [
    theme,
    (chosen) => {
      localStorage.setItem(THEME, chosen);
      applyTheme(chosen);
      setTheme(chosen);
    },
  ];
}

function chosenTheme(): Theme {
  const kept = localStorage.getItem(THEME);
  return themes.find((theme) => theme === kept) ?? 'system';
}

/** The language that was chosen on this device; undefined: the person's own. */
export function chosenLanguage(): Language | undefined {
  const kept = localStorage.getItem(LANGUAGE);
  return kept === 'da' || kept === 'en' ? kept : undefined;
}

const languageListeners = new Set<(language: Language) => void>();

/** Kept on this device, and shown at once. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE, language);
  for (const listener of languageListeners) listener(language);
}

/** Answers how to stop listening. */
export function onLanguageChosen(listener: (language: Language) => void): () => void {
  languageListeners.add(listener);
  return () => languageListeners.delete(listener);
}

/** Before anyone is known: what the browser asks for. */
export const browsersLanguage = (): Language => (navigator.language.startsWith('en') ? 'en' : 'da');
