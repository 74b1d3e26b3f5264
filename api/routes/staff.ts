import { z } from 'zod';
import type { CaseId, CommandId, MunicipalityId, StaffId } from '../../domain';
import { canBeNamedAs } from '../../domain/access/named-as';
import { staffRoles } from '../../domain/access/roles';
import { mayChangeStaff, type StaffAccess } from '../../domain/access/staff-changes';
import { type Instant, type LocalDate, localDateOf, localTime } from '../../domain/clock/time';
import { employers } from '../../domain/outreach/qualifications';
import { languages } from '../../domain/rules/schema-parts';
import type { OfMany } from '../../domain/saga/act';
import { endSessionsOf } from '../../store/login/sessions';
import { casesTakenFrom } from '../../store/people/cases-taken';
import { followPeople } from '../../store/people/follow-people';
import { loadPeople } from '../../store/people/people';
import {
  findStaff,
  type Kept,
  LoginTaken,
  listStaff,
  listTeams,
  type StaffMember,
  saveStaff,
} from '../../store/people/staff';
import { leadsActing } from '../../store/people/vacancies';
import { findCases } from '../../store/read/find-cases';
import { openCasesOfWorker } from '../../store/read/open-cases-of-worker';
import { isUnderWay } from '../../store/sagas';
import { derivedKey } from '../../temporal/derived-ids';
import { carryOut } from '../acts/carry-out';
import { resultInWords } from '../acts/in-words';
import type { Plain } from '../cases/commands/plain';
import type { Deps } from '../deps';
import { type Caller, personOf } from '../door/caller';
import { type AskedByCaller, reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { bulkResult } from '../schema/answers';
import { line, readVersion, staffId, teamId, text } from '../schema/fields';
import { writtenUpon } from '../written-upon';

const tag = 'Staff';
const params = z.strictObject({ staffId });

const profile = {
  name: line,
  title: line.nullable().default(null),
  roles: z.array(z.enum(staffRoles)).min(1).max(7),
  team: teamId.nullable().default(null),
  email: z.email().max(200).nullable().default(null),
  phone: line.nullable().default(null),
  address: line.nullable().default(null),
  language: z.enum(languages).default('da').meta({ description: 'In which mails and digests go out to them.' }),
  competence: z
    .strictObject({
      education: line.optional(),
      relevantEducation: z.boolean().optional(),
      yearsWithTargetGroup: z.int().min(0).max(60).optional(),
      employedBy: z.enum(employers).optional(),
    })
    .default({}),
  hours: z
    .strictObject({
      from: z.string().refine(isTime).meta({ example: '08:00' }),
      to: z.string().refine(isTime).meta({ example: '16:00' }),
      weekdays: z.array(z.int().min(1).max(7)).min(1),
    })
    .nullable()
    .default(null),
  login: line.nullable().optional().meta({
    description: 'What your directory calls them when they sign in; null shuts them out. Left out, it stays as it is.',
  }),
};

function isTime(value: string): boolean {
  try {
    return localTime(value) === value;
  } catch {
    return false;
  }
}

const shown = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    roles: z.array(z.enum(staffRoles)).readonly(),
    team: z.string().nullable(),
    active: z.boolean(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.enum(languages),
    competence: z.object({
      education: z.string().optional(),
      relevantEducation: z.boolean().optional(),
      yearsWithTargetGroup: z.number().optional(),
      employedBy: z.enum(employers).optional(),
    }),
    hours: z.object({ from: z.string(), to: z.string(), weekdays: z.array(z.number()).readonly() }).nullable(),
    login: z.string().nullable(),
    version: z.number().meta({ description: 'Rises with every change.' }),
  })
  .meta({ id: 'StaffMember' });

/** Where someone lives is for those who plan the work, and in no list. */
const inList = ({ municipality: _own, address: _kept, ...person }: StaffMember & Kept) => person;

const list = reading({
  path: paths.staff.list,
  act: 'seeStaff',
  tag,
  summary: 'Everybody on staff',
  answer: z.object({ items: z.array(shown).readonly() }),
  handle: async ({ store }, { caller }) => ({ items: (await listStaff(store.db, caller.municipality)).map(inList) }),
});

const personAsKept = ({ store }: Deps, { params, caller }: { params: { staffId: StaffId }; caller: Caller }) =>
  findStaff(store.db, caller.municipality, params.staffId);

const one = reading({
  path: paths.staff.one,
  inRehearsal: false,
  act: 'keepStaff',
  tag,
  summary: 'All that is kept of someone on staff, for whoever changes it',
  params,
  answer: shown.extend({ address: z.string().nullable() }).meta({ id: 'StaffEntry' }),
  async handle({ store }, { params: { staffId: id }, caller }) {
    const person = await findStaff(store.db, caller.municipality, id);
    if (!person) throw new Problem(404, 'unknownPerson', { id });
    return { ...inList(person), address: person.address };
  },
});

const save = writing({
  method: 'put',
  keepsAnswer: true,
  path: paths.staff.one,
  act: 'keepStaff',
  tag,
  summary: 'Add or change someone on staff, under an id of the caller’s making',
  params,
  body: z.strictObject({ ...profile, version: readVersion }),
  answer: shown,
  changes: personAsKept,
  async handle(deps, { params: { staffId: id }, caller, asker, body, wall }) {
    const { store, unscopedDb } = deps;
    const { municipality } = caller;
    const before = await findStaff(store.db, municipality, id);
    const { version: read, login = before?.login ?? null, ...written } = body;
    const person = { ...written, login, id, municipality, active: before?.active ?? true };
    mayKeepOrRefuse({ caller, asker }, id, before ?? nobodyYet, person);
    if (before) await refuseLeavingCases(deps, municipality, before, { person, now: wall });
    const version = await saveStaff(store.db, person, writtenUpon(before, person, read)).catch((error: unknown) => {
      throw error instanceof LoginTaken ? new Problem(409, 'loginTaken', { login }) : error;
    });
    if (!version) throw before ? new Problem(409, 'editedMeanwhile') : new Problem(404, 'unknownPerson', { id });
    await followPeople(unscopedDb, municipality, wall);
    return inList({ ...person, version });
  },
});

const deactivate = writing({
  path: paths.staff.deactivate,
  act: 'keepStaff',
  tag,
  summary: 'Deactivate: shut out at once; their cases go to the team lead’s list, each with its own result',
  description:
    'Also somebody who leads a team: the answer says who acts for each, and they and the administrators are told. Undone by `reactivate`.',
  params,
  body: z.strictObject({ reason: text.optional() }),
  slow: true,
  acrossCases: true,
  answer: z.object({
    staff: shown,
    results: z.array(bulkResult).readonly(),
    teams: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          actingId: z.string().nullable(),
          actingName: z.string().nullable(),
        }),
      )
      .readonly()
      .meta({
        description:
          'The teams that they led, or were the deputy lead of, and who acts for each by now; null: nobody can.',
      }),
  }),
  results: ({ results }) => results,
  changes: personAsKept,
  async handle(deps, asked) {
    const { params, caller, asker, body, key, language, now, wall } = asked;
    const { municipality } = caller;
    const id = params.staffId;
    const before = await findStaff(deps.store.db, municipality, id);
    if (!before) throw new Problem(404, 'unknownPerson', { id });
    const person = { ...before, active: false };
    mayKeepOrRefuse({ caller, asker }, id, before, person);
    const theirs = await openCasesOfWorker(deps.unscopedDb, municipality, id, now);
    const cases = await Promise.all(theirs.map((caseId) => withReason(deps, municipality, caseId, key, body.reason)));
    // Shut out at once, also where no worker takes up the act yet; it does the same again.
    const shutOut = async (): Promise<void> => void (await saveStaff(deps.store.db, person));
    const act = { kind: 'deactivate', staff: id, cases } as const;
    const { results } = await carryOut(deps, deactivate, asked, act, { onceTaken: shutOut });
    const seen = await findCases(
      deps.store.db,
      municipality,
      results.map(({ caseId }) => caseId),
    );
    const shownOnes = results.filter(({ caseId }) => seen.has(caseId));
    const after = await findStaff(deps.store.db, municipality, id);
    return {
      staff: inList(after ?? person),
      results: shownOnes.map((one) => resultInWords(one, language)),
      teams: await teamsLedBy(deps, municipality, id, localDateOf(wall)),
    };
  },
});

const reactivate = writing({
  path: paths.staff.reactivate,
  act: 'keepStaff',
  keepsAnswer: true,
  tag,
  summary: 'Undo a deactivation: they may sign in again',
  description:
    'Their sessions do not come back, nor do their cases: each is shown with who has it now. What was told in their place meanwhile stays with whoever was told.',
  params,
  answer: z.object({
    staff: shown,
    cases: z
      .array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          workerId: z.string().nullable(),
          workerName: z.string().nullable(),
        }),
      )
      .readonly()
      .meta({ description: 'The open cases that were taken from them, as far as you may see them.' }),
  }),
  shows: ({ cases }) => cases.map(({ caseId }) => caseId),
  changes: personAsKept,
  async handle(deps, { params: { staffId: id }, caller, asker, wall }) {
    const { municipality } = caller;
    const before = await findStaff(deps.store.db, municipality, id);
    if (!before) throw new Problem(404, 'unknownPerson', { id });
    const person = { ...before, active: true };
    mayKeepOrRefuse({ caller, asker }, id, before, person);
    if (before.active) throw new Problem(409, 'notDeactivated');
    if (await isUnderWay(deps.unscopedDb, municipality, 'deactivate')) throw new Problem(409, 'deactivationUnderWay');
    await endSessionsOf(deps.unscopedDb, id);
    const version = (await saveStaff(deps.store.db, person)) ?? before.version;
    await followPeople(deps.unscopedDb, municipality, wall);
    const { called } = await namesOfStaff(deps, municipality);
    const taken = await casesTakenFrom(deps.store.db, municipality, id);
    const seen = await findCases(
      deps.store.db,
      municipality,
      taken.map(({ caseId }) => caseId),
    );
    const theirs = taken.filter(({ caseId }) => seen.has(caseId));
    return {
      staff: inList({ ...person, version }),
      cases: theirs.map((one) => ({ ...one, workerName: called(one.workerId) })),
    };
  },
});

/** The teams that somebody is named to lead, with who acts for each on a date. */
async function teamsLedBy(deps: Deps, municipality: MunicipalityId, id: StaffId, date: LocalDate) {
  const people = await loadPeople(deps.store.db, municipality);
  const { called } = await namesOfStaff(deps, municipality);
  const led = (await listTeams(deps.store.db, municipality)).filter(
    ({ leadId, deputyLeadId }) => leadId === id || deputyLeadId === id,
  );
  return led.map((team) => {
    const [acting = null] = leadsActing(people, team.id, date);
    return { id: team.id as string, name: team.name, actingId: acting, actingName: called(acting) };
  });
}

/** Whoever still has cases keeps a role in which they can work on them: throws 409 `stillHasCases`. */
async function refuseLeavingCases(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  municipality: MunicipalityId,
  before: StaffMember,
  { person, now }: { readonly person: Pick<StaffMember, 'roles'>; readonly now: Instant },
): Promise<void> {
  const couldWork = before.active && canBeNamedAs('worker', before.roles);
  if (!couldWork || canBeNamedAs('worker', person.roles)) return;
  const cases = await openCasesOfWorker(unscopedDb, municipality, before.id, now);
  if (cases.length > 0) throw new Problem(409, 'stillHasCases', { count: cases.length });
}

const nobodyYet: StaffAccess = { roles: [], login: null, active: true, team: null };

/** Throws a 403 where the change opens doors that are not the caller's to open. */
function mayKeepOrRefuse(
  { caller, asker }: Pick<AskedByCaller, 'caller' | 'asker'>,
  id: StaffId,
  before: StaffAccess,
  after: StaffAccess,
): void {
  const teams = asker.kind === 'staff' ? asker.teams : [];
  const keeping = mayChangeStaff({ ...personOf(caller), teams }, id, before, after);
  switch (keeping) {
    case 'allowed':
      return;
    case 'administratorsOnly':
      throw new Problem(403, 'notYourRole', { allowedRoles: ['admin'] });
    case 'notForOneself':
      throw new Problem(403, 'notForOneself');
  }
}

/** The reason is sealed for each case that it is given to. */
async function withReason(
  { sealing }: Pick<Deps, 'sealing'>,
  municipality: MunicipalityId,
  caseId: CaseId,
  key: CommandId,
  reason: Plain | undefined,
): Promise<OfMany> {
  if (!reason) return { caseId };
  return { caseId, reason: await sealing.seal(municipality, caseId, reason.text, derivedKey(key, caseId)) };
}

export const staff = [list, one, save, deactivate, reactivate];
