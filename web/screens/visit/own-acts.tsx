import { instant, latest, plusMinutes } from '../../../domain/clock/time';
import { visit as words } from '../../../texts/web/visit';
import type { VisitAct } from '../../api/visit-command';
import { useApp } from '../../parts/app-context';
import { SendButton } from '../../parts/send-button';
import { HoldButton } from './hold-button';
import type { Visit } from './use-visit';
import { useVisitCommands } from './use-visit-commands';

const EXTENSION_MINUTES = 15;

interface OwnActsProps {
  readonly visit: Pick<Visit, 'visitId' | 'expectedEnd'>;
  readonly name: string | null | undefined;
}

/** What whoever is on the visit can do: go on for a while, call for help, or say that they are out. */
export function OwnActs({ visit: { visitId, expectedEnd }, name }: OwnActsProps) {
  const { say, session } = useApp();
  const { own, extend, callForHelp, checkOut } = useVisitCommands();
  const visit = { visitId, name };
  const isOnItsWay = (act: VisitAct) =>
    own.some((one) => one.act === act && one.visitId === visitId && one.standing.kind === 'sending');
  const goOn = () => {
    const from = latest(instant(expectedEnd), session.clock.now());
    void extend(visit, plusMinutes(from, EXTENSION_MINUTES));
  };
  return (
    <div class="own-acts">
      <SendButton class="button" isSending={isOnItsWay('extend')} onSend={goOn}>
        {say(words.extend)}
      </SendButton>
      <SendButton isSending={isOnItsWay('checkOut')} onSend={() => void checkOut(visit)}>
        {say(words.checkOut)}
      </SendButton>
      <HoldButton
        label={say(words.callForHelp)}
        isSending={isOnItsWay('callForHelp')}
        onHeld={() => void callForHelp(visit)}
      />
    </div>
  );
}
