import type { ComponentChildren } from 'preact';
import { instant, localTimeOf } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { visitSending as words } from '../../../texts/web/visit';
import type { Problem } from '../../api/problem';
import type { VisitAct } from '../../api/visit-command';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';
import { Ring, useOwnTeamsNumber } from './ring';
import { useVisit } from './use-visit';
import { type GivenCommand, useVisitCommands } from './use-visit-commands';

interface CommandNoticesProps {
  readonly visitId: string;
  readonly expectedEnd: string;
}

/** What was pressed and has not come through: what that means, and whom to ring. */
export function CommandNotices({ visitId, expectedEnd }: CommandNoticesProps) {
  const { own } = useVisitCommands();
  const ofVisit = own.filter((one) => one.act !== 'start' && one.visitId === visitId);
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
  const { drop, sendNow } = useVisitCommands();
  const { key, act, standing } = given;
  switch (standing.kind) {
    case 'sending':
      return <p role="status">{say(words.sending)}</p>;
    case 'refused':
      return <RefusedNotice problem={standing.problem} onClose={() => drop(key)} />;
    case 'waiting':
      return (
        <div class="truth red">
          <p role="alert">
            {whatWaits(act, shownTime(localTimeOf(instant(expectedEnd))), language)} {say(words.keepsTrying)}
          </p>
          <RingForVisit visitId={visitId} />
          <button type="button" class="button" onClick={sendNow}>
            {say(words.again)}
          </button>
        </div>
      );
  }
}

function whatWaits(act: VisitAct, time: string, language: Language): string {
  switch (act) {
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

interface RefusedNoticeProps {
  readonly problem: Problem | undefined;
  readonly onClose: () => void;
  /** What else to know of it. */
  readonly children?: ComponentChildren;
}

/** What the server refused, in its words. */
export function RefusedNotice({ problem, onClose, children }: RefusedNoticeProps) {
  const { say } = useApp();
  return (
    <div class="truth red">
      <p role="alert">
        {problem && <strong>{problem.title}. </strong>}
        {problem?.detail} {children}
      </p>
      <button type="button" class="button" onClick={onClose}>
        {say(words.dismiss)}
      </button>
    </div>
  );
}
