import { useState } from 'preact/hooks';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const THEME = 'fodfaeste.theme';

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
