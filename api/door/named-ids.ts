import type { CaseId, StaffId, TeamId } from '../../domain';
import { canBeNamedAs, mayHaveLeft, rolesNamedAs } from '../../domain/access/named-as';
import { findAnswer } from '../../store/idempotent-answers';
import { staffAmong, teamsAmong } from '../../store/people/known-among';
import { findCommand } from '../../store/read/commands-taken';
import { findSaga } from '../../store/sagas';
import { caseIdFor, keyInWorld } from '../../temporal/derived-ids';
import type { Deps } from '../deps';
import type { AskedByCaller, CallerEndpoint, ReadRequest } from '../endpoint';
import { Problem, type RefusedField } from '../problems/problem';
import { severalRefused } from '../problems/refusal-status';
import { type IdField, idFieldsOf, idsIn, type NamedId } from '../schema/named-ids';
import type { Answered, Arrived } from './arrived';
import type { Named } from './audit';
import type { Gate } from './door';
import type { Entitled } from './may-you';
import { requireFurtherCaseAccess } from './require-access';
import type { Identified } from './who-asks';
import { type InWorld, inWorld } from './world';

type Known = Arrived<CallerEndpoint> & Identified & InWorld & { readonly read: ReadRequest<AskedByCaller> };

/**
 * Refuses as `caseInReach` the further cases that the body names, and erased ones; `field` says which it is. Who refers may
 * name none but one that they may see, since its retention would wait for the new one.
 */
export const furtherCasesInReach =
  (deps: Deps): Gate<Known & Entitled & Named, object, Answered> =>
  async (known, next) => {
    const { endpoint, caller, asker, named, read } = known;
    const act = endpoint.act === 'refer' ? 'seeCase' : endpoint.act;
    const own = inWorld(deps, known);
    for (const caseId of read.furtherCases) {
      named.add(caseId);
      const asking = { asker, municipality: caller.municipality, act };
      await unlessTaken(own, known, () => requireFurtherCaseAccess(own, asking, caseId), fieldOf(known, caseId));
    }
    return next({});
  };

/**
 * Refuses whoever and whatever the body names that the municipality has not, or no longer: 422 `unknownPerson` or
 * `unknownTeam`, and whoever has no role in which they could do what they are named for: 422 `cannotBeNamed`. `field` says
 * which it is. Who was part of something that has happened may have left since.
 */
export const peopleKnown =
  (deps: Deps): Gate<Known, object, Answered> =>
  async (known, next) => {
    const named = idsNamed(known);
    if (named.length > 0) await unlessTaken(inWorld(deps, known), known, () => requirePeople(deps, known, named), {});
    return next({});
  };

async function requirePeople({ unscopedDb }: Deps, { caller }: Known, named: readonly NamedId[]): Promise<void> {
  const { municipality } = caller;
  const idsOf = (names: NamedId['names']) => named.filter((one) => one.names === names).map(({ id }) => id);
  const [staff, teams] = await Promise.all([
    staffAmong(unscopedDb, municipality, idsOf('staff') as StaffId[]),
    teamsAmong(unscopedDb, municipality, idsOf('team') as TeamId[]),
  ]);
  const refused = named.flatMap(({ names, id, field, as }): RefusedField[] => {
    const person = staff.get(id);
    const isThere = person?.active || (person && as && mayHaveLeft(as));
    if (names === 'staff' && !isThere) return [{ path: field, refused: 'unknownPerson', params: { id } }];
    if (as && person && !canBeNamedAs(as, person.roles)) {
      return [{ path: field, refused: 'cannotBeNamed', params: { id, allowedRoles: rolesNamedAs(as) } }];
    }
    return names === 'team' && !teams.has(id) ? [{ path: field, refused: 'unknownTeam', params: { id } }] : [];
  });
  const [first] = refused;
  if (first && refused.length > 1) throw severalRefused(refused);
  if (first) throw new Problem(422, first.refused, { ...first.params, field: first.path });
}

const fields = new WeakMap<CallerEndpoint, readonly IdField[]>();

function idsNamed({ endpoint, read }: Known): readonly NamedId[] {
  const known = fields.get(endpoint) ?? idFieldsOf(endpoint.body);
  fields.set(endpoint, known);
  return idsIn(known, read.sent.body);
}

function fieldOf(known: Known, caseId: CaseId): { readonly field?: string } {
  const found = idsNamed(known).find(({ names, id }) => names === 'case' && id === caseId);
  return found ? { field: found.field } : {};
}

/** A retry of what was taken before passes, and is answered as the first time, whoever has left since. */
async function unlessTaken(
  deps: Deps,
  known: Known,
  check: () => Promise<void>,
  more: { readonly field?: string },
): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (await wasTaken(deps, known)) return;
    throw new Problem(error.status, error.code, { ...error.params, ...more }, { errors: error.errors });
  }
}

/** Whether there is a first answer: of an act across cases, a kept one, of the path's case, or of the one that this key began. */
async function wasTaken(
  { unscopedDb, keys, rehearsalId }: Deps,
  { endpoint, read, caller: { municipality }, found, subject }: Known,
): Promise<boolean> {
  const { key } = read.sent;
  if (!key) return false;
  const address = { municipality, key: keyInWorld({ rehearsalId }, key) };
  if (endpoint.acrossCases) return (await findSaga(unscopedDb, address)) !== undefined;
  if (endpoint.keepsAnswer) return (await findAnswer(unscopedDb, keys, address)) !== undefined;
  if (subject.kind === 'case') return found.taken !== undefined && found.taken !== null;
  return (
    (await findCommand(unscopedDb, municipality, caseIdFor({ municipality, rehearsalId }, key), key)) !== undefined
  );
}
