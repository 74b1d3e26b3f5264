import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Content, contentAt, type Path, pathInText, type Whole, withContent } from './content';

/** What is being written, and what is wrong with it so far. */
export interface RuleForm {
  readonly whole: Whole;
  /** What is wrong at each place, in words. */
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (whole: Whole) => void;
}

export const RuleFormContext = createContext<RuleForm | undefined>(undefined);

export function useRuleForm(): RuleForm {
  const form = useContext(RuleFormContext);
  if (!form) throw new Error('a part stands outside its form');
  return form;
}

/** What stands at a place, what is wrong with it, and how it is changed. */
export function useContent(path: Path) {
  const { whole, problems, onChange } = useRuleForm();
  return {
    content: contentAt(whole, path),
    error: problems.get(pathInText(path)),
    change: (content: Content | undefined) => onChange(withContent(whole, path, content)),
  };
}
