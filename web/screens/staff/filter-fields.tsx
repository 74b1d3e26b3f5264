import { staffRoles } from '../../../domain/access/roles';
import { roleNames } from '../../../texts/names';
import { staff as words } from '../../../texts/web/staff';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Field } from '../../parts/field';
import { Select } from '../../parts/select';
import type { People } from '../absences/people';
import { type Filters, NO_TEAM, standings } from './filters';

interface FilterFieldsProps {
  readonly people: People;
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** Whom one looks for; what is chosen holds at once. */
export function FilterFields({ people, filters, onChange }: FilterFieldsProps) {
  const { say } = useApp();
  return (
    <div class="staff-filters">
      <Field label={say(words.search)}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={filters.search}
            onInput={({ currentTarget: { value } }) => onChange({ search: value })}
          />
        )}
      </Field>
      <Select
        label={say(words.team)}
        value={filters.team}
        none={say(words.everyTeam)}
        options={[
          ...people.teams.map(({ id, name }) => ({ value: id, label: name })),
          { value: NO_TEAM, label: say(words.inNoTeam) },
        ]}
        onChoose={(team) => onChange({ team })}
      />
      <Select
        label={say(words.role)}
        value={filters.role}
        none={say(words.everyRole)}
        options={staffRoles.map((value) => ({ value, label: capitalised(say(roleNames[value])) }))}
        onChoose={(role) => onChange({ role })}
      />
      <Select
        label={say(words.which)}
        value={filters.standing}
        options={standings.map((value) => ({ value, label: say(words[value]) }))}
        onChoose={(standing) => standing && onChange({ standing })}
      />
    </div>
  );
}
