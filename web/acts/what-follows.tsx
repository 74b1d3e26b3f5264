import { useQuery } from '@tanstack/preact-query';
import type { BodyOf, Schemas } from '../../client';
import { type Instant, instant, localDateOf, showDate, showInstant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { undoingActs as words } from '../../texts/web/acts/undoing';
import { answerOf, type Problem, Refused } from '../api/problem';
import { useApp } from '../parts/app-context';

/** A correction as far as it moves anything. */
export type Correction = BodyOf<'/v1/cases/{caseId}/corrections/preview'>;
type Consequences = Schemas['Consequences'];

/** What the server worked out for a correction. `none`: nothing is asked. */
interface WorkedOut {
  readonly kind: 'none' | 'pending' | 'known' | 'refused' | 'unknown';
  readonly known?: Consequences | undefined;
  /** Why it would be refused. */
  readonly problem?: Problem | undefined;
  readonly again: () => void;
}

/** What would follow from a correction of the case as it is shown, asked anew with each change of it. */
export function useConsequences(
  { caseId, version }: Pick<Schemas['CasePage'], 'caseId' | 'version'>,
  correction: Correction | undefined,
): WorkedOut {
  const { api } = useApp();
  const query = useQuery({
    queryKey: ['case', caseId, 'consequences', version, correction],
    queryFn: () =>
      answerOf(
        api.POST('/v1/cases/{caseId}/corrections/preview', {
          params: { path: { caseId } },
          body: correction ?? { target: 0 },
        }),
      ),
    enabled: correction !== undefined,
    retry: false,
  });
  const again = () => void query.refetch();
  if (!correction) return { kind: 'none', again };
  if (query.data) return { kind: 'known', known: query.data, again };
  if (query.error instanceof Refused) return { kind: 'refused', problem: query.error.problem, again };
  return { kind: query.isError ? 'unknown' : 'pending', again };
}

/** What would follow, line by line. */
export function WhatFollows({ workedOut: { kind, known } }: { readonly workedOut: WorkedOut }) {
  const { say, language } = useApp();
  if (kind === 'none' || kind === 'refused') return null;
  if (!known)
    return (
      <p class="soft" role="status">
        {say(kind === 'pending' ? words.workingOut : words.notKnown)}
      </p>
    );
  const lines = linesOf(known, language);
  return (
    <section class="what-follows" role="status">
      <h3>{say(words.whatFollows)}</h3>
      {lines.length === 0 ? (
        <p>{say(words.nothingFollows)}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Each thing that would be otherwise in a sentence of its own; the same said of several is said once. */
function linesOf(known: Consequences, language: Language): readonly string[] {
  const { status, phase, tasks, appointments, handovers, visitsInPairs, silentSince, nextReminder, tells } = known;
  const day = (at: string | null) => (at ? dayOf(instant(at)) : words.noDay[language]);
  const at = (moment: string | null) => (moment ? showInstant(instant(moment)) : words.noDay[language]);
  const all = [
    ...(status ? [words.status.fill(language, { status: status.text })] : []),
    ...(phase ? [words.phase.fill(language, { phase: phase.text })] : []),
    ...tasks.map(({ change, title: what, at: on, before }) =>
      words[change].fill(language, { what, day: day(on), before: day(before) }),
    ),
    ...appointments.map(({ change, at: on, before }) =>
      appointmentWords[change].fill(language, { at: at(on), before: at(before) }),
    ),
    ...handovers.map(({ change, text: service }) =>
      (change === 'comes' ? words.handoverComes : words.handoverGoes).fill(language, { service }),
    ),
    ...(visitsInPairs === null ? [] : [(visitsInPairs ? words.pairsBegin : words.pairsEnd)[language]]),
    ...(silentSince ? [words.silentSince.fill(language, { day: day(silentSince) })] : []),
    ...(nextReminder ? [words.nextReminder.fill(language, { what: nextReminder.title, at: at(nextReminder.at) })] : []),
    ...tells.map(({ title: what, to }) => words.tells.fill(language, { who: words[to.role][language], what })),
  ];
  return [...new Set(all)];
}

const appointmentWords = {
  comes: words.appointmentComes,
  goes: words.appointmentGoes,
  moves: words.appointmentMoves,
} as const;

const dayOf = (at: Instant): string => showDate(localDateOf(at));
