import type { MunicipalityId } from '../../../domain';
import { type Instant, plusMinutes } from '../../../domain/clock/time';
import { markNotification } from '../../../store/read/notifications';
import { recordCaseEvents } from '../../../store/record/record-case-events';
import { rulesCache } from '../../../store/rules/load-rules';
import { type SeededPerson, seededStaff } from '../../../store/seed';
import { PlayedCase, sealed } from '../../store/setup/cases';
import type { OwnDatabase } from '../arrangement/own-database';
import type { Chance } from '../arrangement/random';

/** What becomes of a case while there is no mail, and who is to have one letter about it when there is. */
const courses = {
  'assigned to another': ['secondWorker'],
  'assigned to another, who read it in the app': [],
  'assigned to another, and the citizen declined': [],
  'in a crisis that nobody has closed': ['worker', 'teamLead'],
  'in a crisis that was closed': [],
} as const satisfies Record<string, readonly SeededPerson[]>;
type Course = keyof typeof courses;
const everyCourse = Object.keys(courses) as Course[];

export interface MailedCase {
  readonly course: Course;
  readonly played: PlayedCase;
}

/** Something that is done at a moment. */
export type Happening = { readonly at: Instant; readonly act: () => Promise<unknown> };

/**
 * The courses that cases take, by turns; each case has been accepted on Monday 1 September 2025 at ten on the clock.
 */
export function mailedCase(number: number): MailedCase {
  const played = new PlayedCase('ballerup');
  played.refer('2025-08-28T08:00:00.000Z');
  played.accept('2025-09-01T08:00:00.000Z');
  return { course: everyCourse[number % everyCourse.length] ?? 'assigned to another', played };
}

/** The people who are to have a letter about it, each one. */
export const toBeTold = ({ course }: MailedCase): string[] =>
  courses[course].map((person) => seededStaff('ballerup', person));

export function record({ store: { db } }: OwnDatabase, { played }: MailedCase): Promise<unknown> {
  return recordCaseEvents({ db, rules: rulesCache(db) }, played.recording);
}

/** Lets a case go on as its clock has it. */
export async function applyDueStep(database: OwnDatabase, one: MailedCase, until: Instant): Promise<void> {
  if (one.played.wait(until).length > 0) await record(database, one);
}

/** What happens to a case in the time without mail, at moments that chance has, the second after the first. */
export function happeningsOf(
  database: OwnDatabase,
  one: MailedCase,
  { chance, from, minutes }: { readonly chance: Chance; readonly from: Instant; readonly minutes: number },
): Happening[] {
  const begun = chance.between(5, minutes - 60);
  const first = plusMinutes(from, begun);
  const second = plusMinutes(from, chance.between(begun + 20, minutes - 20));
  const does = (at: Instant, command: Parameters<PlayedCase['do']>[1]): Happening => ({
    at,
    act: () => {
      one.played.wait(at);
      one.played.do(at, command);
      return record(database, one);
    },
  });
  const worker = seededStaff('ballerup', 'secondWorker');
  const assign = does(first, { type: 'assign', data: { worker, reason: sealed } });
  const crisis = does(first, { type: 'markCrisis', data: { kind: 'eviction' } });
  switch (one.course) {
    case 'assigned to another':
      return [assign];
    case 'assigned to another, who read it in the app':
      return [assign, { at: second, act: () => readInTheApp(database, one, second) }];
    case 'assigned to another, and the citizen declined':
      return [assign, does(second, { type: 'recordDecline', data: {} })];
    case 'in a crisis that nobody has closed':
      return [crisis];
    case 'in a crisis that was closed':
      return [crisis, does(second, { type: 'closeCrisis', data: { note: sealed } })];
  }
}

async function readInTheApp({ store: { db } }: OwnDatabase, { played }: MailedCase, at: Instant): Promise<void> {
  const rows = await db.selectFrom('messages').select('id').where('case_id', '=', played.caseId).execute();
  const recipients = [seededStaff('ballerup', 'secondWorker')];
  for (const { id } of rows) {
    await markNotification(db, { municipality: 'ballerup' as MunicipalityId, id, recipients }, at);
  }
}
