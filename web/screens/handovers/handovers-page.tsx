import { useLocation } from 'preact-iso';
import { handovers as words } from '../../../texts/web/handovers';
import { useApp } from '../../parts/app-context';
import { Choice } from '../../parts/field';
import { Empty, Loaded } from '../../parts/states';
import { MoreRows } from '../cases/more-rows';
import { OfferRow } from './offer-row';
import { addressOf, rowIdOf, type Shown, shownIn, useOffers } from './offers';
import './handovers.css';

/** Offers to other services and their answers, in one's own cases or the team's. What is shown stands in the address. */
export function HandoversPage() {
  const { say, person } = useApp();
  const { query, route } = useLocation();
  const shown = shownIn(query, person.acts.includes('decideAsLead'));
  const show = (change: Partial<Shown>) => route(addressOf({ ...shown, ...change }), true);
  return (
    <main id="content" class="page handovers" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <div class="handovers-choices">
        <Choice
          legend={say(words.which)}
          value={shown.list}
          options={(['underWay', 'over'] as const).map((value) => ({ value, label: say(words[value]) }))}
          onChoose={(list) => show({ list })}
        />
        <Choice
          legend={say(words.whose)}
          value={shown.whose}
          options={(['mine', 'team'] as const).map((value) => ({ value, label: say(words[value]) }))}
          onChoose={(whose) => show({ whose })}
        />
      </div>
      <Offers shown={shown} />
    </main>
  );
}

function Offers({ shown }: { readonly shown: Shown }) {
  const { say } = useApp();
  const query = useOffers(shown);
  return (
    <Loaded query={query}>
      {(offers) =>
        offers.length === 0 ? (
          <NoOffers list={shown.list} />
        ) : (
          <section aria-label={say(words.list)}>
            <ul class="rows-of-cases">
              {offers.map((offer) => (
                <OfferRow key={rowIdOf(offer)} offer={offer} />
              ))}
            </ul>
            <MoreRows query={query} />
          </section>
        )
      }
    </Loaded>
  );
}

function NoOffers({ list }: Pick<Shown, 'list'>) {
  const { say } = useApp();
  const [title, help] = list === 'over' ? [words.noneOver, words.noneOverHelp] : [words.none, words.noneHelp];
  return (
    <Empty title={say(title)}>
      <p>{say(help)}</p>
    </Empty>
  );
}
