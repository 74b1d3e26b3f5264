import { instant, showInstant } from '../../../domain/clock/time';
import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { addressOfCase } from '../../paths';
import { routeTo } from '../today/route-to';
import type { Visit } from './use-visit';

/** Who is out, where exactly, since when and until when. */
export function VisitFacts({ visit }: { readonly visit: Visit }) {
  const { say } = useApp();
  const {
    workerName,
    companionNames,
    place,
    address,
    staircase,
    startedAt,
    expectedEnd,
    endedAt,
    caseId,
    watchedFrom,
  } = visit;
  const facts = [
    [words.who, workerName],
    [words.with, companionNames.map((name) => name ?? say(words.colleague)).join(', ')],
    [words.place, place],
    [words.address, address && <a href={routeTo(address)}>{address}</a>],
    [words.staircase, staircase],
    [words.since, showInstant(instant(startedAt))],
    [words.watchedFrom, watchedFrom && showInstant(instant(watchedFrom))],
    [words.backBy, showInstant(instant(expectedEnd))],
    [words.backAt, endedAt && showInstant(instant(endedAt))],
  ] as const;
  return (
    <section class="card visit-facts">
      <dl class="facts">
        {facts.map(
          ([what, said]) =>
            said && (
              <div key={what.da}>
                <dt>{say(what)}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
      {caseId && <a href={addressOfCase(caseId)}>{say(words.toCase)}</a>}
    </section>
  );
}
