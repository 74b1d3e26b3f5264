import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { capitalised } from '../dates';
import type { useCheck } from './use-check';

interface OfCheck {
  readonly check: ReturnType<typeof useCheck>;
}

/** How much is wrong, always in sight beside the word that saves, and heard as it changes. */
export function CheckStatus({ check: { problems = [], isOfNow, failed } }: OfCheck) {
  const { say, language } = useApp();
  const count = problems.length;
  const said = count > 0 ? words.lacksCount.fill(language, { count }) : say(words.nothingLacks);
  return (
    <p role="status" class={isOfNow && count > 0 ? 'rule-status lacking' : 'rule-status'}>
      {failed ? say(words.notChecked) : isOfNow ? said : say(words.checking)}
    </p>
  );
}

/** All that is wrong, each with the way to where it stands. */
export function ProblemsList({ check: { problems = [] } }: OfCheck) {
  const { say, language } = useApp();
  if (problems.length === 0) return null;
  return (
    <section class="card rule-problems" aria-labelledby="lacks">
      <h2 id="lacks">{say(words.lacks)}</h2>
      <ul class="lines">
        {problems.map(({ path, place, problem, expected }) => (
          <li key={`${path} ${problem}`}>
            {place && (
              <button type="button" class="button" onClick={() => goTo(path)}>
                {capitalised(place)}
              </button>
            )}
            <p>{capitalised(words.problem.fill(language, { problem, expected }))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To the control at a place, or to the nearest part around it that the form has. */
export function goTo(path: string): void {
  for (let at = path; at !== ''; at = at.replace(/(^|\.|\[)[^.[]*$/, '')) {
    const control = document.getElementById(`at-${at}`)?.querySelector<HTMLElement>('input, select, textarea, button');
    if (control) {
      control.focus();
      return;
    }
  }
}
