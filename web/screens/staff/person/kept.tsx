import { useQuery } from '@tanstack/preact-query';
import { canBeNamedAs } from '../../../../domain/access/named-as';
import { qualifiedAs } from '../../../../domain/outreach/qualifications';
import { roleNames } from '../../../../texts/names';
import { staffFields as fields, staffMember as words } from '../../../../texts/web/staff';
import { useApp } from '../../../parts/app-context';
import { capitalised } from '../../../parts/dates';
import { addressOfTeam } from '../../../paths';
import type { People } from '../../absences/people';
import { readInForce } from '../../process/in-force';
import type { StaffEntry } from '../entry/entry';
import { Fact, Part } from './part';

interface KeptProps {
  readonly entry: StaffEntry;
  readonly onChange: () => void;
}

/** Who they are, and how they are reached. */
export function DetailsPart({ entry, onChange }: KeptProps) {
  const { say } = useApp();
  const { email, phone, address, language } = entry;
  return (
    <Part title={say(words.details)} onChange={onChange}>
      <dl class="facts">
        <Fact label={say(fields.email)}>
          {email ? <a href={`mailto:${email}`}>{email}</a> : <span class="late">{say(words.noMail)}</span>}
        </Fact>
        <Fact label={say(fields.phone)}>{phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>}</Fact>
        <Fact label={say(fields.address)}>{address}</Fact>
        <Fact label={say(fields.language)}>{say(fields[language === 'da' ? 'danish' : 'english'])}</Fact>
      </dl>
    </Part>
  );
}

/** What opens doors for them. */
export function AccessPart({ entry, people: { teams }, onChange }: KeptProps & { readonly people: People }) {
  const { say, language } = useApp();
  const team = teams.find(({ id }) => id === entry.team);
  return (
    <Part title={say(words.access)} onChange={onChange}>
      <dl class="facts">
        <Fact label={say(fields.roles)}>{capitalised(entry.roles.map((role) => say(roleNames[role])).join(', '))}</Fact>
        <Fact label={say(fields.team)}>
          {team ? <a href={addressOfTeam(team.id)}>{team.name}</a> : say(words.noTeam)}
          {teams
            .filter(({ leadId }) => leadId === entry.id)
            .map(({ id, name }) => (
              <p key={id}>{words.leads.fill(language, { team: name })}</p>
            ))}
          {teams
            .filter(({ deputyLeadId }) => deputyLeadId === entry.id)
            .map(({ id, name }) => (
              <p key={id}>{words.deputyLeads.fill(language, { team: name })}</p>
            ))}
        </Fact>
        <Fact label={say(fields.login)}>{entry.login ?? <span class="late">{say(words.noLogin)}</span>}</Fact>
      </dl>
    </Part>
  );
}

/** Who employs them and what they have learnt, with what the standard in force attaches weight to. */
export function CompetencePart({ entry, onChange }: KeptProps) {
  const { say, language } = useApp();
  const { competence, roles } = entry;
  const { employedBy, education, relevantEducation, yearsWithTargetGroup } = competence;
  const asked = useStandard();
  const meetsCitizens = canBeNamedAs('worker', roles);
  const { trained, employedElsewhere } = qualifiedAs(competence);
  return (
    <Part title={say(words.competence)} onChange={onChange}>
      <dl class="facts">
        <Fact label={say(fields.employedBy)}>{employedBy && say(fields[employedBy])}</Fact>
        <Fact label={say(fields.education)}>{education}</Fact>
        <Fact label={say(fields.relevantEducation)}>
          {relevantEducation !== undefined && say(fields[relevantEducation ? 'yes' : 'no'])}
        </Fact>
        <Fact label={say(fields.years)}>{yearsWithTargetGroup !== undefined && String(yearsWithTargetGroup)}</Fact>
      </dl>
      {meetsCitizens && asked?.employees && (
        <>
          <p class="soft">{words.asked.fill(language, { text: asked.employees.text[language] })}</p>
          {employedElsewhere && <p class="late">{say(words.exception)}</p>}
        </>
      )}
      {meetsCitizens && asked?.competence && (
        <>
          <p class="soft">{words.asked.fill(language, { text: asked.competence.text[language] })}</p>
          {trained === false && <p class="late">{say(words.lacks)}</p>}
          {trained === undefined && <p class="late">{say(words.unknown)}</p>}
        </>
      )}
    </Part>
  );
}

/** The standard that new cases begin under today; nothing is said of it where there is none. */
function useStandard() {
  const { api, session } = useApp();
  const today = session.clock.today();
  const { data } = useQuery({
    queryKey: ['standard in force', today],
    queryFn: () => readInForce(api, today, undefined),
  });
  return data?.standard;
}
