import type { Request } from 'express';
import type { Language } from '../../domain/rules/schema-parts';
import type { Deps } from '../deps';

/** The language of the answer's texts: what the caller asks for first of the two we have, else the setting's. */
export function languageOf({ settings }: { settings: Pick<Deps['settings'], 'language'> }, request: Request): Language {
  if (!request.get('accept-language')) return settings.language;
  const wanted = request.acceptsLanguages('da', 'en');
  return wanted === 'da' || wanted === 'en' ? wanted : settings.language;
}
