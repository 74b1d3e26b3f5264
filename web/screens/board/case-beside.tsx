import { board as words } from '../../../texts/web/board';
import { frame } from '../../../texts/web/frame';
import { useApp } from '../../parts/app-context';
import { addressOfCase } from '../../paths';
import { CaseShown } from '../case/case-page';
import { addressOf, type Shown } from './shown';

/** A case beside its list, as its own page has it. */
export function CaseBeside({ caseId, shown }: { readonly caseId: string; readonly shown: Shown }) {
  const { say } = useApp();
  return (
    <section class="board-case case" aria-label={say(words.openCase)}>
      <p class="board-case-acts">
        <a class="button" href={addressOfCase(caseId)}>
          {say(words.openCase)}
        </a>
        <a class="button" href={addressOf({ ...shown, case: undefined })}>
          {say(frame.close)}
        </a>
      </p>
      <CaseShown key={caseId} caseId={caseId} />
    </section>
  );
}

/** Where there is room for a case and none is chosen. */
export function NoCaseBeside() {
  const { say } = useApp();
  return <p class="board-choose soft">{say(words.chooseHelp)}</p>;
}
