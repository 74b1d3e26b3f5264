import { instant, localDateOf, showDate } from '../../../domain/clock/time';
import { ruleInWords } from '../../../texts/codes';
import { groundNames } from '../../../texts/names';
import { cases as words } from '../../../texts/web/cases';
import { team } from '../../../texts/web/team';
import { toEnding } from '../../../texts/web/to-ending';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { Attempts } from '../../parts/badge';
import { CaseRow } from '../../parts/case-row';
import { capitalised, shortDate } from '../../parts/dates';
import { nameOf } from '../../parts/name-of';
import { Deadline } from '../../parts/why/deadline';
import { addressOfCase } from '../../paths';
import { attempts, lastContact, lateness, silence } from '../today/card-words';
import type { Listed } from './cases';

interface ListedRowProps {
  readonly row: Listed;
  /** Left out: the case's own page. */
  readonly href?: string;
  /** It stands beside the list. */
  readonly isChosen?: boolean;
  /** What is decided of it has a page of its own. */
  readonly decidedOn?: string | undefined;
}

/** A case as the list has it, in words that anyone may read. */
export function ListedRow({ row, href, isChosen = false, decidedOn }: ListedRowProps) {
  const { say, language, session } = useApp();
  const { caseId, number, status, statusText, phase, workerName, badge, restricted, attemptsSince } = row;
  return (
    <CaseRow
      href={href ?? addressOfCase(caseId)}
      isChosen={isChosen}
      name={nameOf(row, language)}
      under={number}
      badge={badge}
      restricted={restricted}
      facts={[
        capitalised(status === 'active' && phase ? ruleInWords(phase, language) : statusText),
        workerName ?? (status === 'ended' ? null : say(team.noWorker)),
        <Due key="due" row={row} />,
      ]}
    >
      {status !== 'referred' && (
        <p>
          {status === 'ended'
            ? lastContact(row, session.clock.today(), language)
            : silence(row, session.clock.now(), language)}
          {attemptsSince > 0 && (
            <span class="soft case-row-tries">
              <Attempts count={attemptsSince} /> {attempts(row, language)}
            </span>
          )}
        </p>
      )}
      {decidedOn && (
        <a class="case-row-decide" href={decidedOn}>
          {say(toEnding.decide)}
        </a>
      )}
    </CaseRow>
  );
}

/** What is due next and how late it is, as after the latest entry; of what has ended when and why. */
function Due({ row }: { readonly row: Listed }) {
  const { say, language } = useApp();
  const outbox = useOutbox();
  const { caseId, version, nextDeadline, endedAt, ground } = row;
  if (outbox.hasNewerContact(caseId, version)) return <>{say(words.logged)}</>;
  if (endedAt) {
    const on = showDate(localDateOf(instant(endedAt)));
    const name = Object.entries(groundNames).find(([code]) => code === ground)?.[1][language];
    const ended = words.ended.fill(language, { on, ground: name ?? ruleInWords(ground ?? '', language) });
    return (
      <>
        {ended}
        {nextDeadline && nextDeadline.daysOverdue > 0 && (
          <>
            {' · '}
            <DueNext row={row} due={nextDeadline} />
          </>
        )}
      </>
    );
  }
  if (!nextDeadline) return <span class="soft">{say(words.noDeadline)}</span>;
  return <DueNext row={row} due={nextDeadline} />;
}

interface DueNextProps {
  readonly row: Listed;
  readonly due: NonNullable<Listed['nextDeadline']>;
}

function DueNext({ row, due: { text, at, daysOverdue } }: DueNextProps) {
  const { language } = useApp();
  const late = daysOverdue > 0;
  const when = late ? lateness(daysOverdue, language) : shortDate(localDateOf(instant(at)), language);
  return (
    <Deadline caseId={row.caseId} title={text} name={nameOf(row, language)} label={`${text}, ${when}`}>
      {text} {late ? <span class="late">{when}</span> : when}
    </Deadline>
  );
}
