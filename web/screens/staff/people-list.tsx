import { useState } from 'preact/hooks';
import { roleNames } from '../../../texts/names';
import { staff as words } from '../../../texts/web/staff';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { Empty } from '../../parts/states';
import { addressOfPerson } from '../../paths';
import type { People, StaffMember } from '../absences/people';

/** So many are shown at first, and more when they are asked for. */
const PAGE = 50;

interface PeopleListProps {
  readonly people: People;
  readonly shown: readonly StaffMember[];
}

/** Those who were asked for, a page at a time. */
export function PeopleList({ people, shown }: PeopleListProps) {
  const { say, language } = useApp();
  const [most, setMost] = useState(PAGE);
  const left = shown.length - most;
  if (shown.length === 0)
    return (
      <Empty icon="search" title={say(words.noneFound)}>
        <p>{say(words.noneFoundHelp)}</p>
      </Empty>
    );
  return (
    <>
      <ul class="card lines">
        {shown.slice(0, most).map((member) => (
          <li key={member.id}>
            <PersonRow people={people} member={member} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button wide" onClick={() => setMost(most + PAGE)}>
          {words.more.fill(language, { count: Math.min(left, PAGE) })}
        </button>
      )}
    </>
  );
}

/** One of them: what they do, in which team, and what keeps them from it. */
export function PersonRow({ people, member }: { readonly people: People; readonly member: StaffMember }) {
  const { say, person } = useApp();
  const { id, name, roles, active, login } = member;
  const team = people.teams.find((one) => one.id === member.team)?.name;
  const facts = [
    roles.map((role) => say(roleNames[role])).join(', '),
    team,
    !active && say(words.inactive),
    active && !login && say(words.cannotSignIn),
  ];
  return (
    <div class="staff-row">
      {mayOpen(person, 'staffMember') ? (
        <a href={addressOfPerson(id)}>
          <strong>{name}</strong>
        </a>
      ) : (
        <strong>{name}</strong>
      )}
      <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
