import { useState } from 'preact/hooks';
import { deliveries as words } from '../../../texts/web/deliveries';
import { house } from '../../../texts/web/house';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';
import { MoreRows } from '../cases/more-rows';
import { AgainDialog } from './again-dialog';
import { DeliveryRow } from './delivery-row';
import { type GivenUp, useGivenUp } from './given-up';
import { SetAsideDialog } from './set-aside-dialog';
import './deliveries.css';

interface Asked {
  readonly about: GivenUp;
  readonly todo: 'again' | 'setAside';
}

/** What could not be told by mail, the newest first: why, to whom, and what is done about it. */
export function DeliveriesPage() {
  const { say } = useApp();
  const query = useGivenUp();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <main id="content" class="page deliveries" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(house.deliveries)}</h1>
      </header>
      <p class="soft">{say(words.intro)}</p>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={say(words.none)}>
              <p>{say(words.noneHelp)}</p>
            </Empty>
          ) : (
            <section aria-label={say(words.list)}>
              <ul class="rows-of-deliveries">
                {all.map((about) => (
                  <DeliveryRow
                    key={about.id}
                    delivery={about}
                    onAgain={() => setAsked({ about, todo: 'again' })}
                    onSetAside={() => setAsked({ about, todo: 'setAside' })}
                  />
                ))}
              </ul>
              <MoreRows query={query} />
            </section>
          )
        }
      </Loaded>
      {asked?.todo === 'again' && <AgainDialog delivery={asked.about} onClose={close} />}
      {asked?.todo === 'setAside' && <SetAsideDialog delivery={asked.about} onClose={close} />}
    </main>
  );
}
