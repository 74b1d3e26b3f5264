import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { startVisit as words } from '../../../../texts/web/start-visit';
import { useApp } from '../../../parts/app-context';
import { addressOfVisit } from '../../../paths';
import { useVisitCommands } from '../use-visit-commands';
import { StartsNotTaken } from '../visits-first';
import { type Draft, emptyDraft } from './draft';
import { StartForm } from './start-form';
import './start-visit.css';

/** Before a visit. Started, it leads to the visit as the server has it, and not before the server has it. */
export function StartVisitPage({ caseId = '' }: { readonly caseId?: string }) {
  const { say, person } = useApp();
  const { route } = useLocation();
  const { commands, own } = useVisitCommands();
  const [draft, setDraft] = useState(() => emptyDraft(caseId, person.id));
  const [key, setKey] = useState<string>();
  const standing = own.find((one) => one.key === key)?.standing;
  const takenId = standing?.kind === 'taken' ? standing.taken.visitId : undefined;
  const isOnItsWay = own.some(
    (one) => one.command.kind === 'start' && (one.standing.kind === 'sending' || one.standing.kind === 'waiting'),
  );
  useEffect(() => {
    if (takenId) route(addressOfVisit(takenId), true);
  }, [takenId, route]);

  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      {isOnItsWay || takenId ? (
        <StartsNotTaken />
      ) : (
        <StartForm
          draft={draft}
          change={change}
          isOfCase={caseId !== ''}
          problem={standing?.kind === 'refused' ? standing.problem : undefined}
          onStart={(body, name) => {
            if (key) commands.drop(key);
            setKey(commands.give(person.id, { kind: 'start', body, name }));
          }}
        />
      )}
    </main>
  );
}
