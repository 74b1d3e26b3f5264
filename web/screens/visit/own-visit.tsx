import { instant, localTimeOf } from '../../../domain/clock/time';
import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';
import { CommandNotices } from './command-notices';
import { OwnActs } from './own-acts';
import { TruthShown } from './truth-shown';
import { useVisit, type Visit } from './use-visit';
import './own-visit.css';

interface OwnVisitProps {
  readonly visit: Pick<Visit, 'visitId' | 'expectedEnd'> & Partial<Visit>;
  /** With whom, where that is known here. */
  readonly name?: string | null;
}

/** How long, with whom, whether somebody watches, and what one can do: the visit that one is on oneself. */
export function OwnVisit({ visit, name }: OwnVisitProps) {
  const { visitId } = visit;
  // What the list says is shown until the visit itself has been read.
  const shown = { ...visit, ...useVisit(visitId).data };
  return (
    <>
      <Until visit={shown} />
      <Standing visit={shown} />
      <TruthShown visitId={visitId} />
      <CommandNotices visitId={visitId} expectedEnd={shown.expectedEnd} />
      <OwnActs visit={shown} name={name} />
    </>
  );
}

type Shown = Pick<Visit, 'expectedEnd'> & Partial<Visit>;

function Until({
  visit: { expectedEnd, companionNames = [], companionIds = [], workerId, workerName },
}: {
  readonly visit: Shown;
}) {
  const { say, language, person } = useApp();
  const time = shownTime(localTimeOf(instant(expectedEnd)));
  const others = [
    ...(workerId && workerId !== person.id ? [workerName] : []),
    ...companionNames.filter((_name, index) => companionIds[index] !== person.id),
  ];
  const names = others.map((name) => name ?? say(words.colleague)).join(', ');
  return (
    <p class="until">
      {names ? words.alongUntil.fill(language, { names, time }) : words.aloneUntil.fill(language, { time })}
    </p>
  );
}

/** Where the visit has gone beyond its time, or help has been called for: in words that a citizen may read. */
function Standing({ visit: { status, alarm } }: { readonly visit: Shown }) {
  const { say, language } = useApp();
  if (status === 'asked') return <p class="standing late">{say(words.timeIsOver)}</p>;
  if (status !== 'alarmed') return null;
  if (alarm?.because !== 'helpCalled') return <AlarmRaised alarm={alarm} />;
  const at = shownTime(localTimeOf(instant(alarm.takenAt ?? alarm.at)));
  return (
    <p class="standing" role="status">
      {alarm.takenAt
        ? words.callTaken.fill(language, { time: at, name: alarm.takenByName ?? say(words.somebody) })
        : words.callReceived.fill(language, { time: at })}
    </p>
  );
}

/** Nobody has heard from whoever is out: who has set out to them. */
function AlarmRaised({ alarm }: { readonly alarm: Visit['alarm'] | undefined }) {
  const { say, language } = useApp();
  const taken = alarm?.takenAt && {
    name: alarm.takenByName ?? say(words.somebody),
    time: shownTime(localTimeOf(instant(alarm.takenAt))),
  };
  return (
    <p class="standing late">
      {say(words.alarmRaised)} {taken && words.taken.fill(language, taken)}
    </p>
  );
}
