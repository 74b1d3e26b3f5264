import { useLocation } from 'preact-iso';
import { visitWaits, visitSending as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { addressOfVisit, webPaths } from '../../paths';
import { type GivenCommand, useVisitCommands } from './use-visit-commands';

/** What about a visit has not come through, in a line each on every page that does not say so by itself. */
export function VisitLines() {
  const { say } = useApp();
  const { path } = useLocation();
  const { own } = useVisitCommands();
  return (
    <>
      {own.map(
        (given) =>
          given.standing.kind !== 'sending' &&
          !isSaidOn(path, given) && (
            <div key={given.key} class="held-notice visit">
              <p>{say(given.standing.kind === 'refused' ? words.refusedLine : visitWaits[given.act])}</p>
              <a class="button" href={webPaths.today}>
                {say(words.see)}
              </a>
            </div>
          ),
      )}
    </>
  );
}

function isSaidOn(path: string, { act, visitId }: GivenCommand): boolean {
  if (path === webPaths.unsent || path === addressOfVisit(visitId)) return true;
  const isBegun = path === webPaths.today || path === webPaths.startVisit || path.endsWith('/visit');
  return act === 'start' && isBegun;
}
