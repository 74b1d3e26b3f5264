import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { absences } from '../../../texts/web/absences';
import { staffDialog, staff as words } from '../../../texts/web/staff';
import { staffTeam } from '../../../texts/web/staff-team';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { addressOfPerson, addressOfTeam, webPaths } from '../../paths';
import { type People, usePeople } from '../absences/people';
import { PersonDialog } from './entry/person-dialog';
import { FilterFields } from './filter-fields';
import { addressOf, type Filters, filtersIn, shownOf } from './filters';
import { PeopleList } from './people-list';
import { TeamDialog } from './team/team-dialog';
import { TeamList } from './team-list';
import './staff.css';

/** Everybody on staff, and the teams with who leads them. Who is shown stands in the address. */
export function StaffPage() {
  const { say, person } = useApp();
  const people = usePeople();
  return (
    <main id="content" class="page staff" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
        {mayOpen(person, 'absences') && (
          <a class="button" href={webPaths.absences}>
            {say(absences.title)}
          </a>
        )}
      </header>
      <Loaded query={people}>{(all) => <Everybody people={all} />}</Loaded>
    </main>
  );
}

function Everybody({ people }: { readonly people: People }) {
  const { say, person } = useApp();
  const { query, route } = useLocation();
  const [adding, setAdding] = useState<'person' | 'team'>();
  const filters = filtersIn(query);
  const shown = shownOf(people, filters);
  const change = (part: Partial<Filters>) => route(addressOf({ ...filters, ...part }), true);
  const close = () => setAdding(undefined);
  const mayKeep = person.acts.includes('keepStaff');
  return (
    <>
      <section class="heap" aria-labelledby="people">
        <div class="staff-part-head">
          <h2 id="people">
            {say(words.title)} <span class="count">{shown.length}</span>
          </h2>
          {mayKeep && (
            <button type="button" class="button main" onClick={() => setAdding('person')}>
              {say(words.add)}
            </button>
          )}
        </div>
        <FilterFields people={people} filters={filters} onChange={change} />
        <PeopleList people={people} shown={shown} />
      </section>
      <section class="heap" aria-labelledby="teams">
        <div class="staff-part-head">
          <h2 id="teams">
            {say(words.teams)} <span class="count">{people.teams.length}</span>
          </h2>
          {mayKeep && (
            <button type="button" class="button" onClick={() => setAdding('team')}>
              {say(words.addTeam)}
            </button>
          )}
        </div>
        <TeamList teams={people.teams} />
      </section>
      {adding === 'person' && (
        <PersonDialog
          title={say(staffDialog.add)}
          shows={['details', 'access']}
          teams={people.teams}
          onSaved={(staffId) => route(addressOfPerson(staffId))}
          onClose={close}
        />
      )}
      {adding === 'team' && (
        <TeamDialog
          title={say(staffTeam.add)}
          people={people}
          onSaved={(teamId) => route(addressOfTeam(teamId))}
          onClose={close}
        />
      )}
    </>
  );
}
