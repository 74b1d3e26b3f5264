import type { MunicipalityId } from '../../domain';
import type { SagaAct } from '../../domain/saga/act';
import { digestOf } from '../../store/keys/digest';
import { waitForVersion } from '../../store/read/wait-for-version';
import { findSaga } from '../../store/sagas';
import { keyInWorld } from '../../temporal/derived-ids';
import { type SagaAddress, sagaOutcome, sagaProgress, startSaga } from '../../temporal/start-saga';
import type { SagaOutcome } from '../../workflows/messages';
import type { Deps } from '../deps';
import type { Endpoint, WriteInput } from '../endpoint';
import { refused } from '../problems/refusal-status';
import { problemOfUndone } from './problem-of';
import { ActUnderWay } from './under-way';

/** How long a request waits for an act to be done; after that it is told where to look. */
const WAIT_MS = 5_000;

type Asked = Pick<
  WriteInput<unknown, unknown, unknown>,
  'caller' | 'key' | 'params' | 'body' | 'because' | 'rehearsal'
>;
/** What a request does beside the act. */
interface AroundAct {
  /** Throws where the act would be refused anyway, so that nothing of it is begun; not asked at a retry. */
  readonly refuseFirst?: () => Promise<unknown>;
  /** Done as soon as the act is durable, without waiting for it. */
  readonly onceTaken?: () => Promise<void>;
}
export type ActDone = Extract<SagaOutcome, { state: 'done' }>;

/**
 * Has an act across cases done, once for its key, and waits for it a moment. Throws what was refused, `commandIdReused`
 * where the same key came with other content, and `ActUnderWay` where it takes longer.
 */
export async function carryOut(
  deps: Deps,
  { act: right, method, path }: Pick<Endpoint, 'act' | 'method' | 'path'>,
  { caller, key, params, body, because, rehearsal }: Asked,
  act: SagaAct,
  { refuseFirst, onceTaken }: AroundAct = {},
): Promise<ActDone> {
  const { municipality, actor: by } = caller;
  const address = { municipality, key: keyInWorld(deps, key) };
  const digest = digestOf(deps.keys, { path, params, body, by });
  const before = await outcomeBefore(deps, address, digest);
  if (before && before !== 'underWay') return doneOrThrow(before);
  if (!before) await refuseFirst?.();
  const audited = { act: right, route: `${method.toUpperCase()} ${path}`, because };
  const saga = { ...address, digest, by, act, audited, ...(rehearsal && { rehearsal: rehearsal.id }) };
  if (!(await startSaga(deps.client, deps, saga))) await refuseOtherContent(deps, address, digest);
  await onceTaken?.();
  const outcome = await sagaOutcome(deps.client, deps.connection, address, WAIT_MS);
  if (!outcome) throw new ActUnderWay(key);
  const done = doneOrThrow(outcome);
  await acknowledge(deps, municipality, done, rehearsal !== undefined);
  return done;
}

/** What came of an act that was asked for under this key before, where the request alone no longer says which it was. */
export async function carriedOutBefore(
  deps: Deps,
  { path }: Pick<Endpoint, 'path'>,
  { caller, key, params, body }: Pick<Asked, 'caller' | 'key' | 'params' | 'body'>,
): Promise<ActDone | undefined> {
  const { municipality, actor: by } = caller;
  const digest = digestOf(deps.keys, { path, params, body, by });
  const before = await outcomeBefore(deps, { municipality, key: keyInWorld(deps, key) }, digest);
  if (before === 'underWay') throw new ActUnderWay(key);
  return before && doneOrThrow(before);
}

/** What came of the act the first time, also where Temporal has forgotten it. */
async function outcomeBefore(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  address: SagaAddress,
  digest: string,
): Promise<SagaOutcome | 'underWay' | undefined> {
  const found = await findSaga(unscopedDb, address);
  if (found && found.digest !== digest) throw refused('commandIdReused', { commandId: address.key });
  return found && ((found.outcome as SagaOutcome | null) ?? 'underWay');
}

async function refuseOtherContent({ client }: Pick<Deps, 'client'>, address: SagaAddress, digest: string) {
  const progress = await sagaProgress(client, address);
  if (progress.digest !== digest) throw refused('commandIdReused', { commandId: address.key });
}

function doneOrThrow(outcome: SagaOutcome): ActDone {
  if (outcome.state === 'done') return outcome;
  throw problemOfUndone(outcome);
}

/** So that whoever did it reads it, and that a rehearsal's clock is not advanced past what is not recorded yet. */
async function acknowledge(
  { recordingLag, store, unscopedDb: db }: Deps,
  municipality: MunicipalityId,
  { answers, results }: ActDone,
  isRehearsed: boolean,
): Promise<void> {
  const ofEach = results.flatMap((one) => ('version' in one ? [one] : []));
  const all = [...answers.map(({ caseId, answer: { version } }) => ({ caseId, version })), ...ofEach];
  for (const { caseId, version } of all) {
    recordingLag.acknowledged(caseId, version);
    if (isRehearsed) await waitForVersion({ ...store, db }, { municipality, caseId, version });
  }
}
