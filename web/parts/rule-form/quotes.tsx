import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { isGroup, type Path, pathInText, textOf, type Whole } from './content';
import { useContent, useRuleForm } from './form-context';
import { nextClause } from './next-clause';
import { WrittenField } from './values';

/** The clauses of the adopted text in its own words, and what is done about each. */
export function QuoteFields({ path }: { readonly path: Path }) {
  const { say, language } = useApp();
  const { whole } = useRuleForm();
  const { content, error, change } = useContent(path);
  const clauses = isGroup(content) ? content : {};
  const next = nextClause(clauses, textOf(whole.municipality));
  return (
    <>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {Object.keys(clauses).map((id) => (
        <fieldset key={id} class="rule-item" id={`at-${pathInText([...path, id])}`}>
          <legend>{words.clause.fill(language, { id })}</legend>
          <WrittenField kind="prose" path={[...path, id, 'says']} />
          <WrittenField kind="prose" path={[...path, id, 'does']} optional />
          <div class="rule-item-acts">
            <button type="button" class="button" onClick={() => change(without(clauses, id))}>
              {say(words.remove)} <span class="for-readers">{words.clause.fill(language, { id })}</span>
            </button>
          </div>
        </fieldset>
      ))}
      <button type="button" class="button" onClick={() => change({ ...clauses, [next]: {} })}>
        {words.addClause.fill(language, { id: next })}
      </button>
    </>
  );
}

function without(clauses: Whole, id: string): Whole {
  const { [id]: _gone, ...others } = clauses;
  return others;
}
