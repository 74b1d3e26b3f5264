import { z } from 'zod';
import type { Sight } from '../../domain/access/decide';
import { canBeNamedAs } from '../../domain/access/named-as';
import { type LocalDate, localDateOf, plusDays } from '../../domain/clock/time';
import { boardSections } from '../../domain/views/board';
import { type Absence, listAbsences } from '../../store/people/absences';
import { listStaff, listTeams, type StaffMember } from '../../store/people/staff';
import { type Load, readBoard } from '../../store/read/board';
import { boardOf } from '../cases/reading/board-of';
import { reading } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { dateTime, listOf, localDate } from '../schema/values';

/** Absences that begin within so many days are told of before they do. */
const TOLD_AHEAD_DAYS = 14;

const count = (description: string) => z.number().meta({ description });
const listed =
  'As many as `board` of that name lists: of `GET /v1/visits` for alarms and outNow, else of `GET /v1/cases`.';
const numbers = z
  .object({
    alarms: count('Lone visits in alarm.'),
    outNow: count('Lone visits under way.'),
    crises: count('Cases in a crisis.'),
    assessments: count('Cases that ask whether they may end, whether a decline stands, or whether a handover landed.'),
    endings: count('Endings that came by themselves and are to be confirmed.'),
    secondWords: count('Endings on which a second word is asked of you.'),
    pairRules: count('Cases in which it is to be looked at whether visits stay in pairs.'),
    unassigned: count('Outreach goes on, and nobody has the case.'),
    overdue: count('Open cases in which something is overdue.'),
    silent: count('Cases in which nobody has spoken with the citizen for longer than their follow-up interval.'),
    attemptsOnly: count('Outreach goes on, and there has been no contact yet.'),
    escalated: count('Cases in which something has gone on to the team lead, unanswered.'),
    waiting: count('Cases on the waiting list.'),
    incidents: count('Incidents that are to be looked at.'),
    childConcerns: count('Concerns for a child that have been left to the team lead.'),
    comments: count('Cases with a comment on a contact that is answered, or has waited too long for an answer.'),
  })
  .meta({ description: listed });

const load = z.object({
  workerId: z.string(),
  workerName: z.string().nullable(),
  open: count('As their contact person: `board=open&contactPerson=…` of `GET /v1/cases`.'),
  overdue: count('Of these `board=overdue`.'),
  dueToday: count('Of these those with `dueFrom` and `dueTo` today.'),
  silent: count('Of these `board=silent`.'),
});

const away = z.object({
  absenceId: z.string(),
  staffId: z.string(),
  staffName: z.string().nullable(),
  from: localDate,
  to: localDate,
  deputyName: z.string().nullable().meta({ description: 'Null: the team lead stands in.' }),
  dueFrom: localDate.meta({ description: 'From when what is due is counted: today, where the absence has begun.' }),
  dueMeanwhile: count('`board=open&contactPerson=…&dueFrom=…&dueTo=…` of `GET /v1/cases`.'),
});

export const board = [
  reading({
    path: paths.board,
    act: 'seeBoard',
    tag: 'Attention',
    summary:
      'A team lead’s board: people in danger, what only they can decide, the rest; each person’s load; who is away',
    description:
      'All numbers are of one moment, each with a list of its own, which holds as many. Of cases restricted to others ' +
      `nothing is counted. In this order: ${Object.values(boardSections).flat().join(', ')}.`,
    answer: z
      .object({
        asOf: dateTime,
        teamNames: listOf(z.string()).meta({ description: 'Those whose questions come to you today.' }),
        numbers,
        loads: listOf(load).meta({ description: 'In the order of their names.' }),
        away: listOf(away).meta({ description: 'Today, or beginning within two weeks; why is not said.' }),
      })
      .meta({ id: 'Board' }),
    async handle(deps, { caller, asker, now, rehearsal }) {
      const { municipality } = caller;
      const { db } = deps.store;
      const today = localDateOf(now);
      const [of, staff, teams, { called }, absences] = await Promise.all([
        boardOf(deps, { caller, asker, now, rehearsal }),
        listStaff(db, municipality),
        listTeams(db, municipality),
        namesOfStaff(deps, municipality),
        listAbsences(db, municipality, { from: today }),
      ]);
      const own = contactPersonsIn(staff, of.sight);
      const soon = awaySoon(absences, own, today);
      const { numbers, loads, dueMeanwhile } = await readBoard(db, of, soon.map(daysAway));
      const byName = (a: Named, b: Named) => (a.workerName ?? '').localeCompare(b.workerName ?? '', 'da');
      return {
        asOf: now,
        teamNames: teams.filter(({ id }) => of.lead.teams.includes(id)).map(({ name }) => name),
        numbers,
        loads: [...loads, ...withoutCases(own, loads)]
          .map((one) => ({ ...one, workerName: called(one.workerId) }))
          .sort(byName),
        away: soon.map(({ id, staffId, from, to, deputyId, dueFrom }, index) => ({
          absenceId: id,
          staffId,
          staffName: called(staffId),
          from,
          to,
          deputyName: called(deputyId),
          dueFrom,
          dueMeanwhile: dueMeanwhile[index] ?? 0,
        })),
      };
    },
  }),
];

type Named = { readonly workerName: string | null };

/** Those in the teams that somebody sees as a team lead who can have cases. */
function contactPersonsIn(staff: readonly StaffMember[], sight: Sight): readonly StaffMember[] {
  const isIn = (team: string | null) => sight.kind === 'all' || sight.teams.some((id) => id === team);
  return staff.filter(({ active, team, roles }) => active && isIn(team) && canBeNamedAs('worker', roles));
}

/** Who of them is away today or will be soon; what is due counts from today on. */
function awaySoon(absences: readonly Absence[], among: readonly StaffMember[], today: LocalDate) {
  const last = plusDays(today, TOLD_AHEAD_DAYS);
  return absences
    .filter(({ from, staffId }) => from <= last && among.some(({ id }) => id === staffId))
    .map((absence) => ({ ...absence, dueFrom: absence.from > today ? absence.from : today }));
}

const daysAway = ({ staffId, dueFrom, to }: ReturnType<typeof awaySoon>[number]) => ({
  contactPersonId: staffId,
  from: dueFrom,
  to,
});

/** Whoever has nothing yet can be given something, and so is shown too. */
function withoutCases(staff: readonly StaffMember[], loads: readonly Load[]): readonly Load[] {
  return staff
    .filter(({ id }) => loads.every(({ workerId }) => workerId !== id))
    .map(({ id }) => ({ workerId: id, open: 0, overdue: 0, dueToday: 0, silent: 0 }));
}
