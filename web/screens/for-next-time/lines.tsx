import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { caseRow } from '../../../texts/web/case-row';
import { forNextTime as words } from '../../../texts/web/for-next-time';
import { caseCommand } from '../../api/case-command';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';

interface LinesProps {
  readonly caseId: string;
  /** Whom the case is about, as the reader knows them. */
  readonly name: string;
  readonly lines: readonly Schemas['LineForNextTime'][];
  readonly mayTickOff: boolean;
}

/** What is to be remembered next time, each with a box that ticks it off. */
export function LinesForNextTime({ caseId, name, lines, mayTickOff }: LinesProps) {
  const { say } = useApp();
  return (
    <ul class="next-time" aria-label={say(words.title)}>
      {lines.map(({ id, line }) => (
        <li key={id}>
          {mayTickOff ? <Tickable caseId={caseId} name={name} id={id} line={line} /> : (line ?? say(caseRow.erased))}
        </li>
      ))}
    </ul>
  );
}

interface TickableProps extends Pick<LinesProps, 'caseId' | 'name'> {
  readonly id: string;
  readonly line: string | null;
}

function Tickable({ caseId, name, id, line }: TickableProps) {
  const { say, sentVersions } = useApp();
  const outbox = useOutbox();
  const [key] = useState(() => crypto.randomUUID());
  const [ticked, setTicked] = useState(false);
  const [failed, setFailed] = useState<string>();
  const tickOff = async () => {
    setTicked(true);
    setFailed(undefined);
    const command = caseCommand('/v1/cases/{caseId}/for-next-time/{line}/tick-off', { caseId, line: id }, {});
    const outcome = await outbox.send({ ...command, name, what: words.tickedOff, key });
    if (outcome.kind !== 'refused') return;
    setTicked(false);
    setFailed(outcome.problem.title);
    await sentVersions.readAnew();
  };
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={ticked} disabled={ticked} onChange={() => void tickOff()} />
        <span>{line ?? say(caseRow.erased)}</span>
      </label>
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
    </>
  );
}
