import { randomBytes, randomUUID } from 'node:crypto';
import { type DeliveryRun, deliverDue } from '../../../activities/delivery/deliver';
import { mailService } from '../../../activities/delivery/dependencies';
import { planDigests } from '../../../activities/delivery/plan-digests';
import type { CaseId, CommandId, MunicipalityId, StaffId } from '../../../domain';
import { type Instant, instant, localDate, plusMinutes } from '../../../domain/clock/time';
import { sealing } from '../../../store/keys/case-keys';
import { loadMasterKeys } from '../../../store/keys/master-keys';
import { deleteAbsence, listAbsences, saveAbsence } from '../../../store/people/absences';
import { findStaff, saveStaff } from '../../../store/people/staff';
import { markNotification } from '../../../store/read/notifications';
import { recordCaseEvents } from '../../../store/record/record-case-events';
import { installRules } from '../../../store/rules/install';
import { rulesCache } from '../../../store/rules/load-rules';
import { type SeededPerson, seededStaff, seedPeople } from '../../../store/seed';
import { type DatabaseKind, storeFor } from '../../environment/databases';
import { PlayedCase, shipped } from '../../store/setup/cases';
import { Mailbox } from './mailbox';

export const ballerup = 'ballerup' as MunicipalityId;
export const FALLBACK = 'vagt@ballerup.example';
/** The addresses of the seeded people whom the tests speak of. */
export const address: Record<SeededPerson, string> = {
  worker: 'solvej@ballerup.example',
  secondWorker: 'rune@ballerup.example',
  thirdWorker: 'aisha@ballerup.example',
  teamLead: 'bodil@ballerup.example',
  deputyLead: 'emil@ballerup.example',
  intakeOfficer: 'merete@ballerup.example',
  caseworker: 'jonas@ballerup.example',
  admin: 'karen@ballerup.example',
  auditor: 'ingrid@ballerup.example',
};

/** A store, a mail server and the delivery job between them, at moments that the test chooses. */
export function delivering(kind: DatabaseKind) {
  const held = storeFor(kind);
  const masterKeys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64') } });
  let box: Mailbox;
  let now = instant('2025-06-01T00:00:00.000Z');
  let mail: ReturnType<typeof mailService>;
  const deps = () => ({
    db: held.store.db,
    within: held.store.within,
    rules: rulesCache(held.store.db),
    sealing: sealing(held.store.db, masterKeys),
    keys: masterKeys,
    mail,
    now: () => now,
  });

  beforeAll(async () => {
    await installRules(held.store.db, shipped);
    await seedPeople(held.store.db);
    box = await Mailbox.open();
    mail = mailService({
      smtpUrl: box.url,
      from: 'Fodfæste <no-reply@fodfaeste.example>',
      publicUrl: 'https://fodfaeste.example',
      fallback: new Map([[ballerup, FALLBACK]]),
    });
  });

  beforeEach(async () => {
    box.clear();
    box.refusing.clear();
    box.onTaken = () => undefined;
    await held.store.db.deleteFrom('mail_service').execute();
    await held.store.db.insertInto('mail_service').values({ since: '2025-01-01T00:00:00.000Z' }).execute();
    for (const table of ['told', 'deliveries', 'messages', 'attention'] as const) {
      await held.store.db.deleteFrom(table).execute();
    }
    for (const { id } of await listAbsences(held.store.db, ballerup)) await deleteAbsence(held.store.db, ballerup, id);
  });

  afterAll(async () => {
    mail?.transport.close();
    await box?.goAway();
  });

  return {
    get db() {
      return held.store.db;
    },
    get box() {
      return box;
    },
    deps,
    at(moment: string | Instant) {
      now = instant(moment);
    },
    /** Lets minutes pass. */
    later(minutes: number) {
      now = plusMinutes(now, minutes);
    },
    /** One run of the delivery job, at a moment. */
    async run(moment?: string): Promise<DeliveryRun> {
      if (moment) now = instant(moment);
      return deliverDue(deps(), () => false);
    },
    async openDay(moment: string): Promise<number> {
      now = instant(moment);
      return planDigests(deps(), ballerup);
    },
    seal: (owner: CaseId, text: string) =>
      sealing(held.store.db, masterKeys).seal(ballerup, owner, text, randomUUID() as CommandId),
    record: (played: PlayedCase) =>
      recordCaseEvents({ db: held.store.db, rules: rulesCache(held.store.db) }, played.recording),
    /** An active case of the worker's from Monday 2 June 2025 on, whose team is the worker's. */
    accepted(at = '2025-06-02T08:00:00.000Z') {
      const played = new PlayedCase('ballerup');
      played.refer('2025-05-28T08:00:00.000Z');
      played.accept(at);
      return played;
    },
    async away(person: SeededPerson, from: string, to: string, deputy: SeededPerson | null = null) {
      const absence = {
        id: randomUUID(),
        municipality: ballerup,
        staffId: seededStaff('ballerup', person),
        from: localDate(from),
        to: localDate(to),
        deputyId: deputy && seededStaff('ballerup', deputy),
      };
      expect(await saveAbsence(held.store.db, absence)).toBe(true);
    },
    async setActive(person: SeededPerson, active: boolean) {
      const found = await findStaff(held.store.db, ballerup, seededStaff('ballerup', person));
      if (found) await saveStaff(held.store.db, { ...found, active });
    },
    /** Somebody who leads no team of their own. */
    async hireLead(id: string, email: string) {
      const one = await findStaff(held.store.db, ballerup, seededStaff('ballerup', 'deputyLead'));
      if (!one) throw new Error('there is no deputy lead');
      await saveStaff(held.store.db, {
        ...one,
        id: id as StaffId,
        email,
        login: null,
        roles: ['teamLead'],
        team: null,
      });
    },
    async fireLead(id: string) {
      await held.store.db.deleteFrom('staff').where('id', '=', id).execute();
    },
    /** Marks all of a person's messages read, as the app does. */
    async reads(person: SeededPerson) {
      const recipients: StaffId[] = [seededStaff('ballerup', person)];
      const rows = await held.store.db
        .selectFrom('messages')
        .select('id')
        .where('recipient_id', '=', recipients[0] ?? '')
        .execute();
      for (const { id } of rows) {
        await markNotification(held.store.db, { municipality: ballerup, id, recipients }, now);
      }
    },
    told: () => held.store.db.selectFrom('told').selectAll().orderBy('id').execute(),
    deliveries: () => held.store.db.selectFrom('deliveries').selectAll().orderBy('due_at').orderBy('turn').execute(),
  };
}
