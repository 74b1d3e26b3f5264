import { unsent as words } from '../../../texts/web/unsent';
import type { Problem } from '../../api/problem';
import type { Entry } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';

/** What became of an entry so far, and what its person can do. */
export function StandingWords({ entry }: { readonly entry: Entry }) {
  const { say } = useApp();
  const { list } = useOutbox();
  const { standing, message } = entry;
  switch (standing.kind) {
    case 'held':
      return <p class="soft">{say(words.isHeld)}</p>;
    case 'sending':
      return <p class="soft">{say(words.isSending)}</p>;
    case 'waiting':
      return <p class="soft">{say(waitsFor())}</p>;
    case 'moved':
      return null;
    case 'hidden':
      return (
        <>
          <ServersWords problem={standing.problem} />
          <p>{say(words.isHidden)}</p>
        </>
      );
    case 'refused':
      return (
        <>
          <ServersWords problem={standing.problem} />
          <p>{say(standing.problem?.code === 'afterTheEnd' ? words.afterTheEnd : words.isRefused)}</p>
        </>
      );
  }

  function waitsFor() {
    if (!message) return words.isLocked;
    const before = list.find(({ caseId }) => caseId === entry.caseId);
    return before === entry ? words.isWaiting : words.isBehind;
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
