import { instant, localDate, localDateOf, showInstant } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { linkStandingWords, nextInOfferWords, handovers as words } from '../../../texts/web/handovers';
import { team } from '../../../texts/web/team';
import { useApp } from '../../parts/app-context';
import { CaseRow } from '../../parts/case-row';
import { capitalised, shortDate } from '../../parts/dates';
import { nameOf } from '../../parts/name-of';
import { addressOfCase } from '../../paths';
import type { Offer } from './offers';

/** One offer: to which service, how it stands, by when, how its link stands, and what is next. */
export function OfferRow({ offer }: { readonly offer: Offer }) {
  const { say, language } = useApp();
  const { caseId, number, workerName, serviceName, serviceText, stateText, since, restricted, badge, next } = offer;
  const on = shortDate(localDateOf(instant(since)), language);
  return (
    <CaseRow
      href={addressOfCase(caseId)}
      name={nameOf(offer, language)}
      under={`${number} · ${workerName ?? say(team.noWorker)}`}
      badge={badge}
      restricted={restricted}
      facts={[
        capitalised(serviceName ?? serviceText),
        words.stands.fill(language, { state: capitalised(stateText), on }),
        <Due key="due" offer={offer} />,
      ]}
    >
      {linkShownIn.includes(offer.state) && <p class="soft">{linkInWords(offer, language)}</p>}
      {next !== 'nothing' && (
        <p class="offer-next">{words.next.fill(language, { what: say(nextInOfferWords[next]) })}</p>
      )}
    </CaseRow>
  );
}

/** While the service has something to answer by its link. */
const linkShownIn: readonly Offer['state'][] = ['sent', 'accepted', 'meetingAgreed'];

function linkInWords({ link: { standing, sentAt, openedAt } }: Offer, language: Language): string {
  const at = (value: string | null) => (value ? showInstant(instant(value)) : '');
  switch (standing) {
    case 'sent':
      return words.sentAt.fill(language, { at: at(sentAt) });
    case 'opened':
      return words.openedAt.fill(language, { at: at(openedAt) });
    default:
      return linkStandingWords[standing][language];
  }
}

/** By when the service is to answer, the day of the first meeting, or by when the next step is due. */
function Due({ offer: { state, dueAt, isOverdue, meetingOn } }: { readonly offer: Offer }) {
  const { say, language } = useApp();
  if (state === 'meetingAgreed' && meetingOn)
    return <span>{words.meetingOn.fill(language, { on: shortDate(localDate(meetingOn), language) })}</span>;
  if (!dueAt) return <span class="soft">{say(words.noDate)}</span>;
  const on = shortDate(localDateOf(instant(dueAt)), language);
  const [isDue, wasDue] = state === 'sent' ? [words.replyBy, words.replyWasDue] : [words.dueBy, words.wasDueBy];
  return isOverdue ? (
    <span class="late">{wasDue.fill(language, { on })}</span>
  ) : (
    <span>{isDue.fill(language, { on })}</span>
  );
}
