import { inbox as words } from '../../../texts/web/inbox';
import { useApp } from '../../parts/app-context';
import type { Referral } from './inbox';
import { factsOf } from './same-facts';

/** What is known of who it is. */
export function Person({ shown: { citizen, age } }: { readonly shown: Referral }) {
  const { say, language } = useApp();
  const facts = factsOf(citizen).map(([what, known]) => [say(words[what]), known] as const);
  const years = age && (age.estimated ? words.estimatedYears : words.years).fill(language, { years: age.years });
  const all = [...facts, ...(years ? [[say(words.age), years] as const] : [])];
  return (
    <section class="card" aria-labelledby="person">
      <h3 id="person">{say(words.person)}</h3>
      {all.length === 0 && <p class="soft">{say(words.nobodyKnown)}</p>}
      <dl class="facts">
        {all.map(([what, known]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{known}</dd>
          </div>
        ))}
      </dl>
      {citizen.withheld.length > 0 && <p class="soft">{say(words.withheld)}</p>}
    </section>
  );
}
