import { toEnding as words } from '../../../texts/web/to-ending';
import { useApp } from '../../parts/app-context';
import { addressOfEnding } from '../../paths';
import type { Case, SectionOf } from './case';

type Kind = Case['tasks'][number]['kind'];

const decided: readonly Kind[] = ['mayItEnd', 'secondWord', 'toConfirm'];
const toCome: readonly Kind[] = ['moreAttempts', 'endingToCome'];

/** Where it is asked, or soon is, whether the case may end: the way to the page with all that the answer rests on. */
export function ToEnding({ shown: { caseId, tasks } }: SectionOf<'caseId' | 'tasks'>) {
  const { say } = useApp();
  const isAmong = (kinds: readonly Kind[]) => tasks.some(({ kind }) => kinds.includes(kind));
  if (!isAmong([...decided, ...toCome])) return null;
  return (
    <a class="button" href={addressOfEnding(caseId)}>
      {say(isAmong(decided) ? words.decide : words.open)}
    </a>
  );
}
