import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { startVisit as words } from '../../../../texts/web/start-visit';
import { startCommand } from '../../../api/visit-command';
import { draftOf } from '../../../drafts/forms';
import { useDraft } from '../../../drafts/use-draft';
import { useApp } from '../../../parts/app-context';
import { addressOfVisit } from '../../../paths';
import { useVisitCommands } from '../use-visit-commands';
import { StartsNotTaken } from '../visits-first';
import { emptyDraft, momentsByOwnClock } from './draft';
import { StartForm } from './start-form';
import './start-visit.css';

/** Before a visit. Started, it leads to the visit as the server has it, and not before the server has it. */
export function StartVisitPage({ caseId = '' }: { readonly caseId?: string }) {
  const { say, person } = useApp();
  const { route } = useLocation();
  const { own, sent, give, drop } = useVisitCommands();
  const { draft, change, forget } = useDraft(draftOf.visit(caseId), emptyDraft(caseId, person.id));
  const [key, setKey] = useState<string>();
  const standing = own.find((one) => one.key === key)?.standing;
  const takenId = sent.begun.find((one) => one.key === key)?.visitId;
  const onItsWay = own.find((one) => one.act === 'start' && one.standing.kind !== 'refused')?.key;
  // Also one that was given before the page was read anew.
  useEffect(() => {
    if (onItsWay) setKey(onItsWay);
  }, [onItsWay]);
  useEffect(() => {
    if (!takenId) return;
    forget();
    route(addressOfVisit(takenId), true);
  }, [takenId, route]);

  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      {onItsWay || takenId ? (
        <StartsNotTaken />
      ) : (
        <StartForm
          draft={draft}
          change={change}
          isOfCase={caseId !== ''}
          problem={standing?.kind === 'refused' ? standing.problem : undefined}
          onStart={(body, name) => {
            if (key) drop(key);
            const visitId = crypto.randomUUID();
            setKey(visitId);
            void give({ name }, startCommand(visitId, body), { key: visitId, byOwnClock: momentsByOwnClock(draft) });
          }}
        />
      )}
    </main>
  );
}
