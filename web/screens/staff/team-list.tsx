import { staff as words } from '../../../texts/web/staff';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { addressOfTeam } from '../../paths';
import type { People } from '../absences/people';

/** The teams, with who leads each and whom one calls. */
export function TeamList({ teams }: Pick<People, 'teams'>) {
  const { say, language, person } = useApp();
  return (
    <ul class="card lines">
      {teams.map(({ id, name, leadName, deputyLeadName, onCallNumber }) => (
        <li key={id} class="staff-row">
          {mayOpen(person, 'staffTeam') ? (
            <a href={addressOfTeam(id)}>
              <strong>{name}</strong>
            </a>
          ) : (
            <strong>{name}</strong>
          )}
          <div>
            <p class={leadName ? 'soft' : 'late'}>
              {leadName ? words.ledBy.fill(language, { name: leadName }) : say(words.noLead)}
            </p>
            {deputyLeadName && <p class="soft">{words.deputyLed.fill(language, { name: deputyLeadName })}</p>}
            <p class={onCallNumber ? 'soft' : 'late'}>
              {onCallNumber ? words.onCall.fill(language, { number: onCallNumber }) : say(words.noOnCall)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
