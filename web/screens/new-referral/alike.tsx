import { ruleInWords } from '../../../texts/codes';
import { statusNames } from '../../../texts/names';
import { newReferral as words } from '../../../texts/web/new-referral';
import { foundBy } from '../../../texts/web/search';
import { useApp } from '../../parts/app-context';
import { Tick } from '../../parts/field';
import { nameOf } from '../../parts/name-of';
import { addressOfCase } from '../../paths';
import type { Draft } from './draft';
import { useAlike } from './use-alike';

interface AlikeProps {
  readonly draft: Draft;
  readonly onChange: (changed: Partial<Draft>) => void;
}

/**
 * Beside what is written: those who may be the same person, and of a case that has ended whether it is. It is read out
 * quietly, and never takes the focus.
 */
export function Alike({ draft, onChange }: AlikeProps) {
  const { say, language } = useApp();
  const { data, isError } = useAlike(draft);
  const items = data?.items ?? [];
  const { earlierCase, earlierNumber } = draft;
  const ended = items.filter(({ status, ground }) => status === 'ended' && ground !== 'joined');
  const isListed = ended.some(({ caseId }) => caseId === earlierCase);
  const earlier = earlierCase && !isListed ? [{ caseId: earlierCase, number: earlierNumber }, ...ended] : ended;
  return (
    <aside class="card alike-beside" aria-labelledby="alike-beside">
      <h2 id="alike-beside">{say(words.alike)}</h2>
      <p class="soft" role="status">
        {inWords()}
      </p>
      <ul class="lines">
        {items.map(({ caseId, number, status, phase, citizen, inCommon }) => (
          <li key={caseId}>
            <a href={addressOfCase(caseId)} target="_blank" rel="noreferrer">
              {nameOf({ name: citizen.name ?? citizen.alias ?? null, number }, language)}
            </a>
            <p class="soft">
              {[
                number,
                status === 'active' && phase ? ruleInWords(phase, language) : statusNames[status][language],
                citizen.place,
                words.alikeBy.fill(language, { what: inCommon.map((by) => foundBy[by][language]).join(', ') }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {earlier.map(({ caseId, number }) => (
        <Tick
          key={caseId}
          label={words.sameAsEnded.fill(language, { number })}
          ticked={caseId === earlierCase}
          onTick={(ticked) =>
            onChange(ticked ? { earlierCase: caseId, earlierNumber: number } : { earlierCase: '', earlierNumber: '' })
          }
        />
      ))}
    </aside>
  );

  function inWords(): string {
    if (isError) return say(words.notCompared);
    if (!data) return say(words.alikeWaits);
    return items.length === 0 ? say(words.noneAlike) : words.alikeCount.fill(language, { count: items.length });
  }
}
