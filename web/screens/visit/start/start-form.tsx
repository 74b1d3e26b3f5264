import { useEffect, useRef, useState } from 'preact/hooks';
import { localTimeOf } from '../../../../domain/clock/time';
import { startVisit as words } from '../../../../texts/web/start-visit';
import type { Problem } from '../../../api/problem';
import { refusedFields } from '../../../api/refused-fields';
import type { StartBody } from '../../../api/visit-command';
import { useApp } from '../../../parts/app-context';
import { shownTime } from '../../../parts/dates';
import { isCarried } from '../../../vault/without-net';
import { Safety } from '../../case/safety';
import { useCase } from '../../case/use-case';
import { CarriedAt } from '../../without-net/carried-at';
import { expectedEndOf } from './back-by';
import { BackByFields } from './back-by-fields';
import { type About, bodyOf, type Draft, missingIn, NO_CASE, spotsOf } from './draft';
import { WhereFields } from './where-fields';
import { WhoField } from './who-field';
import { WhoGoesFields } from './who-goes-fields';
import { WhoWatches } from './who-watches';

interface StartFormProps {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  /** Whether the case is given by the address, and not chosen here. */
  readonly isOfCase: boolean;
  readonly problem: Problem | undefined;
  readonly onStart: (body: StartBody, name: string | null) => void;
}

const WRONG = '.wrong input, .wrong select, .wrong textarea';

/** Who, where, what is known of risk, who goes along, back by when, who watches, and the word that starts. */
export function StartForm({ draft, change, isOfCase, problem, onStart }: StartFormProps) {
  const { say, language, session, person } = useApp();
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // Straight to the first field that something is wrong with, after each try.
  useEffect(() => form.current?.querySelector<HTMLElement>(WRONG)?.focus(), [tried, problem]);
  const { data, failureCount } = useCase(draft.caseId, draft.caseId !== '' && draft.caseId !== NO_CASE);
  const page = isCarried(data) ? data.page : data;
  const about: About = {
    spots: spotsOf(page),
    needsTwo: page !== undefined && page.safety.visitsInPairs !== null,
    self: person.id,
    isLead: person.acts.includes('decideAsLead'),
  };
  const now = session.clock.now();
  const missing = tried > 0 ? missingIn(draft, about, now) : undefined;
  const refused = problem ? refusedFields(problem) : new Map<string, string>();
  const fields = { draft, change, about, missing, refused };
  const end = expectedEndOf(draft.backBy, draft.time, now);
  const isChosen = draft.caseId !== '';

  const start = (event: Event) => {
    event.preventDefault();
    setTried((times) => times + 1);
    const body = bodyOf(draft, about, session.clock.now());
    if (body) onStart(body, page?.name ?? null);
  };

  return (
    <form ref={form} class="page-form" onSubmit={start} noValidate>
      {problem && (
        <p class="error" role="alert">
          {problem.title}. {refused.size === 0 && problem.detail}
        </p>
      )}
      <WhoField {...fields} isOfCase={isOfCase} name={page?.name ?? null} />
      {isChosen && (
        <>
          {draft.caseId !== NO_CASE && (
            <section aria-label={say(words.risk)}>
              {isCarried(data) && <CarriedAt at={data.carriedAt} />}
              {page && <Safety shown={page} />}
              {page && !about.needsTwo && page.safety.incidents.length === 0 && <p class="soft">{say(words.noRisk)}</p>}
              {!page && failureCount > 0 && <p class="late">{say(words.riskUnknown)}</p>}
            </section>
          )}
          <WhereFields {...fields} />
          <WhoGoesFields {...fields} />
          <BackByFields {...fields} />
          <WhoWatches caseId={draft.caseId} companions={draft.companions} />
        </>
      )}
      <div class="page-form-act">
        <button type="submit" class="button main wide">
          {end ? words.start.fill(language, { time: shownTime(localTimeOf(end)) }) : say(words.startPlain)}
        </button>
      </div>
    </form>
  );
}
