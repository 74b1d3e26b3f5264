import { useState } from 'preact/hooks';
import { mayChangeStaff, type StaffChangeVerdict } from '../../../../domain/access/staff-changes';
import { roleNames } from '../../../../texts/names';
import { leaving as words } from '../../../../texts/web/absences';
import type { Person } from '../../../api/session';
import { useApp } from '../../../parts/app-context';
import type { People, StaffMember } from '../people';
import { DeactivateDialog } from './deactivate-dialog';
import { ReactivateDialog } from './reactivate-dialog';

interface LeavingProps {
  readonly people: People;
  readonly members: readonly StaffMember[];
}

/** Everybody of the team, to be shut out when they leave, and let in again. */
export function Leaving({ people, members }: LeavingProps) {
  const { say, person } = useApp();
  const [chosen, setChosen] = useState<StaffMember>();
  const close = () => setChosen(undefined);
  return (
    <section class="heap" aria-labelledby="leaving">
      <h2 id="leaving">{say(words.title)}</h2>
      <p>{say(words.intro)}</p>
      <ul class="card lines">
        {members.map((one) => (
          <li key={one.id}>
            <Member member={one} verdict={verdictOn(person, one)} onChoose={() => setChosen(one)} />
          </li>
        ))}
      </ul>
      {/* As it was when it was chosen: what comes of it is told in the same dialog. */}
      {chosen?.active === true && <DeactivateDialog people={people} member={chosen} onClose={close} />}
      {chosen?.active === false && <ReactivateDialog member={chosen} onClose={close} />}
    </section>
  );
}

/** Whether one may change this person's access, as the server will decide. */
const verdictOn = ({ id, roles, teams }: Person, member: StaffMember): StaffChangeVerdict =>
  mayChangeStaff({ id, roles, teams: teams.map((team) => team.id) }, member.id, member, {
    ...member,
    active: !member.active,
  });

interface MemberProps {
  readonly member: StaffMember;
  readonly verdict: StaffChangeVerdict;
  readonly onChoose: () => void;
}

function Member({ member: { name, roles, active }, verdict, onChoose }: MemberProps) {
  const { say, language } = useApp();
  return (
    <div class="absence">
      <div>
        <strong>{name}</strong>
        <p class="soft">{active ? roles.map((role) => say(roleNames[role])).join(', ') : say(words.inactive)}</p>
      </div>
      {verdict === 'allowed' ? (
        <button
          type="button"
          class="button"
          aria-label={(active ? words.deactivateOf : words.reactivateOf).fill(language, { name })}
          onClick={onChoose}
        >
          {say(active ? words.deactivate : words.reactivate)}
        </button>
      ) : (
        <p class="soft">{say(words[verdict])}</p>
      )}
    </div>
  );
}
