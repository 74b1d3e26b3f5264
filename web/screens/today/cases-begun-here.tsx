import { today as words } from '../../../texts/web/today';
import { isUnsent, opensCase } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { addressOfCase } from '../../paths';

/** Cases that were begun on this device and that the server does not have: no list of its own has them. */
export function CasesBegunHere() {
  const { say } = useApp();
  const begun = useOutbox().list.flatMap((entry) => {
    const { key, of, message } = entry;
    if (of.kind !== 'case' || !message || !opensCase(message)) return [];
    return [{ key, caseId: of.caseId, name: message.name, waits: isUnsent(entry) }];
  });
  if (begun.length === 0) return null;
  return (
    <section class="heap begun-here" aria-labelledby="begun-here">
      <h2 id="begun-here">
        {say(words.begunHere)} <span class="count">{begun.length}</span>
      </h2>
      <ul>
        {begun.map(({ key, caseId, name, waits }) => (
          <li key={key}>
            <article class="card" aria-label={name}>
              <h3>
                <a href={addressOfCase(caseId)}>{name}</a>
              </h3>
              <p class="soft">{say(waits ? words.begunHereWaits : words.begunHereRefused)}</p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
