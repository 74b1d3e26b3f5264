import { statuses } from '../../../domain/case/status';
import { ruleInWords } from '../../../texts/codes';
import { groundNames, statusNames } from '../../../texts/names';
import { cases as words } from '../../../texts/web/cases';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Select } from '../../parts/select';
import { useColleagues } from '../log-contact/contact-case';
import { usePhases } from './cases';
import { type Filters, type Flag, flags, silences, sorts } from './filters';

interface FilterFieldsProps {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** Each filter as a field of its own; what is chosen holds at once. */
export function FilterFields({ filters, onChange }: FilterFieldsProps) {
  const { say, language } = useApp();
  const phases = usePhases().data ?? [];
  const named = (code: string) => ({ value: code, label: capitalised(ruleInWords(code, language)) });
  return (
    <>
      <div class="filter-fields">
        <WorkerFilter filters={filters} onChange={onChange} />
        <Select
          label={say(words.status)}
          value={filters.status}
          none={say(words.open)}
          options={statuses.map((value) => ({ value, label: capitalised(statusNames[value][language]) }))}
          onChoose={(status) => onChange({ status })}
        />
        <Select
          label={say(words.phase)}
          value={filters.phase}
          none={say(words.everyPhase)}
          options={[...new Set([...phases, ...(filters.phase ? [filters.phase] : [])])].map(named)}
          onChoose={(phase) => onChange({ phase })}
        />
        {filters.status === 'ended' ? (
          <Select
            label={say(words.ground)}
            value={filters.ground}
            none={say(words.everyGround)}
            options={Object.entries(groundNames).map(([value, name]) => ({
              value,
              label: capitalised(name[language]),
            }))}
            onChoose={(ground) => onChange({ ground })}
          />
        ) : (
          <Select
            label={say(words.silence)}
            value={filters.silentForDays}
            none={say(words.anySilence)}
            options={silences.map((value) => ({ value, label: words.silentFor.fill(language, { days: value }) }))}
            onChoose={(silentForDays) => onChange({ silentForDays })}
          />
        )}
        <Select
          label={say(words.sort)}
          value={filters.sort}
          options={sorts.map((value) => ({ value, label: say(words[value]) }))}
          onChoose={(sort) => sort && onChange({ sort })}
        />
      </div>
      <FlagFilters chosen={filters.flags} onChange={(chosen) => onChange({ flags: chosen })} />
    </>
  );
}

function WorkerFilter({ filters, onChange }: FilterFieldsProps) {
  const { say, person } = useApp();
  const colleagues = (useColleagues().data ?? []).filter(({ team }) => team !== null && team === person.team);
  const others = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={say(words.worker)}
      value={filters.worker}
      none={say(words.everyone)}
      options={[{ value: person.id, label: say(words.mine) }, ...others]}
      onChoose={(worker) => onChange({ worker })}
    />
  );
}

interface FlagFiltersProps {
  readonly chosen: readonly Flag[];
  readonly onChange: (chosen: readonly Flag[]) => void;
}

function FlagFilters({ chosen, onChange }: FlagFiltersProps) {
  const { say } = useApp();
  return (
    <fieldset class="choice">
      <legend>{say(words.only)}</legend>
      <div class="chips">
        {flags.map((flag) => (
          <label key={flag} class="chip">
            <input
              type="checkbox"
              checked={chosen.includes(flag)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(flags.filter((one) => (one === flag ? checked : chosen.includes(one))))
              }
            />
            <span>{say(words[flag])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
