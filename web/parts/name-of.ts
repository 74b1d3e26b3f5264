import type { Language } from '../../domain/rules/schema-parts';
import { caseRow } from '../../texts/web/case-row';
import { today } from '../../texts/web/today';

interface Named {
  readonly name: string | null;
  readonly number: string | null;
}

/** What a citizen is called on a page: by their name or alias, else by the number of their case. */
export const nameOf = ({ name, number }: Named, language: Language): string =>
  name ?? today.noName.fill(language, { number: number ?? caseRow.noNumber[language] });
