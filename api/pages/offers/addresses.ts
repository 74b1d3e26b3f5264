import type { Language } from '../../../domain/rules/schema-parts';
import { paths } from '../../paths';

/** An address of an offer's page, in a language. */
export function offerAddress(
  page: keyof typeof paths.offers,
  token: string,
  language: Language,
  notice?: 'saved',
): string {
  const path = paths.offers[page].replace(':token', encodeURIComponent(token));
  const query = new URLSearchParams({ ...(language !== 'da' && { lang: language }), ...(notice && { notice }) });
  return query.size > 0 ? `${path}?${query}` : path;
}
