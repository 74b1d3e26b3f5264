import { ruleForm as words } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { capitalised } from '../dates';
import type { useCheck } from './use-check';

/** All that is wrong, each with the way to where it stands. It is heard as it changes, and waits for no button. */
export function ProblemsList({
  check: { problems, isOfNow, failed },
}: {
  readonly check: ReturnType<typeof useCheck>;
}) {
  const { say, language } = useApp();
  return (
    <section class="card rule-problems" aria-labelledby="lacks">
      <h2 id="lacks">{say(words.lacks)}</h2>
      <p role="status" class="soft">
        {failed
          ? say(words.notChecked)
          : !isOfNow
            ? say(words.checking)
            : problems?.length
              ? words.lacksCount.fill(language, { count: problems.length })
              : say(words.nothingLacks)}
      </p>
      {problems && problems.length > 0 && (
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
      )}
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
