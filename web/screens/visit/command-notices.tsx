import { instant, localTimeOf } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { visitSending as words } from '../../../texts/web/visit';
import type { Problem } from '../../api/problem';
import type { VisitCommand } from '../../api/visit-command';
import type { GivenCommand } from '../../api/visit-commands';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';
import { Ring, useOwnTeamsNumber } from './ring';
import { useVisit } from './use-visit';
import { useVisitCommands } from './use-visit-commands';

interface CommandNoticesProps {
  readonly visitId: string;
  readonly expectedEnd: string;
}

/** What was pressed and has not come through: what that means, and whom to ring. */
export function CommandNotices({ visitId, expectedEnd }: CommandNoticesProps) {
  const { own } = useVisitCommands();
  const ofVisit = own.filter(({ command }) => command.kind !== 'start' && command.visitId === visitId);
  return (
    <>
      {ofVisit.map((given) => (
        <CommandNotice key={given.key} given={given} visitId={visitId} expectedEnd={expectedEnd} />
      ))}
    </>
  );
}

function CommandNotice({ given, visitId, expectedEnd }: CommandNoticesProps & { readonly given: GivenCommand }) {
  const { say, language } = useApp();
  const { commands } = useVisitCommands();
  const { key, command, standing } = given;
  switch (standing.kind) {
    case 'taken':
      return null;
    case 'sending':
      return <p role="status">{say(words.sending)}</p>;
    case 'refused':
      return <RefusedNotice problem={standing.problem} onClose={() => commands.drop(key)} />;
    case 'waiting':
      return (
        <div class="truth red">
          <p role="alert">
            {whatWaits(command.kind, shownTime(localTimeOf(instant(expectedEnd))), language)} {say(words.keepsTrying)}
          </p>
          <RingForVisit visitId={visitId} />
          <button type="button" class="button" onClick={() => commands.sendWaiting()}>
            {say(words.again)}
          </button>
        </div>
      );
  }
}

function whatWaits(kind: VisitCommand['kind'], time: string, language: Language): string {
  switch (kind) {
    case 'start':
      return words.startWaiting[language];
    case 'checkOut':
      return words.checkOutWaiting.fill(language, { time });
    case 'extend':
      return words.extendWaiting.fill(language, { time });
    case 'callForHelp':
      return words.helpWaiting[language];
  }
}

/** Whom the server has said to ring, else the number of one's own team. */
function RingForVisit({ visitId }: { readonly visitId: string }) {
  const teamsNumber = useOwnTeamsNumber();
  const ring = useVisit(visitId).data?.watch?.ring ?? [];
  return <Ring numbers={ring.length > 0 ? ring : teamsNumber} />;
}

/** What the server refused, in its words. */
export function RefusedNotice({ problem, onClose }: { readonly problem: Problem; readonly onClose: () => void }) {
  const { say } = useApp();
  return (
    <div class="truth red">
      <p role="alert">
        <strong>{problem.title}.</strong> {problem.detail}
      </p>
      <button type="button" class="button" onClick={onClose}>
        {say(words.dismiss)}
      </button>
    </div>
  );
}
