import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { absences } from '../../../../texts/web/absences';
import { staff, staffMember } from '../../../../texts/web/staff';
import { staffTeam as words } from '../../../../texts/web/staff-team';
import { useApp } from '../../../parts/app-context';
import { Empty, Loaded } from '../../../parts/states';
import { addressOfPerson, webPaths } from '../../../paths';
import { membersOf, type People, usePeople } from '../../absences/people';
import { PersonRow } from '../people-list';
import { AddMemberDialog } from './add-member-dialog';
import { TeamDialog } from './team-dialog';
import type { TeamEntry } from './team-entry';
import '../staff.css';

/** One team: who leads it, whom one calls, and who is in it. */
export function TeamPage() {
  const people = usePeople();
  const { teamId } = useRoute().params;
  return (
    <main id="content" class="page staff" tabIndex={-1}>
      <Loaded query={people} isPage>
        {(all) => {
          const team = all.teams.find(({ id }) => id === teamId);
          return team ? <OneTeam key={team.id} people={all} team={team} /> : <NoSuchTeam />;
        }}
      </Loaded>
    </main>
  );
}

function NoSuchTeam() {
  const { say } = useApp();
  return (
    <>
      <h1>{say(words.over)}</h1>
      <Empty icon="search" title={say(words.notAsked)}>
        <a class="button" href={webPaths.staff}>
          {say(words.toAll)}
        </a>
      </Empty>
    </>
  );
}

interface OneTeamProps {
  readonly people: People;
  readonly team: TeamEntry;
}

function OneTeam({ people, team }: OneTeamProps) {
  const { say } = useApp();
  const [doing, setDoing] = useState<'change' | 'add'>();
  const close = () => setDoing(undefined);
  const members = membersOf(people, team.id).filter(({ active }) => active);
  return (
    <>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={webPaths.staff}>{say(staff.title)}</a>
          </p>
          <h1>{team.name}</h1>
        </div>
        <div class="staff-acts">
          <a class="button" href={`${webPaths.absences}?${new URLSearchParams({ team: team.id })}`}>
            {say(absences.title)}
          </a>
          <button type="button" class="button main" onClick={() => setDoing('change')}>
            {say(words.change)}
          </button>
        </div>
      </header>
      <div class="staff-parts">
        <TeamFacts team={team} />
        <section class="card" aria-labelledby="members">
          <div class="staff-part-head">
            <h2 id="members">
              {say(words.members)} <span class="count">{members.length}</span>
            </h2>
            <button type="button" class="button" onClick={() => setDoing('add')}>
              {say(words.addMember)}
            </button>
          </div>
          {members.length === 0 && (
            <>
              <p>{say(words.noMembers)}</p>
              <p class="soft">{say(words.noMembersHelp)}</p>
            </>
          )}
          <ul class="lines">
            {members.map((member) => (
              <li key={member.id}>
                <PersonRow people={{ ...people, teams: [] }} member={member} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      {doing === 'change' && (
        <TeamDialog title={say(words.change)} people={people} team={team} onSaved={close} onClose={close} />
      )}
      {doing === 'add' && <AddMemberDialog people={people} team={team} onClose={close} />}
    </>
  );
}

function TeamFacts({ team }: Pick<OneTeamProps, 'team'>) {
  const { say } = useApp();
  const { leadId, leadName, deputyLeadId, deputyLeadName, onCallNumber } = team;
  return (
    <section class="card" aria-labelledby="led-by">
      <h2 id="led-by" class="for-readers">
        {say(staffMember.details)}
      </h2>
      <dl class="facts">
        <div>
          <dt>{say(words.lead)}</dt>
          <dd>{leadId && leadName ? <a href={addressOfPerson(leadId)}>{leadName}</a> : say(staff.noLead)}</dd>
        </div>
        <div>
          <dt>{say(words.deputyLead)}</dt>
          <dd>
            {deputyLeadId && deputyLeadName ? (
              <a href={addressOfPerson(deputyLeadId)}>{deputyLeadName}</a>
            ) : (
              say(words.nobody)
            )}
          </dd>
        </div>
        <div>
          <dt>{say(words.onCallNumber)}</dt>
          <dd>{onCallNumber ?? <span class="late">{say(words.noOnCall)}</span>}</dd>
        </div>
      </dl>
    </section>
  );
}
