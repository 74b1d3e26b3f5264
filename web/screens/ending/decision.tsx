import { useState } from 'preact/hooks';
import { acts } from '../../../texts/web/acts/dialog';
import { endingPage as words } from '../../../texts/web/ending-page';
import type { Act } from '../../acts/act';
import { ActForm, type Done } from '../../acts/act-form';
import { SavedWords } from '../../acts/saved-words';
import { confirmingEnding, continuingInstead, givingSecondWord } from '../../acts/second-word';
import { answeringMayItEnd, setUnreachablePlan, takeBackAnswer } from '../../acts/unreachable';
import { useApp } from '../../parts/app-context';
import type { Case } from '../case/case';
import type { Section } from './ending';
import { WhatFollows } from './what-follows';

interface DecisionProps extends Section {
  /** The case as the acts need it. */
  readonly shown: Case;
}

/** What one decided just now, of the case as it stood then. */
interface Decided {
  readonly done: Done;
  readonly version: number;
}

/** What is this person's to decide as the case stands, and what came of what they decided. */
export function Decision({ view, shown }: DecisionProps) {
  const { say } = useApp();
  const [decided, setDecided] = useState<Decided>();
  // What was decided is not asked again before the case is shown as it stands after that.
  const isOlder = decided !== undefined && view.version <= decided.version;
  const { version } = view;
  return (
    <section class="card ending-form" aria-labelledby="decision">
      <h2 id="decision">{say(words.decision)}</h2>
      {decided && (
        <div class="ending-saved" role="status">
          <h3>{say(acts.saved)}</h3>
          <SavedWords done={decided.done} />
        </div>
      )}
      {!isOlder && <ToDecide view={view} shown={shown} onDone={(done) => setDecided({ done, version })} />}
    </section>
  );
}

interface ToDecideProps extends DecisionProps {
  readonly onDone: (done: Done) => void;
}

function ToDecide({ view, shown, onDone }: ToDecideProps) {
  const { say } = useApp();
  const { allowed } = view;
  const may = (command: (typeof allowed)[number]) => allowed.includes(command);
  const besides = [
    ...(may('takeBackAnswer') ? [takeBackAnswer] : []),
    ...(may('setUnreachablePlan') && !may('answerMayItEnd') ? [setUnreachablePlan] : []),
  ];
  const asked = formAsked();
  return (
    <>
      {asked}
      {!asked && (
        <>
          <p>{say(words.nothingToDecide)}.</p>
          <p class="soft">{say(words.nothingToDecideHelp)}</p>
        </>
      )}
      {besides.map((act) => (
        <Besides key={act.title.en} act={act} shown={shown} />
      ))}
    </>
  );

  function formAsked() {
    if (may('answerMayItEnd'))
      return (
        <>
          <WhatFollows view={view} />
          <ActForm definition={answeringMayItEnd} shown={shown} onDone={onDone} />
        </>
      );
    if (may('agreeToEnding')) return <ActForm definition={givingSecondWord} shown={shown} onDone={onDone} />;
    if (may('continueInstead')) return <ActForm definition={continuingInstead} shown={shown} onDone={onDone} />;
    if (may('confirmEnding')) return <ActForm definition={confirmingEnding} shown={shown} onDone={onDone} />;
    return undefined;
  }
}

/** What may be done as well, in its own dialog. */
function Besides({ act, shown }: { readonly act: Act; readonly shown: Case }) {
  const { say } = useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button wide" onClick={() => setOpen(true)}>
        {say(act.title)}
      </button>
      {open && <act.Dialog shown={shown} onClose={() => setOpen(false)} />}
    </>
  );
}
