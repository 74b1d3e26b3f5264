import { useMemo } from 'preact/hooks';
import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import type { Whole } from './content';
import { RuleFormContext } from './form-context';
import type { Section } from './part';
import { SectionFields } from './part-fields';
import { ProblemsList } from './problems-list';
import type { RulesProblem, useCheck } from './use-check';
import './rule-form.css';

interface RuleFormProps {
  readonly sections: readonly Section[];
  readonly whole: Whole;
  readonly check: ReturnType<typeof useCheck>;
  readonly onChange: (whole: Whole) => void;
}

/** A file of rules as a form: every part of it, with what is wrong beside it, and all that is wrong in one list. */
export function RuleFormFields({ sections, whole, check, onChange }: RuleFormProps) {
  const { say, language } = useApp();
  const problems = useMemo(
    () => new Map((check.problems ?? []).map((one) => [one.path, saidOf(one, language)])),
    [check.problems, language],
  );
  return (
    <RuleFormContext.Provider value={{ whole, problems, onChange }}>
      <nav class="rule-contents" aria-label={say(words.onThisPage)}>
        {sections.map(({ id, title }) => (
          <a key={id} href={`#section-${id}`}>
            {say(title)}
          </a>
        ))}
      </nav>
      {sections.map((section) => (
        <SectionFields key={section.id} section={section} />
      ))}
      <ProblemsList check={check} />
    </RuleFormContext.Provider>
  );
}

const saidOf = ({ problem, expected }: RulesProblem, language: 'da' | 'en'): string => {
  const said = words.problem.fill(language, { problem, expected });
  return said.charAt(0).toUpperCase() + said.slice(1);
};
