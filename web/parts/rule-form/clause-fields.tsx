import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { Field, Several } from '../field';
import { contentAt, isGroup, isList, type Path, textOf } from './content';
import { useContent, useRuleForm } from './form-context';
import { useLabel } from './values';

/** As much of a clause as tells it from the others. */
const LONGEST_START = 60;

/** The clauses that have been written so far, each with how it begins. */
function useClauses(): readonly { readonly value: string; readonly label: string }[] {
  const { whole } = useRuleForm();
  const clauses = whole.clauses;
  if (!isGroup(clauses)) return [];
  return Object.keys(clauses).map((id) => {
    const says = textOf(contentAt(whole, ['clauses', id, 'says']));
    const start = says.length > LONGEST_START ? `${says.slice(0, LONGEST_START).trimEnd()} …` : says;
    return { value: id, label: start ? `${id}: ${start}` : id };
  });
}

interface ClauseFieldProps {
  readonly path: Path;
  readonly orSilent?: boolean | undefined;
  readonly optional?: boolean | undefined;
}

/** The clause that something rests on, or that the text says nothing of it. */
export function ClauseField({ path, orSilent = false, optional = false }: ClauseFieldProps) {
  const { say } = useApp();
  const label = useLabel(path, optional);
  const clauses = useClauses();
  const { content, error, change } = useContent(path);
  const chosen = content === null ? 'silent' : textOf(content);
  const choose = (value: string) => change(value === 'silent' ? null : value === '' ? undefined : value);
  const isUnknown = chosen !== '' && chosen !== 'silent' && clauses.every(({ value }) => value !== chosen);
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{say(optional ? words.noClause : words.choose)}</option>
          {orSilent && <option value="silent">{say(words.silent)}</option>}
          {isUnknown && <option value={chosen}>{chosen}</option>}
          {clauses.map(({ value, label: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The clauses that a ground rests on. */
export function ClausesField({ path }: { readonly path: Path }) {
  const label = useLabel(path);
  const clauses = useClauses();
  const { content, error, change } = useContent(path);
  return (
    <Several
      legend={label}
      chosen={isList(content) ? content.map(textOf) : []}
      options={clauses}
      onChoose={change}
      error={error}
    />
  );
}
