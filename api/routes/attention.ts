import { z } from 'zod';
import type { MunicipalityId, StaffId } from '../../domain';
import { sightFor } from '../../domain/access/decide';
import { type Instant, localDateOf } from '../../domain/clock/time';
import { silenceBegan } from '../../domain/views/days-of-silence';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import { type AttentionQuery, listAttention } from '../../store/read/attention-lists';
import { caseloads } from '../../store/read/caseloads';
import { type Row, rowsOf } from '../cases/reading/attention-rows';
import { everyPage } from '../cases/reading/every-page';
import type { Deps } from '../deps';
import { personOf } from '../door/caller';
import { requireRole } from '../door/require-access';
import { reading } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { attentionRow } from '../schema/attention';
import { casesOfItems } from '../schema/cases-shown';
import { staffId } from '../schema/fields';
import { silentForDays } from '../schema/params';
import { dateTime } from '../schema/values';

const tag = 'Attention';
const rows = z.array(attentionRow).readonly();

type Heaps = Readonly<
  Record<'overdue' | 'due' | 'later' | 'withoutDate' | 'appointments', readonly { readonly caseId: string }[]>
>;
/** Every row stands in one of these heaps. */
const casesOfHeaps = ({ overdue, due, later, withoutDate, appointments }: Heaps) =>
  [overdue, due, later, withoutDate, appointments].flat().map(({ caseId }) => caseId);

const worker = reading({
  path: paths.attention.worker,
  act: 'readWorklist',
  tag,
  summary: 'A worker’s list today: overdue, due, later, without a date, and the day’s appointments',
  description:
    'One’s own, with those of the people one stands in for that day. A team lead may see another’s, as far as it is about cases that the lead sees.',
  query: z.strictObject({ worker: staffId.optional() }),
  answer: z.object({ asOf: dateTime, overdue: rows, due: rows, later: rows, withoutDate: rows, appointments: rows }),
  shows: casesOfHeaps,
  async handle(deps, { caller, asker, query, now, rehearsal, language }) {
    const { municipality } = caller;
    if (query.worker) requireRole(asker, 'decideAsLead');
    const whose = query.worker ?? personOf(caller).id;
    const { staff } = await seeingTo(deps, municipality, whose, now);
    const sight = sightFor(asker, query.worker ? 'decideAsLead' : 'seeCase');
    const asked = { municipality, now, of: { list: 'worker', staff } as const, ...inIt(rehearsal) };
    const all = sight ? await everything(deps, { ...asked, sight }) : [];
    const shown = await rowsOf(deps, municipality, all, language);
    return { asOf: now, ...byDay(shown, now) };
  },
});

/** From how many days without two-way contact on a case counts as silent, where nobody says. */
const silentByDefault = 30;

const team = reading({
  path: paths.attention.team,
  act: 'decideAsLead',
  tag,
  summary: 'A team lead’s list: what leads are asked, what others left unanswered, and each worker’s load',
  query: z.strictObject({ silentForDays: silentForDays.optional() }),
  answer: z.object({
    asOf: dateTime,
    overdue: rows,
    due: rows,
    later: rows,
    withoutDate: rows,
    appointments: rows,
    toConfirm: rows,
    escalated: rows,
    unassigned: rows,
    waiting: rows,
    workers: z
      .array(
        z.object({
          workerId: z.string(),
          workerName: z.string().nullable(),
          openCases: z.number(),
          overdue: z.number(),
          due: z.number(),
          silent: z.number().meta({ description: 'Open cases that have been silent for `silentForDays`, or longer.' }),
        }),
      )
      .readonly(),
    silentForDays: z.number().meta({ description: 'As asked for; where none are given, 30.' }),
  }),
  shows: casesOfHeaps,
  async handle(deps, { caller, query, sight, now, rehearsal, language }) {
    const { municipality } = caller;
    const reader = personOf(caller).id;
    const { teams, nextInLine } = await seeingTo(deps, municipality, reader, now);
    const of = { list: 'teamLead', teams, reader, nextInLine } as const;
    const all = await everything(deps, { municipality, sight, now, of, ...inIt(rehearsal) });
    const shown = await rowsOf(deps, municipality, all, language);
    const rehearsalId = rehearsal?.id ?? null;
    const days = query.silentForDays ?? silentByDefault;
    const silentBefore = silenceBegan(days, now);
    const loads = await caseloads(deps.store.db, { municipality, rehearsalId, teams, now, silentBefore });
    const names = await namesOfStaff(deps, municipality);
    return {
      asOf: now,
      ...byDay(shown, now),
      toConfirm: shown.filter(({ kind }) => kind === 'toConfirm'),
      escalated: shown.filter(({ escalated }) => escalated),
      unassigned: shown.filter(({ kind }) => kind === 'unassigned'),
      waiting: shown.filter(({ kind }) => kind === 'waiting'),
      workers: loads.map((load) => ({ ...load, workerName: names.called(load.workerId) })),
      silentForDays: days,
    };
  },
});

const intake = reading({
  path: paths.attention.intake,
  act: 'triage',
  tag,
  summary: 'The intake’s list: referrals to be triaged, the most pressing first',
  answer: z.object({ asOf: dateTime, items: rows }),
  shows: casesOfItems,
  async handle(deps, { caller: { municipality }, sight, now, rehearsal, language }) {
    const all = await everything(deps, { municipality, sight, now, of: { list: 'intake' }, ...inIt(rehearsal) });
    return { asOf: now, items: await rowsOf(deps, municipality, all, language) };
  },
});

const inIt = (rehearsal?: { id: string }) => (rehearsal ? { rehearsalId: rehearsal.id } : {});

async function seeingTo({ store }: Deps, municipality: MunicipalityId, id: StaffId, now: Instant) {
  return responsibilitiesOf(await loadPeople(store.db, municipality), id, localDateOf(now));
}

function everything({ store }: Deps, query: Omit<AttentionQuery, 'cursor' | 'limit'>) {
  return everyPage((cursor) => listAttention(store.db, { ...query, limit: 500, ...(cursor && { cursor }) }));
}

/** Every row in exactly one heap; an appointment stands with the day's appointments until that day is over. */
function byDay(all: readonly Row[], now: Instant) {
  const today = localDateOf(now);
  const appointments = all.filter(({ kind, overdue }) => kind === 'appointmentOutcome' && !overdue);
  const rest = all.filter((row) => !appointments.includes(row));
  const dueBy = (row: Row) => row.dueAt !== null && localDateOf(row.dueAt) <= today;
  return {
    overdue: rest.filter(({ overdue }) => overdue),
    due: rest.filter((row) => !row.overdue && dueBy(row)),
    later: rest.filter((row) => row.dueAt !== null && !row.overdue && !dueBy(row)),
    withoutDate: rest.filter(({ dueAt }) => dueAt === null),
    appointments,
  };
}

export const attention = [worker, team, intake];
