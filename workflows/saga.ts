import { proxyActivities, setHandler, sleep } from '@temporalio/workflow';
import type { Activities, PreparedStep } from '../activities/interface';
import { type Deactivate, isOnMany, type OfMany } from '../domain/saga/act';
import { type OneResult, passesByItself, type Refused } from '../domain/saga/outcome';
import { type PlannedStep, plans, type StepName } from '../domain/saga/plan';
import * as messages from './handlers';
import type { CommandAnswer, SagaInput, SagaOutcome } from './messages';
import { readSagaInput } from './read-kept';

/** Retried until it succeeds: what an act has begun is brought to its end, or taken back. */
const options = {
  startToCloseTimeout: '10s',
  retry: { initialInterval: '250ms', backoffCoefficient: 2, maximumInterval: '15s' },
} as const;
const activities = proxyActivities<Activities>(options);

/** How often an act is tried that meets another at the same cases. */
const maxAttempts = 6;
/** How many cases one activity goes through. */
const chunk = 10;
const chunksAtOnce = 3;

/**
 * An act across several cases: merging, joining, reopening, and what is done to many at once. Each step is a command to one
 * case. What a case refuses is refused whole: the steps before are undone in turn.
 */
export async function sagaWorkflow(kept: SagaInput): Promise<SagaOutcome> {
  const saga = readSagaInput(kept);
  let outcome: SagaOutcome | null = null;
  setHandler(messages.sagaProgress, () => ({ digest: saga.digest, outcome }));
  await activities.beginSaga(saga);
  const ended = await carriedOut(saga);
  await activities.endSaga({ saga, outcome: ended });
  outcome = ended;
  return ended;
}

async function carriedOut(saga: SagaInput): Promise<SagaOutcome> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await attempted(saga, attempt);
    const isOver = outcome.state !== 'refused' || !passesByItself(outcome) || attempt + 1 >= maxAttempts;
    if (isOver) return outcome;
    await sleep(200 + Math.random() * 1_000 * (attempt + 1));
  }
}

/** The steps in their order; where one is refused, those done are undone, the last first. */
async function attempted(saga: SagaInput, attempt: number): Promise<SagaOutcome> {
  const done: PlannedStep[] = [];
  const answers: { caseId: OfMany['caseId']; answer: CommandAnswer }[] = [];
  let read: number | undefined;
  for (const step of plans[saga.act.kind]) {
    const taken = await take(saga, step.name, attempt, read);
    if ('code' in taken) return undone(saga, attempt, { done, refused: taken, at: step.name });
    read = taken.read ?? read;
    if (taken.answer) answers.push(taken.answer);
    done.push(step);
  }
  return { state: 'done', answers, results: isOnMany(saga.act) ? await doneToEach(saga) : [] };
}

type Taken = {
  readonly read?: number | undefined;
  readonly answer?: { caseId: OfMany['caseId']; answer: CommandAnswer };
};

async function take(saga: SagaInput, name: StepName, attempt: number, read?: number): Promise<Taken | Refused> {
  const step = { saga, name, attempt, ...(read !== undefined && { read }) };
  const prepared: PreparedStep | Refused = await activities.prepareStep.executeWithOptions(
    { ...options, summary: name },
    [step],
  );
  if ('code' in prepared) return prepared;
  const { command } = prepared;
  if (!command) return { read: prepared.read };
  const sent = { saga, prepared: command };
  const summary = `${name}: ${command.caseId}`;
  const answer = await activities.sendPrepared.executeWithOptions({ ...options, summary }, [sent]);
  return 'code' in answer ? answer : { read: prepared.read, answer: { caseId: command.caseId, answer } };
}

type Refusal = { readonly done: readonly PlannedStep[]; readonly refused: Refused; readonly at: StepName };

async function undone(saga: SagaInput, attempt: number, { done, refused, at }: Refusal): Promise<SagaOutcome> {
  const { code, params } = refused;
  for (const { name, undo } of done.toReversed()) {
    if (!undo) return { state: 'stuck', step: at, code, params };
    const taken = await take(saga, undo, attempt);
    if ('code' in taken) return { state: 'stuck', step: name, code: taken.code, params: taken.params };
  }
  return { state: 'refused', code, params };
}

/** Each case has a result of its own; none is undone for another's sake. */
async function doneToEach(saga: SagaInput): Promise<readonly OneResult[]> {
  const { act } = saga;
  if (!isOnMany(act)) return [];
  const results = await inChunks(saga, act.cases);
  return act.kind === 'deactivate' ? [...results, ...(await doneToTheRest(saga, act))] : results;
}

/** Cases that the person was given in the moment of being shut out. */
async function doneToTheRest(saga: SagaInput, { cases }: Deactivate): Promise<readonly OneResult[]> {
  const left = await activities.casesLeft(saga);
  const known = cases.map(({ caseId }) => caseId);
  return inChunks(
    saga,
    left.filter((caseId) => !known.includes(caseId)).map((caseId) => ({ caseId })),
  );
}

async function inChunks(saga: SagaInput, cases: readonly OfMany[]): Promise<readonly OneResult[]> {
  const results: OneResult[] = [];
  for (const some of chunked(cases, chunk * chunksAtOnce)) {
    const atOnce = chunked(some, chunk).map((few) => activities.sendToEach({ saga, cases: few }));
    results.push(...(await Promise.all(atOnce)).flat());
  }
  return results;
}

function chunked<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_none, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
