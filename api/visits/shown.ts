import { z } from 'zod';
import type { Actor, MunicipalityId } from '../../domain';
import type { VisitState } from '../../domain/visit/lone-visit';
import { findVisits, type VisitRow } from '../../store/read/visit-list';
import { placeUnknown, type VisitPlace, visitPlaces } from '../../store/read/visit-places';
import type { Deps } from '../deps';
import type { namesOfStaff } from '../names-of-staff';
import { dateTime, listOf, openedText, orNull } from '../schema/values';

/** A visit as answers show it: who, where exactly, since when, back by when, and who sees to its alarm. */

export const visitStatus = z.enum(['underWay', 'asked', 'alarmed', 'checkedOut']);

const notGiven = { description: 'Null where nobody said, where it is not recorded yet, or where it has been erased.' };

export const shownPlace = {
  place: openedText.meta(notGiven),
  address: openedText.meta(notGiven),
  staircase: openedText.meta(notGiven),
};

const shownAlarm = z
  .object({
    because: z.enum(['noCheckOut', 'helpCalled']),
    at: dateTime,
    calledById: z.string().nullable().meta({ description: 'Who on the visit called for help.' }),
    calledByName: z.string().nullable(),
    takenById: z.string().nullable().meta({ description: 'Who has taken the alarm and sees to it; null: nobody yet.' }),
    takenByName: z.string().nullable(),
    takenAt: dateTime.nullable(),
  })
  .meta({ id: 'VisitAlarm' });

export const shownVisit = z
  .object({
    visitId: z.string(),
    caseId: z.string().nullable(),
    workerId: z.string(),
    workerName: z.string().nullable(),
    companionIds: listOf(z.string()),
    companionNames: listOf(z.string().nullable()).meta({ description: 'In the order of their ids.' }),
    status: visitStatus,
    ...shownPlace,
    startedAt: dateTime,
    watchedFrom: dateTime
      .nullable()
      .meta({ description: 'From when anybody could watch, where the start was told late.' }),
    expectedEnd: dateTime,
    endedAt: dateTime.nullable(),
    alarm: orNull(shownAlarm),
    version: z.number(),
  })
  .meta({ id: 'Visit' });

type Staff = Awaited<ReturnType<typeof namesOfStaff>>;

/** Visits by their ids, with their places opened. */
export async function visitsToShow(
  { store: { db }, sealing }: Pick<Deps, 'store' | 'sealing'>,
  of: { readonly municipality: MunicipalityId; readonly visitIds: readonly string[]; readonly staff: Staff },
) {
  const rows = await findVisits(db, of.municipality, of.visitIds);
  const places = await visitPlaces({ db, sealing }, of.municipality, of.visitIds);
  return new Map(rows.map((row) => [row.visitId, showVisit(row, places.get(row.visitId), of.staff)]));
}

/** A visit of the store in the shape of an answer. */
export function showVisit(
  { rehearsalId: _asked, team: _none, alarm, ...visit }: VisitRow,
  place: VisitPlace | undefined,
  { called }: Staff,
): z.infer<typeof shownVisit> {
  return {
    ...visit,
    ...(place ?? placeUnknown),
    workerName: called(visit.workerId),
    companionNames: visit.companionIds.map(called),
    alarm: alarm && showAlarm(alarm, called),
  };
}

/** A visit as its workflow has it, like a row of the store. */
export function rowOf(state: VisitState): VisitRow {
  const { visitId, caseId = null, worker, team, companions = [], checkedOutAt = null, alarm = null } = state;
  const { status, startedAt, watchedFrom = null, expectedEnd, version } = state;
  const times = { startedAt, watchedFrom, expectedEnd, endedAt: checkedOutAt };
  return {
    visitId,
    caseId,
    rehearsalId: null,
    workerId: worker,
    team,
    companionIds: companions,
    status,
    ...times,
    alarm,
    version,
  };
}

function showAlarm(alarm: NonNullable<VisitRow['alarm']>, called: Staff['called']): z.infer<typeof shownAlarm> {
  const calledById = alarm.because === 'helpCalled' ? idOf(alarm.calledBy) : null;
  const takenById = idOf(alarm.taken?.by);
  return {
    because: alarm.because,
    at: alarm.at,
    calledById,
    calledByName: called(calledById),
    takenById,
    takenByName: called(takenById),
    takenAt: alarm.taken?.at ?? null,
  };
}

const idOf = (by: Actor | undefined): string | null => (by?.kind === 'staff' ? by.id : null);
