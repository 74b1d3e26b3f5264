import type { CaseId, CaseState, Command, CommandId, StaffId } from '../../domain';
import { outreachSince } from '../../domain/case/carried';
import type { Join, Merge, Reopening, UndoJoin, UndoMerge } from '../../domain/saga/act';
import { carriedEntriesOf } from '../../domain/saga/carried-entries';
import { withoutOrigin } from '../../domain/saga/late-arrivals';
import type { Refused } from '../../domain/saga/outcome';
import { plans, unconditional } from '../../domain/saga/plan';
import { lastReopenedAs } from '../../domain/undoing/links';
import { returnedTo } from '../../domain/undoing/returning';
import { CaseKeyDestroyed } from '../../store/keys/case-keys';
import { digestOf } from '../../store/keys/digest';
import { teamsOfOpenCases } from '../../store/people/cases-taken';
import { followPeople } from '../../store/people/follow-people';
import { findStaff, saveStaff } from '../../store/people/staff';
import { tellOfCasesLeft } from '../../store/people/tell-of-vacancies';
import { forgetRestriction } from '../../store/restricted/restrictions';
import { derivedKey } from '../../temporal/derived-ids';
import type { PreparedStep, SagaStep } from '../interface';
import { mayNoLonger } from './checks';
import type { SagaDependencies } from './dependencies';
import { continueProtection, continueRestriction, identityOf } from './personal';
import { type RecordedCase, recordedCase } from './recorded-case';
import { nowOfSaga } from './rehearsed';
import { resealed } from './reseal';

/** What a step is prepared from, beside the act. */
interface Preparing {
  readonly deps: SagaDependencies;
  readonly step: SagaStep;
  /** The id of the step's command, and the digest by which it is known again. */
  readonly id: CommandId;
  readonly digest: string;
}

/** The command of a step for its case; a step of the store's own is done at once. */
type Prepared = { readonly to: CaseId; readonly command: Command; readonly read?: number; readonly opens?: true };

const unknownCase: Refused = { code: 'unknownCase', params: {} };

/** Reads what goes along with the step and seals it for the case it goes to; or says why the step may not be taken. */
export async function prepareStep(deps: SagaDependencies, step: SagaStep): Promise<PreparedStep | Refused> {
  const { saga, name, attempt } = step;
  const refused = unconditional.includes(name) || undoes(step) ? undefined : await mayNoLonger(deps, saga);
  if (refused) return refused;
  const id = derivedKey(saga.key, `${name}/${attempt}`);
  const digest = digestOf(deps.keys, { saga: saga.key, step: name, attempt });
  const prepared = await prepare({ deps, step, id, digest }).catch(whereErased);
  if (!prepared) return {};
  if ('code' in prepared) return prepared;
  const { to, command, read, opens } = prepared;
  const message = { command, id, digest, by: saga.by };
  return { command: { caseId: to, message, ...(opens && { opens }) }, ...(read !== undefined && { read }) };
}

/** Whether the step takes another one back, which is done whoever may see the cases by now. */
function undoes({ saga: { act }, name }: SagaStep): boolean {
  return plans[act.kind].some(({ undo }) => undo === name);
}

function whereErased(error: unknown): Refused {
  if (error instanceof CaseKeyDestroyed) return { code: 'caseErased', params: {} };
  throw error;
}

function prepare(preparing: Preparing): Promise<Prepared | Refused | undefined> {
  const { act } = preparing.step.saga;
  switch (act.kind) {
    case 'merge':
    case 'join':
    case 'undoMerge':
    case 'undoJoin':
      return prepareOnTwo(preparing, act);
    case 'reopen':
      return prepareReopening(preparing, act);
    case 'deactivate':
      return lockOut(preparing, act.staff);
    case 'assignMany':
    case 'moveManyToStandard':
      return Promise.resolve(undefined);
  }
}

type OnTwo = Merge | Join | UndoMerge | UndoJoin;

async function prepareOnTwo(preparing: Preparing, act: OnTwo): Promise<Prepared | Refused | undefined> {
  const { deps, step, id, digest } = preparing;
  const { from, into } = act;
  const { municipality } = step.saga;
  const reason = act.reason as NonNullable<OnTwo['reason']>;
  const version = step.read === undefined ? {} : { version: step.read };
  switch (step.name) {
    case 'takeIn':
    case 'addConcern':
      return goingAlong(preparing, act);
    case 'endAsMerged':
      return { to: from, command: { type: 'mergeInto', data: { caseId: into, reason, carried: true, ...version } } };
    case 'endAsJoined': {
      const said = act.reason ? { reason: act.reason } : {};
      return { to: from, command: { type: 'joinToCase', data: { caseId: into, ...said, carried: true, ...version } } };
    }
    case 'settle':
      return { to: into, command: { type: 'settleJoining', data: { caseId: from } } };
    case 'protect':
      return continueProtection(deps, { municipality, from, to: into, id, digest });
    case 'reviveMerged':
    case 'reviveJoined': {
      const holder = await recordedCase(deps, municipality, into);
      const returned = holder && { returned: returnedTo(from, holder.state) };
      const type = step.name === 'reviveMerged' ? 'undoMerge' : 'undoJoin';
      return { to: from, command: { type, data: { reason, ...returned } } };
    }
    case 'giveBack':
    case 'giveBackConcern': {
      const type = step.name === 'giveBack' ? 'releaseMerged' : 'releaseJoined';
      const theirs = await resealed(deps.sealing, { municipality, from, to: into, command: id }, reason ?? undefined);
      return { to: into, command: { type, data: { caseId: from, reason: theirs } } };
    }
    default:
      throw new RangeError(`${step.name} is no step of ${act.kind}`);
  }
}

/** What the case that is to end has, sealed for the one that stays. */
async function goingAlong({ deps, step, id }: Preparing, act: OnTwo): Promise<Prepared | Refused> {
  const { municipality } = step.saga;
  const { from, into } = act;
  const recorded = await recordedCase(deps, municipality, from);
  if (!recorded) return unknownCase;
  const { state, events } = recorded;
  const between = { municipality, from, to: into, command: id };
  const now = await nowOfSaga(deps, step.saga);
  const entries = await resealed(deps.sealing, between, carriedEntriesOf(state, events, now));
  const read = state.version;
  if (step.name === 'takeIn') {
    const since = outreachSince(state);
    const contacts = state.contacts.map(withoutOrigin);
    const data = { caseId: from, contacts, ...(since && { activeSince: since }), underWay: true, entries } as const;
    return { to: into, command: { type: 'takeInMerged', data }, read };
  }
  const concern = concernOf(recorded);
  if (!concern) return { code: 'notInThisState', params: { is: state.opening.kind, right: ['mergeInto'] } };
  const description = await resealed(deps.sealing, between, concern.description);
  const data = { ...concern, description, joined: from, underWay: true, entries } as const;
  return { to: into, command: { type: 'addConcern', data }, read };
}

/** The concern that a case was opened with. */
function concernOf({ events }: RecordedCase) {
  for (const { type, data } of events) {
    if (type !== 'referralReceived') continue;
    const { channel, referrer, referrerWantsToStayUnnamed, receivedAt, description } = data;
    const unnamed = referrerWantsToStayUnnamed ? { referrerWantsToStayUnnamed } : {};
    return { channel, referrer, receivedAt, description, ...unnamed };
  }
  return undefined;
}

async function prepareReopening(preparing: Preparing, act: Reopening): Promise<Prepared | Refused | undefined> {
  const { deps, step } = preparing;
  const { municipality } = step.saga;
  const { from, opened } = act;
  switch (step.name) {
    case 'linkReopened': {
      const recorded = await recordedCase(deps, municipality, from);
      if (!recorded) return unknownCase;
      const after = await endedBefore(deps, step, recorded.state);
      const data = { caseId: opened, carried: true, ...(after && { after }) } as const;
      return { to: from, command: { type: 'linkReopened', data } };
    }
    case 'unlinkReopened':
      await forgetRestriction(deps.db, municipality, opened);
      return { to: from, command: { type: 'unlinkReopened', data: { caseId: opened } } };
    case 'open':
      return opening(preparing, act);
    default:
      throw new RangeError(`${step.name} is no step of ${act.kind}`);
  }
}

/** The case that it was last reopened as, where that has ended too. */
async function endedBefore(deps: SagaDependencies, { saga }: SagaStep, state: CaseState) {
  const before = lastReopenedAs(state);
  const other = before && (await recordedCase(deps, saga.municipality, before));
  return other && other.state.status === 'ended' ? before : undefined;
}

/** The new case, with the knowledge of the old one; restricted as that is, before anything of it is written. */
async function opening({ deps, step, id, digest }: Preparing, act: Reopening): Promise<Prepared | Refused> {
  const { municipality, by } = step.saga;
  const { from, opened, worker, team } = act;
  const recorded = await recordedCase(deps, municipality, from);
  if (!recorded) return unknownCase;
  const { state, events } = recorded;
  const between = { municipality, from, to: opened, command: id };
  const now = await nowOfSaga(deps, step.saga);
  const told = { reason: act.reason, assessment: act.assessment, entries: carriedEntriesOf(state, events, now) };
  const { reason, assessment, entries } = await resealed(deps.sealing, between, told);
  const staff = [worker, ...(by.kind === 'staff' ? [by.id] : [])];
  await continueRestriction(deps, { municipality, from, to: opened, id, staff });
  const identityVersion = await identityOf(deps, { municipality, from, to: opened, id, digest });
  const data = {
    caseId: opened,
    municipality,
    from,
    reason,
    targetGroups: state.targetGroups,
    worker,
    team,
    contacts: state.contacts.map(withoutOrigin),
    entries,
    ...(assessment && { assessment }),
    ...(identityVersion && { identityVersion }),
  };
  return { to: opened, command: { type: 'reopen', data }, opens: true };
}

async function lockOut({ deps, step }: Preparing, id: StaffId): Promise<undefined> {
  const { municipality, key } = step.saga;
  const person = await findStaff(deps.db, municipality, id);
  if (person?.active) await saveStaff(deps.db, { ...person, active: false });
  const teams = await teamsOfOpenCases(deps.db, municipality, id);
  await tellOfCasesLeft(deps.db, municipality, { act: key, teams }, deps.now());
  await followPeople(deps.db, municipality, deps.now());
}
