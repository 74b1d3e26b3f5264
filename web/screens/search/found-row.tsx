import type { Schemas } from '../../../client';
import { ruleInWords } from '../../../texts/codes';
import { foundBy, search as words } from '../../../texts/web/search';
import { today } from '../../../texts/web/today';
import { useApp } from '../../parts/app-context';
import { CaseRow } from '../../parts/case-row';
import { capitalised } from '../../parts/dates';
import { addressOfCase } from '../../paths';

/** A case that may be the one that is meant, in words that anyone may read. */
export function FoundRow({ found }: { readonly found: Schemas['FoundCase'] }) {
  const { language } = useApp();
  const { caseId, number, name, alias, place, phase, statusText, workerName, badge, restricted, inCommon } = found;
  const what = inCommon.map((by) => foundBy[by][language]).join(', ');
  return (
    <CaseRow
      href={addressOfCase(caseId)}
      name={name ?? today.noName.fill(language, { number })}
      under={[alias !== name && alias, number].filter(Boolean).join(' · ')}
      badge={badge}
      restricted={restricted}
      facts={[capitalised(phase ? ruleInWords(phase, language) : statusText), place, workerName]}
    >
      <p class="soft">{words.by.fill(language, { what })}</p>
    </CaseRow>
  );
}
