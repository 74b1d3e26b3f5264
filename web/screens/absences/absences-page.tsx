import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { absences as words } from '../../../texts/web/absences';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { AbsenceDialog } from './absence-dialog';
import { AbsenceList } from './absence-list';
import { Leaving } from './leaving/leaving';
import { membersOf, type People, usePeople } from './people';
import { WeekCalendar } from './week-calendar';
import './absences.css';

const EVERY_TEAM = 'all';

/** The team's calendar, for whoever keeps the staff. Which team stands in the address. */
export function AbsencesPage() {
  const { say, person } = useApp();
  const people = usePeople();
  const { query } = useLocation();
  const asked = query.team ?? person.teams[0]?.id ?? EVERY_TEAM;
  return (
    <main id="content" class="page absences" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <p>{say(words.intro)}</p>
      <Loaded query={people}>{(all) => <OfTeam people={all} asked={asked} />}</Loaded>
    </main>
  );
}

function OfTeam({ people, asked }: { readonly people: People; readonly asked: string }) {
  const { say } = useApp();
  const { route } = useLocation();
  const [adding, setAdding] = useState(false);
  const team = people.teams.find(({ id }) => id === asked)?.id;
  const members = membersOf(people, team);
  const absences = people.absences.filter(({ staffId }) => members.some(({ id }) => id === staffId));
  return (
    <>
      <div class="absences-head">
        <Field label={say(words.team)}>
          {(control) => (
            <select
              {...control}
              value={team ?? EVERY_TEAM}
              onChange={({ currentTarget: { value } }) =>
                route(`${webPaths.absences}?${new URLSearchParams({ team: value })}`, true)
              }
            >
              <option value={EVERY_TEAM}>{say(words.allTeams)}</option>
              {people.teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="button" class="button main" onClick={() => setAdding(true)}>
          {say(words.add)}
        </button>
      </div>
      <AbsenceList people={people} team={team} absences={absences} />
      <WeekCalendar members={members.filter(({ active }) => active)} absences={absences} />
      <Leaving people={people} members={members} />
      {adding && <AbsenceDialog people={people} team={team} onClose={() => setAdding(false)} />}
    </>
  );
}
