import type { CaseEvent, CaseState } from '../../domain';
import { openTasksOf } from '../../domain';
import { endedAt } from '../../domain/case/ending-facts';
import { type Instant, localDateOf } from '../../domain/clock/time';
import type { Rules } from '../../domain/rules/rule-book';
import type { Language } from '../../domain/rules/schema-parts';
import { courseOf, markOf } from '../../domain/views/course';
import { loadEvents } from '../../store/read/timeline';
import { codeInWords } from '../../texts/codes';
import { handoverStates } from '../../texts/names';
import { groundTitle, taskTitle } from '../../texts/titles';
import { rulesInForce } from '../cases/commands/rules-for-start';
import { seeCase } from '../cases/reading/seen-case';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { course } from '../schema/course';
import { caseParams } from '../schema/params';

export const courses = [
  reading({
    path: paths.cases.course,
    compressed: true,
    act: 'seeCase',
    tag: 'Cases',
    summary:
      'The course of a case for a picture: phases, contacts and attempts, pauses, crises, incidents, handovers, deadlines',
    description: 'Codes and dates, no texts that people wrote; the newest four hundred contacts.',
    params: caseParams,
    answer: course,
    async handle(deps, { params: { caseId }, caller: { municipality }, language }) {
      const { state, now } = await seeCase(deps, municipality, caseId);
      const events = await loadEvents(deps.store.db, municipality, caseId);
      return inWords(state, events, { rules: await rulesInForce(deps, state, now), now, language });
    },
  }),
];

type Looking = { readonly rules: Rules; readonly now: Instant; readonly language: Language };

function inWords(state: CaseState, events: readonly CaseEvent[], { rules, now, language }: Looking) {
  const word = (code: string): string => codeInWords(code, language) ?? code;
  const { phases, pairs, crises, handovers } = courseOf(events);
  const { ended } = state;
  const named = new Map(rules.standard.phases.map(({ id, name }) => [id as string, name[language]]));
  return {
    caseId: state.caseId,
    version: state.version,
    from: localDateOf(state.opening.at),
    to: ended ? ended.on : localDateOf(now),
    phases: phases.map((span) => ({ ...span, text: span.phase && (named.get(span.phase) ?? word(span.phase)) })),
    contacts: state.contacts.map(({ id, at, outcome, place, ...contact }) => {
      return { id, at, outcome, text: word(outcome), place, kind: markOf({ outcome, ...contact }) };
    }),
    pauses: state.pauses.map(({ because, from, ended: until = null }) => ({
      because,
      text: word(because),
      from,
      until,
    })),
    crises: crises.map((span) => ({ ...span, text: word(span.kind) })),
    incidents: state.incidents.map(({ id, kind, since: at }) => ({ id, kind, text: word(kind), at })),
    pairs,
    handovers: handovers.map(({ id, service, steps }) => ({
      id,
      service,
      text: word(service),
      steps: steps.map((step) => ({ ...step, text: handoverStates[step.state][language] })),
    })),
    deadlines: openTasksOf(state, rules)
      .flatMap(({ kind, due }) => (due ? [{ at: due, kind, text: taskTitle(kind, language) }] : []))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    ending: ended ? { at: endedAt(ended), ground: ended.ground, text: groundTitle(ended.ground, language) } : null,
  };
}
