import { z } from 'zod';
import type { MunicipalityId, StaffId } from '../../domain';
import type { Asker } from '../../domain/access/decide';
import { canBeNamedAs, deputyMustBe, rolesNamedAs } from '../../domain/access/named-as';
import { inField } from '../../domain/case/decision';
import { tooFarAhead } from '../../domain/case/guards';
import { type Absence, deleteAbsence, listAbsences, saveAbsence } from '../../store/people/absences';
import { followPeople } from '../../store/people/follow-people';
import { loadPeople, type People } from '../../store/people/people';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { refuseWidenedAccess } from '../door/refuse-widened-access';
import { requireRole } from '../door/require-access';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { refused, throwRefusal } from '../problems/refusal-status';
import { done } from '../schema/answers';
import { anyId, askedOn, plannedOn, staffAs, staffId } from '../schema/fields';
import { localDate } from '../schema/values';

const tag = 'Staff';
const params = z.strictObject({ absenceId: anyId });
const shown = z
  .object({
    id: z.string(),
    staffId: z.string(),
    staffName: z.string().nullable(),
    from: localDate,
    to: localDate,
    deputyId: z.string().nullable(),
    deputyName: z.string().nullable(),
  })
  .meta({ id: 'Absence' });

/** Absences with what those who are away, and those who stand in, are called. */
async function named(deps: Deps, municipality: MunicipalityId) {
  const { called } = await namesOfStaff(deps, municipality);
  return ({ municipality: _own, ...absence }: Absence) => ({
    ...absence,
    staffName: called(absence.staffId),
    deputyName: called(absence.deputyId),
  });
}

const asPeople = (all: readonly Absence[]): People['absences'] =>
  all.map(({ staffId: staff, from, to, deputyId: deputy }) => ({ staff, from, to, deputy }));

type Asking = { readonly caller: Caller; readonly asker: Asker };

/**
 * Whoever stands in for another sees their cases, so only those who keep the staff may say so of someone else, and not to
 * stand in themselves for whom they do not lead. Throws a 403.
 */
async function mayChange(deps: Deps, { caller, asker }: Asking, id: string, absence?: Absence): Promise<void> {
  const all = await listAbsences(deps.store.db, caller.municipality);
  const before = all.find((one) => one.id === id);
  const others = [before, absence].flatMap((one) => (one && !isOf(asker, one.staffId) ? [one] : []));
  if (others.length === 0) return;
  requireRole(asker, 'keepStaff');
  const after = [...all.filter((one) => one.id !== id), ...(absence ? [absence] : [])].sort(inTurn);
  await refuseWidenedAccess(deps, caller, (people) => ({ ...people, absences: asPeople(after) }));
}

/** Throws 422 where the deputy is who is away, or has no role in which they could do what is asked in that place. */
async function requireDeputy(
  { store: { db } }: Pick<Deps, 'store'>,
  municipality: MunicipalityId,
  named: { readonly away: StaffId; readonly deputy: StaffId },
): Promise<void> {
  const field = 'body.deputyId';
  if (named.deputy === named.away) throw new Problem(422, 'ownDeputy', { id: named.deputy, field });
  const { staff, teams } = await loadPeople(db, municipality);
  const rolesOf = (id: StaffId) => staff.find((one) => one.id === id)?.roles ?? [];
  const leads = teams.some(({ lead, deputyLead }) => lead === named.away || deputyLead === named.away);
  const as = deputyMustBe({ roles: rolesOf(named.away), leads });
  if (canBeNamedAs(as, rolesOf(named.deputy))) return;
  throw new Problem(422, 'cannotBeNamed', { id: named.deputy, field, allowedRoles: rolesNamedAs(as) });
}

const isOf = (asker: Asker, staff: StaffId): boolean => asker.kind === 'staff' && asker.id === staff;

/** As they are read: of two at once, the first holds. */
const inTurn = (a: Absence, b: Absence): number => (a.from + a.id < b.from + b.id ? -1 : 1);

const asKept = async ({ store }: Deps, { params, caller }: { params: { absenceId: string }; caller: Caller }) =>
  (await listAbsences(store.db, caller.municipality, {})).find(({ id }) => id === params.absenceId);

export const absences = [
  reading({
    path: paths.absences.list,
    act: 'seeStaff',
    tag,
    summary: 'Who is away, and who stands in',
    query: z.strictObject({ staff: staffId.optional(), from: askedOn.optional() }),
    answer: z.object({ items: z.array(shown).readonly() }),
    async handle(deps, { caller: { municipality }, query: { staff, from } }) {
      const filter = { ...(staff && { staffId: staff }), ...(from && { from }) };
      const found = await listAbsences(deps.store.db, municipality, filter);
      return { items: found.map(await named(deps, municipality)) };
    },
  }),
  writing({
    method: 'put',
    keepsAnswer: true,
    path: paths.absences.one,
    act: 'readWorklist',
    tag,
    summary: 'Record an absence, both days included; without a deputy the team lead stands in',
    params,
    body: z.strictObject({
      staffId,
      from: plannedOn,
      to: plannedOn,
      deputyId: staffAs('deputy').nullable().default(null),
    }),
    answer: shown,
    changes: asKept,
    async handle(deps, { params: { absenceId: id }, caller, asker, body, now, wall }) {
      const { store } = deps;
      const { municipality } = caller;
      const absence = { id, municipality, ...body };
      await mayChange(deps, { caller, asker }, id, absence);
      throwRefusal(inField('to', tooFarAhead(body.to, { now })));
      if (body.to < body.from) throw refused('inThePast', { on: body.to, earliestAllowed: body.from, field: 'to' });
      if (body.deputyId) await requireDeputy(deps, municipality, { away: body.staffId, deputy: body.deputyId });
      if (!(await saveAbsence(store.db, absence))) throw new Problem(404, 'notFound');
      await followPeople(deps.unscopedDb, municipality, wall);
      return (await named(deps, municipality))(absence);
    },
  }),
  writing({
    method: 'delete',
    keepsAnswer: true,
    path: paths.absences.one,
    act: 'readWorklist',
    tag,
    summary: 'Delete an absence: someone is back early, or it was entered by mistake',
    params,
    answer: done,
    changes: asKept,
    async handle(deps, { params: { absenceId }, caller, asker, wall }) {
      await mayChange(deps, { caller, asker }, absenceId);
      await deleteAbsence(deps.store.db, caller.municipality, absenceId);
      await followPeople(deps.unscopedDb, caller.municipality, wall);
      return { ok: true as const };
    },
  }),
];
