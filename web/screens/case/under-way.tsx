import type { VNode } from 'preact';
import { instant, localDate, localDateOf, showDate, showInstant } from '../../../domain/clock/time';
import { casePage as words } from '../../../texts/web/case';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import type { Case, SectionOf } from './case';
import { SeeOffer } from './see-offer';
import { ServiceLink } from './service-link/service-link';

interface WholeIfRead {
  /** All of the case, where it was read from the server: what a service sees goes by that. */
  readonly whole?: Case;
}

type Handover = Case['handovers'][number];

/** While the service has something to see, and to answer. */
const withTheService: readonly Handover['state'][] = ['sent', 'accepted', 'meetingAgreed', 'bridging', 'landingAsked'];

/** Who may withdraw an offer may send the service its link. */
const maySendLink = ({ allowed }: Case, { state }: Handover): boolean =>
  allowed.includes('withdrawHandover') && withTheService.includes(state);

const opening = (shown: Case | undefined, handover: Handover | undefined) => {
  if (!shown || !handover) return {};
  const { id, serviceName, serviceText } = handover;
  return {
    opens: (
      <>
        <SeeOffer shown={shown} handover={handover} />
        {maySendLink(shown, handover) && (
          <ServiceLink of={{ caseId: shown.caseId, handover: id }} service={serviceName ?? serviceText} />
        )}
      </>
    ),
  };
};

/** What is open with the citizen besides the follow-up: appointments, crisis, concerns, consents, handovers, pause, an ending to come. */
export function UnderWay({
  shown,
  whole,
}: WholeIfRead &
  SectionOf<'appointments' | 'crisis' | 'childConcerns' | 'consents' | 'handovers' | 'pause' | 'grace'>) {
  const { say, language } = useApp();
  const day = (at: string) => showDate(localDateOf(instant(at)));
  const { appointments, crisis, childConcerns, consents, handovers, pause, grace } = shown;
  const lines: readonly { key: string; text: string; note?: string | null; opens?: VNode }[] = [
    ...(crisis
      ? [
          {
            key: 'crisis',
            text: words.crisis.fill(language, { what: crisis.text, since: day(crisis.since) }),
            note: crisis.note,
          },
        ]
      : []),
    ...childConcerns.map(({ id, text, since, note }) => ({
      key: id,
      text: words.childConcern.fill(language, { what: text, since: day(since) }),
      note,
    })),
    ...(grace ? [{ key: 'grace', text: words.grace.fill(language, { until: day(grace.until) }) }] : []),
    ...(pause
      ? [
          {
            key: 'pause',
            text: words.pause.fill(language, { why: pause.text, until: showDate(localDate(pause.until)) }),
          },
        ]
      : []),
    ...appointments.map(({ id, at, what, place }) => ({
      key: id,
      text: words.appointment.fill(language, { at: showInstant(instant(at)) }),
      note: [what, place].filter(Boolean).join(', '),
    })),
    ...handovers.map(({ id, serviceName, serviceText, stateText, since }, index) => ({
      key: id,
      text: words.handover.fill(language, {
        service: capitalised(serviceName ?? serviceText),
        state: stateText,
        since: day(since),
      }),
      ...opening(whole, whole?.handovers[index]),
    })),
    ...consents.map(({ id, until, toWhom }) => ({
      key: id,
      text: until ? words.consentUntil.fill(language, { until: showDate(localDate(until)) }) : say(words.consent),
      note: toWhom,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <section class="card" aria-labelledby="under-way">
      <h2 id="under-way">{say(words.underWay)}</h2>
      <ul class="lines">
        {lines.map(({ key, text, note, opens }) => (
          <li key={key}>
            {text}
            {note && <q>{note}</q>}
            {opens}
          </li>
        ))}
      </ul>
    </section>
  );
}
