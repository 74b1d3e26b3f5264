import { z } from 'zod';
import type { Asker } from '../../access/decide';
import type { StaffId } from '../../domain';
import { type Absence, deleteAbsence, listAbsences, saveAbsence } from '../../store/people/absences';
import { findStaff } from '../../store/people/staff';
import { askAtAll } from '../access/ask';
import { reading, writing } from '../http/endpoint';
import { Problem } from '../http/problem';
import { refused } from '../http/refusal-status';
import { paths } from '../paths';
import { activePerson } from '../people';
import { done } from '../schema/answers';
import { anyId, day, staffId } from '../schema/fields';

const tag = 'Staff';
const params = z.strictObject({ absenceId: anyId });
const shown = z
  .object({
    id: z.string(),
    staffId: z.string(),
    from: z.string(),
    to: z.string(),
    deputyId: z.string().nullable(),
  })
  .meta({ id: 'Absence' });
const inList = ({ municipality: _own, ...absence }: Absence) => absence;

/** Whoever stands in for another sees their cases, so only those who keep the staff may say so of someone else. */
function ofOneselfOrKept(asker: Asker, staff: StaffId | undefined): void {
  const isOneself = asker.kind === 'staff' && asker.id === staff;
  if (staff && !isOneself) askAtAll(asker, 'keepStaff');
}

export const absences = [
  reading({
    path: paths.absences.list,
    act: 'seeStaff',
    tag,
    summary: 'Who is away, and who stands in',
    query: z.strictObject({ staff: staffId.optional(), from: day.optional() }),
    answer: z.object({ items: z.array(shown).readonly() }),
    async handle({ store }, { caller, query: { staff, from } }) {
      const filter = { ...(staff && { staffId: staff }), ...(from && { from }) };
      return { items: (await listAbsences(store.db, caller.municipality, filter)).map(inList) };
    },
  }),
  writing({
    method: 'put',
    keepsAnswer: true,
    path: paths.absences.one,
    act: 'ownDay',
    tag,
    summary: 'Someone is away, both days included; without a deputy the team lead stands in',
    params,
    body: z.strictObject({ staffId, from: day, to: day, deputyId: staffId.nullable().default(null) }),
    answer: shown,
    async handle(deps, { params: { absenceId: id }, caller, asker, body }) {
      const { store } = deps;
      const { municipality } = caller;
      const before = (await listAbsences(store.db, municipality)).find((one) => one.id === id);
      for (const staff of [body.staffId, before?.staffId]) ofOneselfOrKept(asker, staff);
      if (body.to < body.from) throw refused('inThePast', { on: body.to, earliestAllowed: body.from });
      if (!(await findStaff(store.db, municipality, body.staffId))) throw new Problem(422, 'unknownPerson');
      if (body.deputyId) await activePerson(deps, municipality, body.deputyId);
      const absence = { id, municipality, ...body };
      if (!(await saveAbsence(store.db, absence))) throw new Problem(404, 'notFound');
      return inList(absence);
    },
  }),
  writing({
    method: 'delete',
    keepsAnswer: true,
    path: paths.absences.one,
    act: 'ownDay',
    tag,
    summary: 'Back earlier, or entered by mistake',
    params,
    answer: done,
    async handle({ store }, { params: { absenceId }, caller: { municipality }, asker }) {
      const before = (await listAbsences(store.db, municipality)).find(({ id }) => id === absenceId);
      ofOneselfOrKept(asker, before?.staffId);
      await deleteAbsence(store.db, municipality, absenceId);
      return { ok: true as const };
    },
  }),
];
