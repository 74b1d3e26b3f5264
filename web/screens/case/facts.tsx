import { instant, localDate, localDateOf, showDate } from '../../../domain/clock/time';
import { casePage as words } from '../../../texts/web/case';
import { caseRow } from '../../../texts/web/case-row';
import { situationWords } from '../../../texts/web/situation';
import { toEnding } from '../../../texts/web/to-ending';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { addressOfCase, addressOfEnding } from '../../paths';
import type { Section, SectionOf } from './case';

/** What the citizen wants, in their own words. */
export function Goals({ shown: { goals } }: SectionOf<'goals'>) {
  const { say, language } = useApp();
  if (!goals) return null;
  const on = showDate(localDate(goals.on));
  return (
    <section class="card" aria-labelledby="goals">
      <h2 id="goals">{say(words.goals)}</h2>
      <blockquote>{goals.text ?? say(caseRow.erased)}</blockquote>
      {goals.byName && <p class="soft">{words.saidOn.fill(language, { on, by: goals.byName })}</p>}
    </section>
  );
}

/** What they need, how contact with the world around stands, and what goes on beside this. */
export function Situation({ shown: { situation } }: Section) {
  const { say, language } = useApp();
  const { needs, contactWith, parallelServices } = situation;
  if (!needs && contactWith.length === 0 && parallelServices.length === 0) return null;
  const on = needs && showDate(localDate(needs.on));
  return (
    <section class="card" aria-labelledby="situation">
      <h2 id="situation">{say(situationWords.title)}</h2>
      {needs && on && (
        <>
          <p>{needs.text ?? say(caseRow.erased)}</p>
          {needs.byName && <p class="soft">{words.saidOn.fill(language, { on, by: needs.byName })}</p>}
        </>
      )}
      <dl class="facts">
        {contactWith.map(({ part, partText, standingText }) => (
          <div key={part}>
            <dt>{capitalised(partText)}</dt>
            <dd>{standingText}</dd>
          </div>
        ))}
        {parallelServices.length > 0 && (
          <div>
            <dt>{say(situationWords.beside)}</dt>
            <dd>{parallelServices.map(({ text }) => text).join(', ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** How long silence may last before it is asked whether the case may end. */
export function Plan({ shown: { caseId, plan } }: Section) {
  const { say, language } = useApp();
  if (!plan) return null;
  const { days, attempts, assessedBy, assessedAt } = plan;
  const on = showDate(localDateOf(instant(assessedAt)));
  return (
    <section class="card" aria-labelledby="plan">
      <h2 id="plan">{say(words.plan)}</h2>
      <p>{words.planTerms.fill(language, { days, attempts })}</p>
      {assessedBy && <p class="soft">{words.planBy.fill(language, { by: assessedBy, on })}</p>}
      <p>
        <a href={addressOfEnding(caseId)}>{say(toEnding.open)}</a>
      </p>
    </section>
  );
}

/** What outreach rested on before the case was entered here. */
export function AssessmentBefore({ shown: { assessmentBefore } }: SectionOf<'assessmentBefore'>) {
  const { say, language } = useApp();
  if (!assessmentBefore) return null;
  const { at, byName: by, reason } = assessmentBefore;
  const on = at && showDate(localDateOf(instant(at)));
  return (
    <section class="card" aria-labelledby="assessment-before">
      <h2 id="assessment-before">{say(words.assessmentBefore)}</h2>
      {on ? (
        <>
          <p>{reason ?? say(caseRow.erased)}</p>
          <p class="soft">
            {by ? words.assessedBy.fill(language, { by, on }) : words.assessedOn.fill(language, { on })}
          </p>
        </>
      ) : (
        <p>{say(words.noneKnown)}</p>
      )}
    </section>
  );
}

/** The other cases about the same citizen, each a link to its page. */
export function OtherCases({ shown: { links } }: SectionOf<'links'>) {
  const { say } = useApp();
  if (links.length === 0) return null;
  return (
    <section class="card" aria-labelledby="other-cases">
      <h2 id="other-cases">{say(words.links)}</h2>
      <dl class="facts">
        {links.map(({ kind, text, caseId, number, statusText, groundText }) => (
          <div key={`${kind} ${caseId}`}>
            <dt>{capitalised(text)}</dt>
            <dd>
              <a href={addressOfCase(caseId)}>{number}</a>, {groundText ? `${statusText}: ${groundText}` : statusText}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Who is on the case, and by which standard. */
export function Staff({ shown }: Section) {
  const { say, language } = useApp();
  const { workerName, secondWorkerIds, people, teamName, standardName } = shown;
  const seconds = secondWorkerIds.flatMap((id) => people[id] ?? []);
  const facts = [
    [say(words.worker), workerName ?? say(words.noWorker)],
    [say(words.secondWorkers), seconds.join(', ')],
    [say(words.team), teamName],
    [say(words.standard), standardName?.[language]],
  ] as const;
  return (
    <section class="card" aria-labelledby="staff">
      <h2 id="staff">{say(words.people)}</h2>
      <dl class="facts">
        {facts.map(
          ([what, said]) =>
            said && (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
