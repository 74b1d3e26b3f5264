import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { staff as staffWords, staffMember as words } from '../../../../texts/web/staff';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Badge } from '../../../parts/badge';
import { Loaded } from '../../../parts/states';
import { webPaths } from '../../../paths';
import { type People, usePeople } from '../../absences/people';
import type { StaffEntry } from '../entry/entry';
import { type Part, PersonDialog } from '../entry/person-dialog';
import { AbsencePart, CasesPart, LeavingPart } from './around';
import { Devices } from './devices';
import { AccessPart, CompetencePart, DetailsPart } from './kept';
import { Sessions } from './sessions';
import '../staff.css';

/** One person on staff: what is kept of them, what they are in, and where they are signed in. */
export function PersonPage() {
  const { api } = useApp();
  const { staffId = '' } = useRoute().params;
  const people = usePeople();
  const query = useQuery({
    queryKey: ['staff entry', staffId],
    queryFn: () => answerOf(api.GET('/v1/staff/{staffId}', { params: { path: { staffId } } })),
  });
  return (
    <main id="content" class="page staff" tabIndex={-1}>
      <Loaded query={query} isPage>
        {(entry) => (
          <Loaded query={people} isPage>
            {(all) => <OnePerson key={entry.id} entry={entry} people={all} />}
          </Loaded>
        )}
      </Loaded>
    </main>
  );
}

interface OnePersonProps {
  readonly entry: StaffEntry;
  readonly people: People;
}

function OnePerson({ entry, people }: OnePersonProps) {
  const { say, person } = useApp();
  const [changing, setChanging] = useState<Part>();
  const close = () => setChanging(undefined);
  return (
    <>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={webPaths.staff}>{say(staffWords.title)}</a>
          </p>
          {!entry.active && (
            <Badge icon="alert" tone="amber">
              {say(words.inactive)}
            </Badge>
          )}
          <h1>{entry.name}</h1>
          {entry.title && <p class="soft">{entry.title}</p>}
          {entry.id === person.id && <p class="soft">{say(words.you)}</p>}
        </div>
      </header>
      <div class="staff-parts">
        <DetailsPart entry={entry} onChange={() => setChanging('details')} />
        <AccessPart entry={entry} people={people} onChange={() => setChanging('access')} />
        <CompetencePart entry={entry} onChange={() => setChanging('competence')} />
        <CasesPart entry={entry} />
        <AbsencePart entry={entry} people={people} />
        <Sessions entry={entry} />
        <Devices entry={entry} />
        <LeavingPart entry={entry} />
      </div>
      {changing && (
        <PersonDialog
          title={say(words[changing])}
          shows={[changing]}
          entry={entry}
          teams={people.teams}
          onSaved={close}
          onClose={close}
        />
      )}
    </>
  );
}
