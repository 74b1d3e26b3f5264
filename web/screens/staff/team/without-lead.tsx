import { staffTeam as words } from '../../../../texts/web/staff-team';
import { useApp } from '../../../parts/app-context';
import { Tick } from '../../../parts/field';
import type { People } from '../../absences/people';
import { isWithoutLead, type TeamEntry, type TeamWritten, teamWrittenOf } from './team-entry';

interface WithoutLeadProps {
  readonly people: People;
  readonly kept: TeamEntry | undefined;
  readonly written: TeamWritten;
  readonly hasSeen: boolean;
  readonly onSeen: (hasSeen: boolean) => void;
  readonly error: string | undefined;
}

/** Who acts where a team has no lead; and where it loses the last one, that this has been read. */
export function WithoutLead({ people, kept, written, hasSeen, onSeen, error }: WithoutLeadProps) {
  const { say, language } = useApp();
  const nameOf = (id: string): string => people.staff.find((one) => one.id === id)?.name ?? '';
  if (written.leadId) return null;
  if (!isWithoutLead(written))
    return <p class="late">{words.deputyActs.fill(language, { name: nameOf(written.deputyLeadId) })}</p>;
  const hasLead = !isWithoutLead(teamWrittenOf(kept));
  return (
    <>
      {hasLead && <p class="late">{say(words.lastLead)}</p>}
      <p class="late">{say(words.othersAct)}</p>
      {hasLead && <Tick label={say(words.seen)} ticked={hasSeen} onTick={onSeen} error={error} />}
    </>
  );
}
