import { inbox as words } from '../../../texts/web/inbox';
import { joinedTo, undoJoin } from '../../acts/joining';
import { useApp } from '../../parts/app-context';
import { addressOfCase, addressOfReferral, webPaths } from '../../paths';
import { type Choosing, useInbox } from './inbox';

/** What came of the referral, how it is taken back, and the one that is next. */
export function Decided({ shown, onChoose }: Choosing) {
  const { say, language } = useApp();
  const { caseId, allowed, groundText, workerName } = shown;
  const into = joinedTo(shown);
  return (
    <section class="card inbox-decide" aria-labelledby="decided">
      <div role="status">
        <h3 id="decided">{inWords()}</h3>
      </div>
      <div class="inbox-acts">
        <Next than={caseId} />
        <a class="button" href={addressOfCase(into ?? caseId)}>
          {say(into ? words.toOther : words.whole)}
        </a>
        {allowed.includes('undoJoin') && (
          <button type="button" class="button" onClick={() => onChoose(undoJoin)}>
            {say(undoJoin.title)}
          </button>
        )}
      </div>
    </section>
  );

  function inWords(): string {
    if (into) return say(words.wasJoined);
    if (shown.status === 'ended')
      return groundText ? words.isClosed.fill(language, { ground: groundText }) : say(words.closed);
    return workerName ? words.assignedTo.fill(language, { name: workerName }) : say(words.assigned);
  }
}

function Next({ than }: { readonly than: string }) {
  const { say } = useApp();
  const next = useInbox().data?.rows.find(({ caseId }) => caseId !== than);
  return (
    <a class="button main" href={next ? addressOfReferral(next.caseId) : webPaths.inbox}>
      {say(next ? words.next : words.back)}
    </a>
  );
}
