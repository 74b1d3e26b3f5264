import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { addressOfEnding } from '../../paths';
import type { Case, SectionOf } from './case';

const aboutAnEnding: readonly Case['tasks'][number]['kind'][] = [
  'moreAttempts',
  'mayItEnd',
  'endingToCome',
  'secondWord',
  'toConfirm',
];

/** Where it is asked, or soon is, whether the case may end: the way to the page with all that the answer rests on. */
export function ToEnding({ shown: { caseId, tasks } }: SectionOf<'caseId' | 'tasks'>) {
  const { say } = useApp();
  if (!tasks.some(({ kind }) => aboutAnEnding.includes(kind))) return null;
  return (
    <a class="button" href={addressOfEnding(caseId)}>
      {say(words.decide)}
    </a>
  );
}
