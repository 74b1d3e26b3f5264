import { randomUUID } from 'node:crypto';
import type { CaseId, CommandId, MunicipalityId, StaffId } from '../../../domain';
import { instant, localDateOf, localTime, plusMillis } from '../../../domain/clock/time';
import { auditLog } from '../../../store/audit/audit-log';
import { sealing } from '../../../store/keys/case-keys';
import { recordCaseEvents } from '../../../store/record/record-case-events';
import { addSettings, listSettings } from '../../../store/rules/settings';
import { openingSchedule } from '../../../workflows/messages';
import { PlayedCase } from '../../store/setup/cases';
import { ballerup } from './delivering';
import { gentofte, type Installation } from './installation';

/** Gives a Schedule something to do, and answers how to see that it was done. */
type Work = (installation: Installation) => Promise<() => Promise<boolean>>;

const DAY_MS = 24 * 3_600_000;

const digests =
  (municipality: MunicipalityId): Work =>
  async ({ store: { db }, now }) => {
    const today = localDateOf(now());
    await db.deleteFrom('deliveries').where('municipality', '=', municipality).where('what', '=', 'digest').execute();
    const planned = db.selectFrom('deliveries').select('id').where('local_date', '=', today);
    return async () => (await planned.where('municipality', '=', municipality).execute()).length > 0;
  };

/** What each Schedule of an installation is there for. */
export const work: Readonly<Record<string, Work>> = {
  async delivery({ store: { db }, rules, box }) {
    const crisis = new PlayedCase('ballerup');
    const at = instant(Date.now());
    crisis.refer(at);
    crisis.accept(plusMillis(at, 1));
    crisis.do(plusMillis(at, 2), { type: 'markCrisis', data: { kind: 'eviction' } });
    await recordCaseEvents({ db, rules }, crisis.recording);
    return async () => box.arrived.some(({ text }) => text.includes(`/cases/${crisis.caseId}`));
  },
  async 'opening-times'({ store: { db }, rules, schedule }) {
    const [first, ...others] = await listSettings(db, { municipality: ballerup, rehearsalId: null });
    if (!first) throw new Error('ballerup has settings');
    const version = others.length + 2;
    const hours = { from: localTime(`0${4 + others.length}:45`), to: first.calendar.hours.to };
    const from = localDateOf(instant(Date.now()));
    await addSettings(db, { ...first, version, from, calendar: { ...first.calendar, hours } }, null);
    rules.forget(ballerup);
    return async () => {
      const [calendar] = (await schedule(openingSchedule(ballerup)).describe()).spec.calendars ?? [];
      return calendar?.hour?.[0]?.start === 4 + others.length;
    };
  },
  async 'audit-anchor'({ store: { db }, keys }) {
    await noteSomething(db, keys);
    return async () =>
      (await db.selectFrom('audit_heads').selectAll().execute()).every(({ seq, anchored_seq }) => seq === anchored_seq);
  },
  async 'audit-check'({ store: { db }, keys }) {
    await noteSomething(db, keys);
    await db.updateTable('audit_heads').set({ checked_at: null, damages: null }).execute();
    return async () => (await db.selectFrom('audit_heads').selectAll().execute()).every(({ damages }) => damages === 0);
  },
  async housekeeping({ store: { db }, keys }) {
    const orphan = randomUUID() as CaseId;
    await sealing(db, keys).seal(ballerup, orphan, 'text', randomUUID() as CommandId);
    const made_at = new Date(Date.now() - 2 * DAY_MS).toISOString();
    await db.updateTable('case_keys').set({ made_at }).where('case_id', '=', orphan).execute();
    const kept = db.selectFrom('case_keys').select('case_id').where('case_id', '=', orphan);
    return async () => (await kept.execute()).length === 0;
  },
  [openingSchedule(ballerup)]: digests(ballerup),
  [openingSchedule(gentofte)]: digests(gentofte),
};

async function noteSomething(db: Installation['store']['db'], keys: Installation['keys']): Promise<void> {
  await auditLog(db, keys).note({
    municipality: ballerup,
    who: { kind: 'staff', id: randomUUID() as StaffId },
    act: 'seeCase',
    route: '/v1/cases/:caseId',
    caseIds: [],
    outcome: 'read',
    because: { kind: 'role', act: 'seeCase', role: 'outreachWorker', reach: 'team' },
  });
}
