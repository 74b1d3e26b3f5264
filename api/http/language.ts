import type { Request } from 'express';

/** The one of our languages that the caller prefers by Accept-Language, else `fallback`. */
export function preferredLanguage<Language extends string>(
  request: Request,
  ours: readonly Language[],
  fallback: Language,
): Language {
  if (!request.get('accept-language')) return fallback;
  const wanted = request.acceptsLanguages(...ours);
  return ours.find((one) => one === wanted) ?? fallback;
}
