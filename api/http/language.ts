import type { Request } from 'express';
import type { Language } from '../../domain/rules/schema-parts';
import type { Deps } from '../deps';

/** The answer's language: the caller's preference between Danish and English, else the configured one. */
export function languageOf({ settings }: { settings: Pick<Deps['settings'], 'language'> }, request: Request): Language {
  if (!request.get('accept-language')) return settings.language;
  const wanted = request.acceptsLanguages('da', 'en');
  return wanted === 'da' || wanted === 'en' ? wanted : settings.language;
}
