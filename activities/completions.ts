import type { Kysely } from 'kysely';
import { instant } from '../domain/clock/time';
import type { Database } from '../store/database';
import { noteCompleted } from '../store/schedules';
import { openingSchedule, type ScheduleName } from '../workflows/messages';
import type { Activities } from './interface';

/** What Schedules ask for. */
type Scheduled = Pick<
  Activities,
  'deliverDue' | 'openDay' | 'keepOpeningTimes' | 'anchorAudit' | 'checkAudit' | 'sweepOrphans'
>;

/** The same, each noted in the store once it is done, by which whoever watches sees that its Schedule comes. */
export function notingCompletion(db: Kysely<Database>, activities: Scheduled): Scheduled {
  const noted = async <T>(schedule: ScheduleName, work: Promise<T>): Promise<T> => {
    const answer = await work;
    await noteCompleted(db, schedule, instant(Date.now()));
    return answer;
  };
  return {
    deliverDue: () => noted('delivery', activities.deliverDue()),
    openDay: (of) => noted(openingSchedule(of.municipality), activities.openDay(of)),
    keepOpeningTimes: () => noted('opening-times', activities.keepOpeningTimes()),
    anchorAudit: () => noted('audit-anchor', activities.anchorAudit()),
    checkAudit: () => noted('audit-check', activities.checkAudit()),
    sweepOrphans: () => noted('housekeeping', activities.sweepOrphans()),
  };
}
