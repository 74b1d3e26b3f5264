import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { casePage } from '../../../texts/web/case';
import { forNextTime as words } from '../../../texts/web/for-next-time';
import { caseCommand } from '../../api/case-command';
import { Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';

interface LinesProps {
  readonly caseId: string;
  readonly lines: readonly Schemas['LineForNextTime'][];
  readonly mayTickOff: boolean;
}

/** What is to be remembered next time, each with a box that ticks it off. */
export function LinesForNextTime({ caseId, lines, mayTickOff }: LinesProps) {
  const { say } = useApp();
  return (
    <ul class="next-time" aria-label={say(words.title)}>
      {lines.map(({ id, line }) => (
        <li key={id}>
          {mayTickOff ? <Tickable caseId={caseId} id={id} line={line} /> : (line ?? say(casePage.erased))}
        </li>
      ))}
    </ul>
  );
}

interface TickableProps {
  readonly caseId: string;
  readonly id: string;
  readonly line: string | null;
}

function Tickable({ caseId, id, line }: TickableProps) {
  const { say, commands } = useApp();
  const [key] = useState(() => crypto.randomUUID());
  const [ticked, setTicked] = useState(false);
  const [failed, setFailed] = useState<string>();
  const tickOff = async () => {
    setTicked(true);
    setFailed(undefined);
    try {
      await commands.send(
        caseCommand('/v1/cases/{caseId}/for-next-time/{line}/tick-off', { caseId, line: id }, {}),
        key,
      );
    } catch (error) {
      setTicked(false);
      setFailed(error instanceof Refused ? error.problem.title : say(words.unreachable));
    }
    await commands.readAnew();
  };
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={ticked} disabled={ticked} onChange={() => void tickOff()} />
        <span>{line ?? say(casePage.erased)}</span>
      </label>
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
    </>
  );
}
