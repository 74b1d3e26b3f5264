import type { CaseId } from '../../domain';
import { type Instant, instant, localDateOf, plusDays, plusHours } from '../../domain/clock/time';
import type { MunicipalityId } from '../../domain/ids';
import { writeIdentity } from '../../store/identity/identities';
import { sealing } from '../../store/keys/case-keys';
import { saveAbsence } from '../../store/people/absences';
import { findCase } from '../../store/read/case-list';
import { recordCaseEvents } from '../../store/record/record-case-events';
import { seededStaff } from '../../store/seed';
import type { Log } from '../log';
import type { Data } from '../start/data';
import type { Life } from './life';
import { recordLink } from './links';
import { LivedCase } from './lived-case';
import { livesOfBallerup } from './lives-of-ballerup';
import { livesOfGentofte } from './lives-of-gentofte';

const lives: readonly Life[] = [...livesOfBallerup, ...livesOfGentofte];

/**
 * Puts the invented cases into the event log as they have lived until now; their workflows are then begun as after a loss.
 * A case that is there already is left as it is, so a start that was broken off is carried on by the next one.
 */
export async function recordLives(data: Data, log: Log): Promise<void> {
  const now = instant(Date.now());
  const recorded: CaseId[] = [];
  for (const life of lives) {
    const caseId = await recordLife(data, life, now);
    if (caseId) recorded.push(caseId);
  }
  if (recorded.length === 0) return log('The invented cases are there already.');
  await markRead(data, recorded, now);
  await putSomeoneAway(data, now);
  log(`${recorded.length} invented cases have lived until today.`);
}

/** Where invented cases are put. */
export type LivesIn = Pick<Data, 'store' | 'keys' | 'rules'>;

/** Answers the case's id; undefined where it is there already. */
export async function recordLife(
  { store, keys, rules }: LivesIn,
  { name, municipality, identity, live, link }: Life,
  now: Instant,
): Promise<CaseId | undefined> {
  const id = municipality as string as MunicipalityId;
  const world = { sealing: sealing(store.db, keys), rules: await rules.of(id), now };
  const one = new LivedCase(world, municipality, name);
  if (await findCase(store.db, id, one.caseId)) return undefined;
  await live(one);
  const { events, identities, caseId } = one.untilNow();
  const opening = events[0]?.command?.id;
  const known = [...(opening ? [{ command: opening, identity }] : []), ...identities];
  for (const { command, identity: told } of known) {
    const version = command as string;
    const of = { caseId, municipality: id, version, command: { id: command, digest: null } };
    await writeIdentity(store.db, keys, { ...of, identity: told });
  }
  await recordCaseEvents({ db: store.db, rules }, { municipality: id, caseId, now, events });
  if (link) await recordLink({ db: store.db, world }, one, link);
  return caseId;
}

/** What came more than a day ago somebody has read long since. */
async function markRead({ store }: Data, caseIds: readonly CaseId[], now: Instant) {
  await store.db
    .updateTable('messages')
    .set({ read_at: now })
    .where('case_id', 'in', [...caseIds])
    .where('visible_from', '<', plusHours(now, -24))
    .execute();
}

/** Aisha is away this week, and Solvej stands in: a day in which there is more than one's own. */
async function putSomeoneAway({ store }: Data, now: Instant): Promise<void> {
  const today = localDateOf(now);
  await saveAbsence(store.db, {
    id: '6f0d7a52-3c1e-4b0f-9d55-0f5d0a7c2e12',
    municipality: 'ballerup' as string as MunicipalityId,
    staffId: seededStaff('ballerup', 'thirdWorker'),
    from: plusDays(today, -2),
    to: plusDays(today, 5),
    deputyId: seededStaff('ballerup', 'worker'),
  });
}
