import { house } from '../../../texts/web/house';
import { findingTexts, systemStatus as words } from '../../../texts/web/system-status';
import { useApp } from '../../parts/app-context';
import { Empty } from '../../parts/states';
import { webPaths } from '../../paths';
import type { Status } from './status';

/** What somebody has to see to, the most urgent first, with what is done about it. */
export function Findings({ all }: { readonly all: Status['findings'] }) {
  const { say } = useApp();
  if (all.length === 0)
    return (
      <Empty title={say(words.allWell)}>
        <p>{say(words.allWellHelp)}</p>
      </Empty>
    );
  return (
    <section aria-labelledby="to-see">
      <h2 id="to-see">{say(words.toSee)}</h2>
      <ol class="findings">
        {all.map((finding) => (
          <li key={finding} class="card">
            <h3 class="late">{say(findingTexts[finding].is)}</h3>
            <p>{say(findingTexts[finding].todo)}</p>
            {finding === 'mailsGivenUp' && (
              <a class="button" href={webPaths.deliveries}>
                {say(house.deliveries)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
