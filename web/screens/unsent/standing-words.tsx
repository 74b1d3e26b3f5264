import { unsent as words } from '../../../texts/web/unsent';
import { visitSending, visitWaits } from '../../../texts/web/visit';
import type { Problem } from '../../api/problem';
import { type Entry, isBeginning, isOfSame } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';

/** What became of an entry so far, and what its person can do. */
export function StandingWords({ entry }: { readonly entry: Entry }) {
  const { say } = useApp();
  const { list } = useOutbox();
  const { standing, message, of } = entry;
  switch (standing.kind) {
    case 'held':
      return <p class="soft">{say(words.isHeld)}</p>;
    case 'sending':
      return <p class="soft">{say(words.isSending)}</p>;
    case 'waiting':
      return <p class="soft">{say(waitsFor())}</p>;
    case 'moved':
      return null;
    case 'unopened':
      return <p>{say(words.isUnopened)}</p>;
    case 'hidden':
      return (
        <>
          <ServersWords problem={standing.problem} />
          <p>{say(standing.problem?.code === 'outOfReach' ? words.isOutOfReach : words.isHidden)}</p>
        </>
      );
    case 'refused':
      return (
        <>
          <ServersWords problem={standing.problem} />
          <p>{say(afterRefusal(standing.problem))}</p>
        </>
      );
  }

  function waitsFor() {
    if (of.kind === 'visit') return visitWaits[of.act];
    if (!message) return words.isLocked;
    const before = list.find(({ of }) => isOfSame(of, entry.of));
    return before === entry ? words.isWaiting : words.isBehind;
  }

  function afterRefusal(problem: Problem | undefined) {
    if (isBeginning(entry)) return visitSending.startRefused;
    if (problem?.code === 'caseErased') return words.isErased;
    return problem?.code === 'afterTheEnd' ? words.afterTheEnd : words.isRefused;
  }
}

/** Why it was not taken, in the server's words, each field with what would be right. */
function ServersWords({ problem }: { readonly problem: Problem | undefined }) {
  if (!problem) return null;
  const { title, detail, errors = [] } = problem;
  return (
    <>
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      {errors.map(({ path, problem: what, expected }) => (
        <p key={path}>
          {what} {expected}
        </p>
      ))}
    </>
  );
}
