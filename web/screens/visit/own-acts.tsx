import { instant, latest, plusMinutes } from '../../../domain/clock/time';
import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { HoldButton } from './hold-button';
import type { Visit } from './use-visit';
import { useVisitCommands } from './use-visit-commands';

const EXTENSION_MINUTES = 15;

/** What whoever is on the visit can do: go on for a while, call for help, or say that they are out. */
export function OwnActs({
  visit: { visitId, expectedEnd },
}: {
  readonly visit: Pick<Visit, 'visitId' | 'expectedEnd'>;
}) {
  const { say, session, person } = useApp();
  const { commands, own } = useVisitCommands();
  const isOnItsWay = (kind: 'extend' | 'callForHelp' | 'checkOut') =>
    own.some(
      ({ command, standing }) => command.kind === kind && command.visitId === visitId && standing.kind === 'sending',
    );
  const extend = () => {
    const from = latest(instant(expectedEnd), session.clock.now());
    commands.give(person.id, { kind: 'extend', visitId, expectedEnd: plusMinutes(from, EXTENSION_MINUTES) });
  };
  return (
    <div class="own-acts">
      <button type="button" class="button" disabled={isOnItsWay('extend')} onClick={extend}>
        {say(words.extend)}
      </button>
      <button
        type="button"
        class="button main"
        disabled={isOnItsWay('checkOut')}
        onClick={() => commands.give(person.id, { kind: 'checkOut', visitId })}
      >
        {say(words.checkOut)}
      </button>
      <HoldButton
        label={say(words.callForHelp)}
        disabled={isOnItsWay('callForHelp')}
        onHeld={() => commands.give(person.id, { kind: 'callForHelp', visitId })}
      />
    </div>
  );
}
