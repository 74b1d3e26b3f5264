import { z } from 'zod';
import type { CaseId, MunicipalityId } from '../../domain';
import { localDateOf } from '../../domain/clock/time';
import { followPeople } from '../../store/people/follow-people';
import { loadPeople } from '../../store/people/people';
import { absenceOf } from '../../store/people/recipients';
import { leadOrAdministrators } from '../../store/people/vacancies';
import { restrictedWithNobody } from '../../store/restricted/nobody-named';
import { nameStaff, restrictionOf } from '../../store/restricted/restrictions';
import { wallNow } from '../../store/wall-clock';
import type { Deps } from '../deps';
import { type Caller, personOf } from '../door/caller';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { done } from '../schema/answers';
import { anyId, staffAs } from '../schema/fields';

const tag = 'Restricted cases';
const shown = z
  .object({
    restrictionId: z.string(),
    number: z.string(),
    named: z
      .array(z.object({ id: z.string(), name: z.string().nullable(), active: z.boolean(), away: z.boolean() }))
      .readonly()
      .meta({ description: 'Who may see the case: named for it, or its workers.' }),
  })
  .meta({ id: 'UnattendedCase', description: 'A restricted case of which everybody who may see it is away or gone.' });

/** Those that the caller is told of, with the people by whom that was found. */
async function toldTo({ unscopedDb }: Pick<Deps, 'unscopedDb'>, caller: Caller) {
  const { municipality } = caller;
  const today = localDateOf(wallNow());
  const people = await loadPeople(unscopedDb, municipality);
  const all = await restrictedWithNobody(unscopedDb, municipality, people, today);
  const isTold = ({ team, named }: (typeof all)[number]) =>
    leadOrAdministrators(people, { team, not: named }, today).includes(personOf(caller).id);
  return { people, today, cases: all.filter(isTold) };
}

const list = reading({
  path: paths.unattended.list,
  inRehearsal: false,
  act: 'nameForUnattended',
  tag,
  summary: 'Restricted cases on which nobody who may see them can act, for whoever may name somebody',
  description: 'Of the case itself there is its number, and nothing else.',
  answer: z.object({ items: z.array(shown).readonly() }),
  async handle(deps, { caller }) {
    const { people, today, cases } = await toldTo(deps, caller);
    const { called } = await namesOfStaff(deps, caller.municipality);
    const asShown = (id: (typeof cases)[number]['named'][number]) => ({
      id,
      name: called(id),
      active: people.staff.some((one) => one.id === id && one.active),
      away: absenceOf(people, id, today) !== undefined,
    });
    return {
      items: cases.map(({ restrictionId, number, named }) => ({ restrictionId, number, named: named.map(asShown) })),
    };
  },
});

const params = z.strictObject({ restrictionId: anyId });

async function unattended(deps: Pick<Deps, 'unscopedDb'>, caller: Caller, restrictionId: string) {
  const { people, cases } = await toldTo(deps, caller);
  const found = cases.find((one) => one.restrictionId === restrictionId);
  return found && { ...found, people };
}

const readersOf = async ({ unscopedDb }: Pick<Deps, 'unscopedDb'>, municipality: MunicipalityId, id: string) => {
  const row = await unscopedDb.selectFrom('restrictions').select('case_id').where('id', '=', id).executeTakeFirst();
  const found = row && (await restrictionOf(unscopedDb, municipality, row.case_id as CaseId));
  return found && { caseId: found.caseId, named: found.named };
};

const name = writing({
  method: 'put',
  path: paths.unattended.staff,
  act: 'nameForUnattended',
  tag,
  summary: 'Let others see a restricted case on which nobody can act; whoever was named stays named',
  description:
    'Nobody names themselves: who names somebody does not get to see the case by it. One who may lift the restriction is always among those named.',
  keepsAnswer: true,
  params,
  body: z.strictObject({ staff: z.array(staffAs('worker')).min(1).max(50) }),
  answer: done,
  changes: (deps, { params: { restrictionId }, caller }) => readersOf(deps, caller.municipality, restrictionId),
  async handle(deps, { params: { restrictionId }, caller, body, wall: at }) {
    const { municipality } = caller;
    const by = personOf(caller).id;
    const found = await unattended(deps, caller, restrictionId);
    if (!found) throw new Problem(404, 'notFound');
    if (body.staff.includes(by)) throw new Problem(403, 'notForOneself');
    const named = [...new Set([...found.named, ...body.staff])];
    const mayLift = ({ id, active, roles }: (typeof found.people.staff)[number]) =>
      named.includes(id) && active && roles.includes('teamLead');
    if (!found.people.staff.some(mayLift)) throw new Problem(422, 'nobodyToLift');
    await nameStaff(deps.unscopedDb, { municipality, caseId: found.caseId, by, at }, named);
    await followPeople(deps.unscopedDb, municipality, at);
    return { ok: true as const };
  },
});

export const unattendedCases = [list, name];
