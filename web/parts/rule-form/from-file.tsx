import { useState } from 'preact/hooks';
import { ruleForm as words } from '../../../texts/web/rule-form';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../app-context';
import { Field } from '../field';
import { type Whole, wholeOf } from './content';
import type { RulesProblem } from './use-check';

interface FromFileProps {
  readonly kind: 'standard' | 'settings';
  readonly onRead: (whole: Whole) => void;
}

/** A file that was written elsewhere, read into the form; one that cannot be read is said to be so, line by line. */
export function FromFile({ kind, onRead }: FromFileProps) {
  const { api, say, language } = useApp();
  const [problems, setProblems] = useState<readonly RulesProblem[]>([]);
  const [error, setError] = useState<string>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    setError(undefined);
    setProblems([]);
    try {
      const body = { kind, text: await file.text() };
      const { json, problems: found } = await answerOf(api.POST('/v1/rules/check', { body }));
      const whole = json === null ? undefined : wholeOf(json);
      if (whole) return onRead(whole);
      setError(say(words.notRead));
      setProblems(found);
    } catch (refusal) {
      setError(refusal instanceof Refused ? refusal.problem.detail : say(words.notChecked));
    }
  };
  return (
    <div>
      <Field label={say(words.fromFile)} hint={say(words.fromFileHint)} error={error}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".yaml,.yml,.json"
            onChange={({ currentTarget }) => {
              void read(currentTarget.files?.[0]);
              // The same file can be chosen again, mended.
              currentTarget.value = '';
            }}
          />
        )}
      </Field>
      {problems.length > 0 && (
        <ul class="lines">
          {problems.map(({ line, problem, expected }) => (
            <li key={`${line} ${problem}`}>
              {line !== null && <strong>{words.atLine.fill(language, { line })}: </strong>}
              {words.problem.fill(language, { problem, expected })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
