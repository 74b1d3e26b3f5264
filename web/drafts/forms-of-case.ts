import type { Bilingual } from '../../domain/rules/schema-parts';
import { logContact } from '../../texts/web/log-contact';
import { startVisit } from '../../texts/web/start-visit';

/** What the forms of a case are called that were left half-written, each name once. */
export function formsOfCase(forms: readonly string[], caseId: string): readonly Bilingual[] {
  const left = forms.flatMap((form): Bilingual[] => {
    const [kind, of, da = '', en = ''] = form.split('/');
    if (of !== caseId) return [];
    switch (kind) {
      case 'contact':
        return [logContact.title];
      case 'visit':
        return [startVisit.title];
      case 'act':
      case 'comment':
        return [{ da: decodeURIComponent(da), en: decodeURIComponent(en) }];
      default:
        return [];
    }
  });
  return [...new Map(left.map((name) => [name.da, name])).values()];
}
