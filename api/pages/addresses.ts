import type { Language } from '../../domain/rules/schema-parts';
import { paths } from '../paths';

/** The address of one of these pages, in a language. */
export function addressOf(
  page: keyof typeof paths.publicForm,
  params: Readonly<Record<string, string>>,
  language: Language,
): string {
  const filled = paths.publicForm[page].replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return language === 'da' ? filled : `${filled}?lang=${language}`;
}
