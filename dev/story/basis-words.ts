import { localDateOf, showDate } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { fixedSpans } from '../../texts/basis-sentence';
import { settingInWords } from '../../texts/settings';
import { assessedBy, said } from '../../texts/stories/page';
import type { Why } from './case-view';

/** A basis in a line: the clause it serves, the number that was set locally, and who assessed it for this citizen. */
export function basisWords({ basis, setting, assessment }: Why, language: Language): string {
  const local = basis.clause && setting ? `${said.local[language]} ` : '';
  const { by, at } = assessment ?? {};
  return [
    basis.clause ?? (basis.fixed ? undefined : said.local[language]),
    basis.fixed && fixedSpans[basis.fixed][language],
    setting && `${local}${settingInWords(setting.key, setting.value, language) ?? ''}`,
    at && assessedBy.fill(language, { by: by ?? said.process[language], on: showDate(localDateOf(at)) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
