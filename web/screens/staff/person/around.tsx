import { useQuery } from '@tanstack/preact-query';
import { absences as absenceWords } from '../../../../texts/web/absences';
import { staffMember as words } from '../../../../texts/web/staff';
import { mayOpen } from '../../../allowed/pages';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { shortDate } from '../../../parts/dates';
import { addressOfReassigning, webPaths } from '../../../paths';
import type { Absence, People } from '../../absences/people';
import { addressOf } from '../../board/shown';
import type { StaffEntry } from '../entry/entry';
import { Part } from './part';

interface AroundProps {
  readonly entry: StaffEntry;
}

/** How many open cases they have, as the board counts them, and the way to giving them to others; for whoever has a board. */
export function CasesPart({ entry: { id } }: AroundProps) {
  const { api, say, language, person } = useApp();
  const { data } = useQuery({
    queryKey: ['board', 'numbers'],
    enabled: person.acts.includes('seeBoard'),
    queryFn: () => answerOf(api.GET('/v1/board')),
  });
  if (!data) return null;
  const count = data.loads.find(({ workerId }) => workerId === id)?.open ?? 0;
  return (
    <Part title={say(words.cases)}>
      <p>{count === 1 ? say(words.oneCase) : words.openCases.fill(language, { count })}</p>
      {count > 0 && (
        <div class="staff-acts">
          <a class="button" href={addressOf({ list: 'open', person: id })}>
            {say(words.seeCases)}
          </a>
          {mayOpen(person, 'reassign') && (
            <a class="button" href={addressOfReassigning(id)}>
              {say(words.reassign)}
            </a>
          )}
        </div>
      )}
    </Part>
  );
}

/** When they are away, who stands in, and for whom they do. */
export function AbsencePart({ entry, people: { absences } }: AroundProps & { readonly people: People }) {
  const { say } = useApp();
  const theirs = absences.filter(({ staffId }) => staffId === entry.id);
  const others = absences.filter(({ deputyId }) => deputyId === entry.id);
  return (
    <Part title={say(words.absence)}>
      {theirs.length === 0 && <p>{say(words.notAway)}</p>}
      {theirs.length + others.length > 0 && (
        <ul class="lines">
          {theirs.map((absence) => (
            <li key={absence.id}>
              <Away absence={absence} />
            </li>
          ))}
          {others.map((absence) => (
            <li key={absence.id}>
              <StandsIn absence={absence} />
            </li>
          ))}
        </ul>
      )}
      <a class="button" href={absencesOf(entry)}>
        {say(words.toAbsences)}
      </a>
    </Part>
  );
}

interface AbsenceProps {
  readonly absence: Absence;
}

function Away({ absence: { from, to, deputyName } }: AbsenceProps) {
  const { say, language } = useApp();
  return (
    <>
      <p>{words.awayFrom.fill(language, { from: shortDate(from, language), to: shortDate(to, language) })}</p>
      <p class="soft">
        {deputyName ? absenceWords.deputy.fill(language, { name: deputyName }) : say(absenceWords.noDeputy)}
      </p>
    </>
  );
}

function StandsIn({ absence: { from, to, staffName } }: AbsenceProps) {
  const { language } = useApp();
  const span = { from: shortDate(from, language), to: shortDate(to, language) };
  return <p>{words.standsIn.fill(language, { name: staffName ?? '', ...span })}</p>;
}

/** Where they are shut out, and let in again. */
export function LeavingPart({ entry }: AroundProps) {
  const { say, person } = useApp();
  return (
    <Part title={say(words.leaving)}>
      <p>{say(words.leavingHelp)}</p>
      {entry.id !== person.id && (
        <a class="button" href={`${absencesOf(entry)}#leaving`}>
          {say(entry.active ? words.toLeaving : words.toComingBack)}
        </a>
      )}
    </Part>
  );
}

const absencesOf = ({ team }: StaffEntry): string =>
  `${webPaths.absences}?${new URLSearchParams({ team: team ?? 'all' })}`;
