import { instant, localDateOf, showInstant } from '../../../domain/clock/time';
import { inbox as words } from '../../../texts/web/inbox';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { shortDate } from '../../parts/dates';
import { nameOf } from '../../parts/name-of';
import { addressOfReferral } from '../../paths';
import { lateness } from '../today/card-words';
import type { Waiting } from './inbox';

interface WaitingRowProps {
  readonly row: Waiting;
  readonly isCurrent: boolean;
}

/** A referral as the list has it: by when it is to be decided first, in words that anyone may read. */
export function WaitingRow({ row, isCurrent }: WaitingRowProps) {
  const { say, language } = useApp();
  const { caseId, urgent, badge, citizen, number, referredAt } = row;
  return (
    <li class={isCurrent ? 'inbox-row current' : 'inbox-row'}>
      <div class="inbox-row-head">
        <Due row={row} />
        {urgent && (
          <Badge icon="alert" tone="amber">
            {say(words.urgent)}
          </Badge>
        )}
        {badge && (
          <Badge icon={badge.kind === 'twoWorkers' ? 'two' : 'alert'} tone="amber">
            {badge.text}
          </Badge>
        )}
      </div>
      <a href={addressOfReferral(caseId)} data-row aria-current={isCurrent ? 'page' : undefined}>
        {nameOf(row, language)}
      </a>
      <p class="soft">
        {[citizen.place, number, words.received.fill(language, { at: showInstant(instant(referredAt)) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}

function Due({ row: { nextDeadline } }: { readonly row: Waiting }) {
  const { language } = useApp();
  if (!nextDeadline) return null;
  const { at, daysOverdue, text } = nextDeadline;
  return (
    <span>
      {text}{' '}
      {daysOverdue > 0 ? (
        <strong class="late">{lateness(daysOverdue, language)}</strong>
      ) : (
        <strong>{shortDate(localDateOf(instant(at)), language)}</strong>
      )}
    </span>
  );
}
