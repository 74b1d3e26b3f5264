import { useEffect, useState } from 'preact/hooks';
import { acts } from '../../../domain/access/acts';
import { isLocalDate } from '../../../domain/clock/time';
import { actNames, outcomesOfAudit } from '../../../texts/audit';
import { auditPage as words } from '../../../texts/web/audit';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Field } from '../../parts/field';
import { Select } from '../../parts/select';
import { useStaff } from '../../parts/use-staff';
import { type Done, everyDone, type Filters, numberIn } from './filters';

interface FilterFieldsProps {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** Each filter as a field of its own; what is chosen holds at once, and a number once it is written. */
export function FilterFields({ filters, onChange }: FilterFieldsProps) {
  const { say, language } = useApp();
  const named = (done: Done): string => say(done === 'signedIn' ? words.signedInOrOut : outcomesOfAudit[done]);
  return (
    <div class="filter-fields">
      <NumberField filters={filters} onChange={onChange} />
      <PersonField filters={filters} onChange={onChange} />
      {(['from', 'to'] as const).map((field) => (
        <Field key={field} label={say(words[field])}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={filters[field] ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const day = isLocalDate(value) ? value : undefined;
                onChange(field === 'from' ? { from: day } : { to: day });
              }}
            />
          )}
        </Field>
      ))}
      <Select
        label={say(words.done)}
        value={filters.done}
        none={say(words.anything)}
        options={everyDone.map((value) => ({ value, label: named(value) }))}
        onChoose={(done) => onChange({ done })}
      />
      <Select
        label={say(words.act)}
        value={filters.act}
        none={say(words.everyAct)}
        options={acts
          .map((value) => ({ value, label: capitalised(say(actNames[value])) }))
          .sort((one, other) => one.label.localeCompare(other.label, language))}
        onChoose={(act) => onChange({ act })}
      />
    </div>
  );
}

function NumberField({ filters: { number }, onChange }: FilterFieldsProps) {
  const { say } = useApp();
  const [written, setWritten] = useState(number ?? '');
  useEffect(() => setWritten(number ?? ''), [number]);
  const isWrong = written.trim() !== '' && numberIn(written) === undefined;
  return (
    <Field label={say(words.number)} error={isWrong ? say(words.numberWrong) : undefined}>
      {(control) => (
        <input
          {...control}
          type="text"
          autocomplete="off"
          value={written}
          onChange={({ currentTarget: { value } }) => {
            setWritten(value);
            const asked = numberIn(value);
            if (asked || value.trim() === '') onChange({ number: asked });
          }}
        />
      )}
    </Field>
  );
}

function PersonField({ filters: { staff }, onChange }: FilterFieldsProps) {
  const { say, language } = useApp();
  const everybody = useStaff().data ?? [];
  return (
    <Select
      label={say(words.staff)}
      value={staff}
      none={say(words.everyone)}
      options={everybody.map(({ id, name, active }) => ({
        value: id,
        label: active ? name : words.formerly.fill(language, { name }),
      }))}
      onChoose={(chosen) => onChange({ staff: chosen })}
    />
  );
}
