import { z } from 'zod';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { followPeople } from '../../store/people/follow-people';
import { activeAmong } from '../../store/people/known-among';
import { listEmergencyAccess } from '../../store/restricted/emergency-access';
import { liftRestriction, nameStaff, restrictCase, restrictionOf } from '../../store/restricted/restrictions';
import type { Deps } from '../deps';
import { type Caller, personOf } from '../door/caller';
import { casePlaced } from '../door/placed';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { done } from '../schema/answers';
import { staffAs, text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { dateTime } from '../schema/values';
import { breaking, shownEmergencyAccess } from './emergency-access';

const tag = 'Restricted cases';
const named = z.object({ id: z.string(), name: z.string().nullable() });
const restriction = z
  .object({
    restricted: z
      .object({
        by: z.string(),
        byName: z.string().nullable(),
        at: dateTime,
        reason: z.string().nullable(),
        named: z.array(named).readonly(),
        workers: z.array(named).readonly().meta({ description: 'Who has the case, and so sees it whoever is named.' }),
      })
      .nullable()
      .meta({ description: 'null: open to all who may see the team’s cases.' }),
    glassBreakings: z.array(breaking).readonly().meta({ description: 'The newest first; the latest hundred.' }),
  })
  .meta({ id: 'Restriction', description: 'Who alone may see a case, and who opened it in an emergency.' });

const LATEST = 100;

const staff = z.array(staffAs('reader')).min(1).max(50);

const seen = reading({
  path: paths.restriction.one,
  act: 'seeCase',
  tag,
  summary: 'Whether the case is restricted, to whom, and each emergency access to it',
  params: caseParams,
  answer: restriction,
  shows: ({ glassBreakings }) => glassBreakings.map(({ caseId }) => caseId),
  async handle(deps, { params: { caseId }, caller: { municipality } }) {
    const names = await namesOfStaff(deps, municipality);
    const nameOf = (id: StaffId) => names.of({ kind: 'staff', id });
    const asNamed = (id: StaffId) => ({ id, name: nameOf(id) });
    const found = await restrictionOf(deps.store.db, municipality, caseId);
    const { workers } = await casePlaced(deps, municipality, caseId);
    const restricted = found && {
      by: found.by,
      byName: nameOf(found.by),
      at: found.at,
      reason: await deps.sealing.openAll<string | null>(caseId, found.reason),
      named: found.named.map(asNamed),
      workers: workers.map(asNamed),
    };
    const { items } = await listEmergencyAccess(deps.store.db, { municipality, caseId, limit: LATEST });
    return { restricted: restricted ?? null, glassBreakings: await shownEmergencyAccess(deps, municipality, items) };
  },
});

/** Who alone may see the case; without the reason, which is sealed with the case’s key. */
async function whoMaySee(deps: Deps, { params, caller }: { params: { caseId: CaseId }; caller: Caller }) {
  const found = await restrictionOf(deps.unscopedDb, caller.municipality, params.caseId);
  return found && { by: found.by, at: found.at, named: found.named };
}

const restrict = writing({
  path: paths.restriction.one,
  act: 'restrict',
  tag,
  summary: 'Restrict the case to named staff; whoever restricts it is one of them',
  description:
    'Its worker and second workers are always among those named. For all others it is as if it did not exist.',
  keepsAnswer: true,
  params: caseParams,
  body: z.strictObject({ staff, reason: text }),
  answer: done,
  changes: whoMaySee,
  async handle(deps, { params: { caseId }, caller, body, key, wall: at }) {
    const { municipality } = caller;
    const by = personOf(caller).id;
    const reason = await deps.sealing.seal(municipality, caseId, body.reason.text, key);
    const of = { id: key as string, municipality, caseId, reason, by, at };
    if (!(await restrictCase(deps.unscopedDb, of, [by, ...body.staff]))) throw new Problem(409, 'alreadyRestricted');
    await followPeople(deps.unscopedDb, municipality, at);
    return { ok: true as const };
  },
});

const name = writing({
  method: 'put',
  path: paths.restriction.one,
  act: 'restrict',
  tag,
  summary: 'Change who is named; somebody who may lift the restriction is always among them',
  keepsAnswer: true,
  params: caseParams,
  body: z.strictObject({ staff }),
  answer: done,
  changes: whoMaySee,
  async handle(deps, { params: { caseId }, caller, body, wall: at }) {
    const { municipality } = caller;
    const roles = [...(await activeAmong(deps.store.db, municipality, body.staff)).values()];
    if (!roles.some((held) => held.includes('teamLead'))) throw new Problem(422, 'nobodyToLift');
    await inForce(deps, municipality, caseId);
    await nameStaff(deps.unscopedDb, { municipality, caseId, by: personOf(caller).id, at }, body.staff);
    await followPeople(deps.unscopedDb, municipality, at);
    return { ok: true as const };
  },
});

const lift = writing({
  path: paths.restriction.lift,
  act: 'restrict',
  tag,
  summary: 'Open the case again to all who may see the team’s cases, with a reason',
  keepsAnswer: true,
  params: caseParams,
  body: z.strictObject({ reason: text }),
  answer: done,
  changes: whoMaySee,
  async handle(deps, { params: { caseId }, caller, body, key, wall: at }) {
    const { municipality } = caller;
    await inForce(deps, municipality, caseId);
    const reason = await deps.sealing.seal(municipality, caseId, body.reason.text, key);
    await liftRestriction(deps.unscopedDb, { municipality, caseId, by: personOf(caller).id, at, reason });
    await followPeople(deps.unscopedDb, municipality, at);
    return { ok: true as const };
  },
});

async function inForce(deps: Deps, municipality: MunicipalityId, caseId: CaseId): Promise<void> {
  if (!(await restrictionOf(deps.unscopedDb, municipality, caseId))) throw new Problem(409, 'notRestricted');
}

export const restrictions = [seen, restrict, name, lift];
