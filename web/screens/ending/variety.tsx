import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import type { Section } from './ending';

/** Whether the attempts are as many and as varied as is asked for, and what they lack. */
export function Variety({ view: { variety } }: Section) {
  const { say, language } = useApp();
  const { made, askedFor, lacking } = variety;
  return (
    <section class="card" aria-labelledby="variety">
      <h2 id="variety">{say(words.variety)}</h2>
      <dl class="facts ending-variety">
        {(['attempts', 'days', 'dayParts', 'ways'] as const).map((what) => (
          <div key={what}>
            <dt>{say(words[what])}</dt>
            <dd class={made[what] < askedFor[what] ? 'late' : undefined}>
              {words.ofAskedFor.fill(language, { made: made[what], askedFor: askedFor[what] })}
            </dd>
          </div>
        ))}
      </dl>
      {lacking.length === 0 ? (
        <p>{say(words.enough)}</p>
      ) : (
        <ul class="lines">
          {lacking.map(({ what, text }) => (
            <li key={what}>{text}.</li>
          ))}
        </ul>
      )}
    </section>
  );
}
