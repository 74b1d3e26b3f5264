import { z } from 'zod';
import type { CommandId } from '../../domain';
import { sagaKinds } from '../../domain/saga/plan';
import { actorRef } from '../../store/record/event-log';
import { findSaga, type StoredSaga, stuckSagas } from '../../store/sagas';
import { keyInWorld } from '../../temporal/derived-ids';
import type { SagaOutcome } from '../../workflows/messages';
import { resultInWords } from '../acts/in-words';
import { problemOfUndone } from '../acts/problem-of';
import { inWords } from '../cases/commands/command-answer';
import type { Deps } from '../deps';
import { requireFurtherCaseAccess } from '../door/require-access';
import { type AuthenticatedInput, reading } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { problemBody } from '../problems/problem-body';
import { bulkResult, commandAnswer, problem } from '../schema/answers';
import { anyId } from '../schema/fields';
import { orNull } from '../schema/values';

const tag = 'Acts across cases';

const shown = z
  .object({
    key: z.string(),
    kind: z.enum(sagaKinds),
    state: z.enum(['underWay', 'done', 'refused', 'stuck']),
    begunAt: z.string(),
    endedAt: z.string().nullable(),
    answers: z.array(commandAnswer).readonly(),
    results: z.array(bulkResult).readonly(),
    problem: orNull(problem),
  })
  .meta({ id: 'Act' });

/** The cases that an act's answers are about. */
function casesOf({ answers, results }: z.infer<typeof shown>): readonly string[] {
  return [...answers, ...results].map(({ caseId }) => caseId);
}

type Asked = AuthenticatedInput<unknown, unknown, unknown>;

const one = reading({
  path: paths.acts.one,
  act: 'readWorklist',
  tag,
  summary: 'How an act across cases went, that you asked for with this key',
  params: z.strictObject({ key: anyId.transform((id) => id as string as CommandId) }),
  answer: shown,
  shows: casesOf,
  async handle({ unscopedDb, rehearsalId }, { params, caller, language }) {
    const key = keyInWorld({ rehearsalId }, params.key);
    const found = await findSaga(unscopedDb, { municipality: caller.municipality, key });
    if (!found || found.by !== actorRef(caller.actor)) throw new Problem(404, 'unknownAct');
    return { ...inWordsOf(found, language), key: params.key };
  },
});

const stuck = reading({
  path: paths.acts.stuck,
  act: 'decideAsLead',
  tag,
  summary: 'Acts of which only some was done, and the rest could not be taken back: for the team lead to mend',
  answer: z.object({ items: z.array(shown.extend({ cases: z.array(z.object({ caseId: z.string() })) })).readonly() }),
  shows: ({ items }) => items.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)),
  async handle(deps, asked) {
    const all = await stuckSagas(deps.unscopedDb, {
      municipality: asked.caller.municipality,
      rehearsalId: deps.rehearsalId,
    });
    const items = [];
    for (const saga of all) {
      if (!(await leads(deps, asked, saga))) continue;
      items.push({ ...inWordsOf(saga, asked.language), cases: saga.cases.map((caseId) => ({ caseId })) });
    }
    return { items };
  },
});

/** Whether every case of it is one that the asker leads; of a hidden one nobody is told. */
async function leads(deps: Deps, { asker, caller: { municipality } }: Asked, { cases }: StoredSaga): Promise<boolean> {
  for (const caseId of cases) {
    try {
      await requireFurtherCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, caseId);
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }
  return true;
}

/** The codes that were kept, in the words of whoever reads. */
function inWordsOf({ key, kind, state, begunAt, endedAt, outcome }: StoredSaga, language: Asked['language']) {
  const came = outcome as SagaOutcome | null;
  const done = came?.state === 'done' ? came : { answers: [], results: [] };
  return {
    key,
    kind,
    state,
    begunAt,
    endedAt,
    answers: done.answers.map(({ caseId, answer }) => inWords(caseId, answer, language)),
    results: done.results.map((result) => resultInWords(result, language)),
    problem: came && came.state !== 'done' ? problemBody(problemOfUndone(came), language) : null,
  };
}

export const acts = [one, stuck];
