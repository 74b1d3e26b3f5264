import { partInWords } from '../../../texts/rule-files';
import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { capitalised } from '../dates';
import { Field } from '../field';
import { ClauseField } from './clause-fields';
import { contentAt, isGroup, isList, type Path, textOf, type Whole } from './content';
import { useContent, useRuleForm } from './form-context';

/** From when on handing over is offered: from a phase, or once contact is stable; and the clause that says so. */
export function HandoversFromFields({ path }: { readonly path: Path }) {
  const { say, language } = useApp();
  const { whole, problems } = useRuleForm();
  const { content, error, change } = useContent(path);
  const from = isGroup(content) ? content : {};
  const phases = isList(whole.phases) ? whole.phases : [];
  const chosen = from.stableContact === true ? 'stableContact' : textOf(from.phase);
  const clause: Whole = from.clause === undefined ? {} : { clause: from.clause };
  const choose = (value: string) =>
    change(value === 'stableContact' ? { stableContact: true, ...clause } : { phase: value, ...clause });
  return (
    <>
      <Field
        label={capitalised(partInWords(path, language))}
        hint={say(words.handoversHint)}
        error={error ?? problems.get('handoversFrom.phase')}
      >
        {(control) => (
          <select {...control} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="">{say(words.choose)}</option>
            {phases.map((phase) => {
              const id = textOf(contentAt(phase, ['id']));
              return (
                <option key={id} value={id}>
                  {textOf(contentAt(phase, ['name', language])) || id}
                </option>
              );
            })}
            <option value="stableContact">{say(words.stableContact)}</option>
          </select>
        )}
      </Field>
      <ClauseField path={[...path, 'clause']} />
    </>
  );
}
