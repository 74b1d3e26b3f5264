import { instant, localDateOf, showDate } from '../../../domain/clock/time';
import { casePage } from '../../../texts/web/case';
import { endingPage as words } from '../../../texts/web/ending-page';
import { useApp } from '../../parts/app-context';
import { Deadline } from '../../parts/why/deadline';
import type { Section } from './ending';

/** The plan for the silence: who made it, when, and the reason in their own words. */
export function PlanMade({ view: { plan, ifItGoesOn } }: Section) {
  const { say, language } = useApp();
  return (
    <section class="card" aria-labelledby="plan">
      <h2 id="plan">{say(casePage.plan)}</h2>
      {plan ? <Made plan={plan} /> : <p>{words.noPlan.fill(language, ifItGoesOn.proposed)}</p>}
    </section>
  );
}

function Made({ plan }: { readonly plan: NonNullable<Section['view']['plan']> }) {
  const { say, language } = useApp();
  const { days, attempts, countsAs, assessedBy, assessedAt, why } = plan;
  const isRaised = countsAs.days !== days || countsAs.attempts !== attempts;
  const on = showDate(localDateOf(instant(assessedAt)));
  return (
    <>
      <p>{casePage.planTerms.fill(language, { days, attempts })}</p>
      {isRaised && <p>{words.countsAs.fill(language, countsAs)}</p>}
      {why.assessment?.reason && <blockquote>{why.assessment.reason}</blockquote>}
      <p class="soft">{casePage.planBy.fill(language, { by: assessedBy ?? say(words.someone), on })}</p>
      <Deadline why={why} title={say(casePage.plan)} label={say(casePage.plan)}>
        {say(words.why)}
      </Deadline>
    </>
  );
}
