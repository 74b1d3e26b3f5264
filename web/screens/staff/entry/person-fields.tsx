import { type StaffRole, staffRoles } from '../../../../domain/access/roles';
import { givenByLeads } from '../../../../domain/access/staff-changes';
import { employers } from '../../../../domain/outreach/qualifications';
import { roleNames } from '../../../../texts/names';
import { staffFields, staffMember, staffDialog as words } from '../../../../texts/web/staff';
import { useApp } from '../../../parts/app-context';
import { capitalised } from '../../../parts/dates';
import { Choice, Field, Several } from '../../../parts/field';
import { Select } from '../../../parts/select';
import type { Written } from './entry';

type LineName = 'name' | 'title' | 'email' | 'phone' | 'address' | 'login' | 'education' | 'years';

interface FieldsProps {
  readonly written: Written;
  readonly wrong: (field: keyof Written) => string | undefined;
  readonly onChange: (change: Partial<Written>) => void;
}

interface LineProps extends Pick<FieldsProps, 'written' | 'wrong'> {
  readonly field: LineName;
  readonly hint?: string;
  readonly type?: 'email' | 'tel' | 'text';
  readonly onWrite: (value: string) => void;
}

function Line({ field, hint, type = 'text', written, wrong, onWrite }: LineProps) {
  const { say } = useApp();
  return (
    <Field label={say(staffFields[field])} hint={hint} error={wrong(field)}>
      {(control) => (
        <input
          {...control}
          type={type}
          autocomplete="off"
          value={written[field]}
          onInput={({ currentTarget: { value } }) => onWrite(value)}
        />
      )}
    </Field>
  );
}

/** Who somebody is, and how they are reached. */
export function DetailsFields(props: FieldsProps) {
  const { say } = useApp();
  const { written, onChange } = props;
  return (
    <>
      <Line {...props} field="name" onWrite={(name) => onChange({ name })} />
      <Line {...props} field="title" onWrite={(title) => onChange({ title })} />
      <Line
        {...props}
        field="email"
        type="email"
        hint={say(words.emailHint)}
        onWrite={(email) => onChange({ email })}
      />
      <Line {...props} field="phone" type="tel" onWrite={(phone) => onChange({ phone })} />
      <Line {...props} field="address" hint={say(words.addressHint)} onWrite={(address) => onChange({ address })} />
      <Choice
        legend={say(staffFields.language)}
        value={written.language}
        options={[
          { value: 'da', label: say(staffFields.danish) },
          { value: 'en', label: say(staffFields.english) },
        ]}
        onChoose={(language) => onChange({ language })}
      />
    </>
  );
}

interface AccessFieldsProps extends FieldsProps {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly isNew: boolean;
}

/** What opens doors: roles, the team whose cases they see, and the login. */
export function AccessFields({ teams, isNew, ...props }: AccessFieldsProps) {
  const { say, person } = useApp();
  const { written, wrong, onChange } = props;
  const isGivable = (role: StaffRole): boolean =>
    person.roles.includes('admin') || givenByLeads.includes(role) || written.roles.includes(role);
  return (
    <>
      <Several
        legend={say(staffFields.roles)}
        hint={say(words.rolesHint)}
        error={wrong('roles')}
        chosen={written.roles}
        options={staffRoles.filter(isGivable).map((value) => ({ value, label: capitalised(say(roleNames[value])) }))}
        onChoose={(roles) => onChange({ roles })}
      />
      <Select
        label={say(staffFields.team)}
        error={wrong('team')}
        value={written.team}
        none={say(staffMember.noTeam)}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(team) => onChange({ team: team ?? '' })}
      />
      <Line
        {...props}
        field="login"
        hint={isNew ? say(words.loginHint) : `${say(words.loginHint)} ${say(words.loginFollows)}`}
        onWrite={(login) => onChange({ login })}
      />
    </>
  );
}

/** Who employs them, and what they have learnt. */
export function CompetenceFields(props: FieldsProps) {
  const { say } = useApp();
  const { written, onChange } = props;
  const notSaid = { value: '', label: say(staffMember.notSaid) } as const;
  return (
    <>
      <Choice
        legend={say(staffFields.employedBy)}
        value={written.employedBy}
        options={[...employers.map((value) => ({ value, label: say(staffFields[value]) })), notSaid]}
        onChoose={(employedBy) => onChange({ employedBy })}
      />
      <Line {...props} field="education" onWrite={(education) => onChange({ education })} />
      <Choice
        legend={say(staffFields.relevantEducation)}
        value={written.relevantEducation}
        options={[{ value: 'yes', label: say(staffFields.yes) }, { value: 'no', label: say(staffFields.no) }, notSaid]}
        onChoose={(relevantEducation) => onChange({ relevantEducation })}
      />
      <Line {...props} field="years" hint={say(words.yearsHint)} onWrite={(years) => onChange({ years })} />
    </>
  );
}
