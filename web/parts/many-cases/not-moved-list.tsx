import { manyCases as words } from '../../../texts/web/many-cases';
import { addressOfCase } from '../../paths';
import { useApp } from '../app-context';
import type { NotMoved } from './not-moved';
import './many-cases.css';

/** Each case that was left as it was, and why; they are told apart by their place, since a name does not come with the answer. */
export function NotMovedList({ notMoved }: { readonly notMoved: readonly NotMoved[] }) {
  const { say, language } = useApp();
  if (notMoved.length === 0) return null;
  return (
    <section class="not-moved" aria-labelledby="not-moved">
      <h3 id="not-moved">{say(words.notMoved)}</h3>
      <ul class="lines">
        {notMoved.map(({ caseId, why }, place) => (
          <li key={caseId}>
            <a href={addressOfCase(caseId)}>{words.caseAt.fill(language, { place: place + 1 })}</a>
            <p class="soft">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
