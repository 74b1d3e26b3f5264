import type { Schemas } from '../../../client';
import { visitSending, visit as words } from '../../../texts/web/visit';
import type { GivenCommand } from '../../api/visit-commands';
import { useApp } from '../../parts/app-context';
import { addressOfVisit } from '../../paths';
import { RefusedNotice } from './command-notices';
import { OwnVisit } from './own-visit';
import { Ring, useOwnTeamsNumber } from './ring';
import { useVisit } from './use-visit';
import { useVisitCommands } from './use-visit-commands';

type Listed = Schemas['OwnVisit'];

/** The visits that one is on, before everything else; those too that began a moment ago and no list has yet. */
export function VisitsFirst({ visits }: { readonly visits: readonly Listed[] }) {
  const { commands, own } = useVisitCommands();
  const begun = own.flatMap(({ command, standing }) =>
    command.kind === 'start' && standing.kind === 'taken'
      ? [{ visitId: standing.taken.visitId, name: command.name, expectedEnd: command.body.expectedEnd }]
      : [],
  );
  const listed = new Set(visits.map(({ visitId }) => visitId));
  const all = [...visits, ...begun.filter(({ visitId }) => !listed.has(visitId))];
  return (
    <>
      {all
        .filter(({ visitId }) => !commands.isOver(visitId))
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
      <OwnVisit visit={{ visitId, expectedEnd }} />
    </section>
  );
}

/** A visit that was to begin and that the server has not taken: nobody watches it. */
export function StartsNotTaken() {
  const { own } = useVisitCommands();
  return (
    <>
      {own.map((given) => (
        <StartNotTaken key={given.key} given={given} />
      ))}
    </>
  );
}

function StartNotTaken({ given: { key, command, standing } }: { readonly given: GivenCommand }) {
  const { say } = useApp();
  const { commands } = useVisitCommands();
  const numbers = useOwnTeamsNumber();
  if (command.kind !== 'start' || standing.kind === 'taken') return null;
  const waits = standing.kind === 'waiting';
  return (
    <section class="card own-visit" aria-label={command.name ?? say(words.alone)}>
      {command.name && <h2>{command.name}</h2>}
      {standing.kind === 'refused' ? (
        <RefusedNotice problem={standing.problem} onClose={() => commands.drop(key)} />
      ) : (
        <div class={waits ? 'truth red' : 'truth amber'}>
          <p role={waits ? 'alert' : 'status'}>{say(waits ? visitSending.startWaiting : visitSending.startSending)}</p>
          <Ring numbers={numbers} />
          {waits && (
            <>
              <div class="truth-acts">
                <button type="button" class="button" onClick={() => commands.sendWaiting()}>
                  {say(visitSending.again)}
                </button>
                <button type="button" class="button" onClick={() => commands.drop(key)}>
                  {say(visitSending.giveUp)}
                </button>
              </div>
              <p class="small">
                {say(visitSending.keepsTrying)} {say(visitSending.mayHaveArrived)}
              </p>
            </>
          )}
        </div>
      )}
    </section>
  );
}
