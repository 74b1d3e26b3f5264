import type { Schemas } from '../../../client';
import { localTimeOf } from '../../../domain/clock/time';
import { visitSending, visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';
import { addressOfVisit } from '../../paths';
import { RefusedNotice } from './command-notices';
import { OwnVisit } from './own-visit';
import { Ring, useOwnTeamsNumber } from './ring';
import { useVisit } from './use-visit';
import { type GivenCommand, momentIn, useVisitCommands } from './use-visit-commands';

type Listed = Schemas['OwnVisit'];

/** The visits that one is on, before everything else; those too that began a moment ago and no list has yet. */
export function VisitsFirst({ visits }: { readonly visits: readonly Listed[] }) {
  const { sent } = useVisitCommands();
  const listed = new Set(visits.map(({ visitId }) => visitId));
  const all = [...visits, ...sent.begun.filter(({ visitId }) => !listed.has(visitId))];
  return (
    <>
      {all
        .filter(({ visitId }) => !sent.isOver(visitId))
        .map(({ visitId, name, expectedEnd }) => (
          <VisitCard key={visitId} visit={{ visitId, name, expectedEnd }} />
        ))}
    </>
  );
}

function VisitCard({ visit }: { readonly visit: Pick<Listed, 'visitId' | 'name' | 'expectedEnd'> }) {
  const { say } = useApp();
  const { visitId, name, expectedEnd } = visit;
  // Checked out by somebody else, or in another window: a list may not know yet.
  if (useVisit(visitId).data?.status === 'checkedOut') return null;
  return (
    <section class="card own-visit" aria-label={name ?? say(words.alone)}>
      <h2>
        <a href={addressOfVisit(visitId)}>{name ?? say(words.open)}</a>
      </h2>
      <OwnVisit visit={{ visitId, expectedEnd }} name={name} />
    </section>
  );
}

/** A visit that was to begin and that the server has not taken: nobody watches it. */
export function StartsNotTaken() {
  const { own } = useVisitCommands();
  return <>{own.map((given) => given.act === 'start' && <StartNotTaken key={given.key} given={given} />)}</>;
}

function StartNotTaken({ given }: { readonly given: GivenCommand }) {
  const { say } = useApp();
  const { drop } = useVisitCommands();
  const { key, name, standing } = given;
  return (
    <section class="card own-visit" aria-label={name ?? say(words.alone)}>
      {name && <h2>{name}</h2>}
      {standing.kind === 'refused' ? (
        <RefusedNotice problem={standing.problem} onClose={() => drop(key)}>
          {say(visitSending.startRefused)}
        </RefusedNotice>
      ) : (
        <Unwatched given={given} />
      )}
    </section>
  );
}

/** On its way or waiting: that nobody watches, whom to ring, and what one can do about it. */
function Unwatched({ given: { key, visitId, name, body, standing } }: { readonly given: GivenCommand }) {
  const { say, language } = useApp();
  const { own, checkOut, drop, sendNow } = useVisitCommands();
  const numbers = useOwnTeamsNumber();
  const isOut = own.some((one) => one.visitId === visitId && one.act === 'checkOut');
  const [from, to] = [momentIn(body, 'begunAt'), momentIn(body, 'expectedEnd')];
  const waits = standing.kind === 'waiting';
  const says = isOut ? visitSending.overWaiting : waits ? visitSending.startWaiting : visitSending.startSending;
  return (
    <div class={waits && !isOut ? 'truth red' : 'truth amber'}>
      {from && to && (
        <p>
          {visitSending.startGiven.fill(language, {
            from: shownTime(localTimeOf(from)),
            to: shownTime(localTimeOf(to)),
          })}
        </p>
      )}
      <p role={waits && !isOut ? 'alert' : 'status'}>{say(says)}</p>
      {!isOut && <Ring numbers={numbers} />}
      {waits && (
        <>
          <div class="truth-acts">
            {!isOut && (
              <button type="button" class="button main" onClick={() => void checkOut({ visitId, name })}>
                {say(words.checkOut)}
              </button>
            )}
            <button type="button" class="button" onClick={sendNow}>
              {say(visitSending.again)}
            </button>
            <button type="button" class="button" onClick={() => drop(key)}>
              {say(visitSending.giveUp)}
            </button>
          </div>
          <p class="small">
            {say(visitSending.keepsTrying)} {say(visitSending.mayHaveArrived)}
          </p>
        </>
      )}
    </div>
  );
}
