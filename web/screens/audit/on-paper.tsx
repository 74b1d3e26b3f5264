import { showDate } from '../../../domain/clock/time';
import { actNames, outcomesOfAudit } from '../../../texts/audit';
import { auditPage as words } from '../../../texts/web/audit';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { useStaff } from '../../parts/use-staff';
import type { Filters } from './filters';

interface OnPaperProps {
  readonly filters: Filters;
  /** There are more than the screen shows. */
  readonly isPart: boolean;
}

/** By what the log was asked for, which paper says in words, and that it may have more. */
export function OnPaper({ filters: { number, staff, from, to, done, act }, isPart }: OnPaperProps) {
  const { say } = useApp();
  const everybody = useStaff().data ?? [];
  const asked = [
    [words.number, number],
    [words.staff, everybody.find(({ id }) => id === staff)?.name],
    [words.from, from && showDate(from)],
    [words.to, to && showDate(to)],
    [words.done, done && say(done === 'signedIn' ? words.signedInOrOut : outcomesOfAudit[done])],
    [words.act, act && capitalised(say(actNames[act]))],
  ] as const;
  return (
    <div class="printed">
      {asked.map(([name, value]) => value && <p key={name.en}>{`${say(name)}: ${value}`}</p>)}
      {isPart && <p>{say(words.printedPart)}</p>}
    </div>
  );
}
