import { reachabilityInWords } from '../../../texts/reachability';
import { casePage as words } from '../../../texts/web/case';
import { useApp } from '../../parts/app-context';
import { routeTo } from '../today/route-to';
import type { SectionOf } from './case';

/** How one makes contact without harm: where the citizen is found, when, by which way. */
export function Reach({ shown: { citizen, places } }: SectionOf<'citizen' | 'places'>) {
  const { say, language } = useApp();
  const { reachability, phone, address, place, description, withheld } = citizen;
  const named = places.filter(({ retired, name }) => !retired && name).map(({ name }) => name);
  const found = [...named, ...(place && !named.includes(place) ? [place] : [])];
  const inWords = reachability ? reachabilityInWords(reachability, language) : [];
  const isKnown = found.length + inWords.length > 0 || phone || address || description;
  return (
    <section class="card" aria-labelledby="reach">
      <h2 id="reach">{say(words.reach)}</h2>
      {!isKnown && <p class="soft">{say(words.reachUnknown)}</p>}
      <dl class="facts">
        {found.length > 0 && (
          <div>
            <dt>{say(words.foundHere)}</dt>
            {found.map((one) => (
              <dd key={one}>
                <a href={routeTo(one ?? '')}>{one}</a>
              </dd>
            ))}
          </div>
        )}
        {address && (
          <div>
            <dt>{say(words.address)}</dt>
            <dd>
              <a href={routeTo(address)}>{address}</a>
            </dd>
          </div>
        )}
        {phone && (
          <div>
            <dt>{say(words.phone)}</dt>
            <dd>
              <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
            </dd>
          </div>
        )}
        {description && (
          <div>
            <dt>{say(words.description)}</dt>
            <dd>{description}</dd>
          </div>
        )}
        {inWords.map(([what, said]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {withheld.length > 0 && <p class="soft">{say(words.withheld)}</p>}
    </section>
  );
}
