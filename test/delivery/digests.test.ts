import { jitterOf, planDigests, SPREAD_MINUTES } from '../../activities/delivery/plan-digests';
import { remindOfStandardReview } from '../../activities/delivery/standard-review';
import type { MunicipalityId } from '../../domain';
import { localDate } from '../../domain/clock/time';
import { reviewReminderOn } from '../../domain/rules/standard-review';
import { addSettings, listSettings } from '../../store/rules/settings';
import { seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { shipped } from '../store/setup/cases';
import { address, ballerup, delivering } from './setup/delivering';

describe.each(databases())('digests, on $on', (kind) => {
  const { smoke, test, describe } = testsOn(kind);
  const scene = delivering(kind);
  /** The first attempt is due on Friday 6 June, and open on Tuesday 10 June, after the holiday. */
  const overdue = async () => {
    const played = scene.accepted();
    played.wait('2025-06-10T05:00:00.000Z');
    await scene.record(played);
    return played;
  };
  const digestsTo = (to: string) => scene.box.arrived.filter((mail) => mail.to === to);
  const sendAll = (day: string) => scene.run(`${day}T06:${SPREAD_MINUTES}:00.000Z`);

  smoke(
    'one a person as the working day opens: overdue, today, waiting for a decision; none where nothing is',
    async () => {
      await overdue();
      await scene.openDay('2025-06-10T06:00:00.000Z');
      await sendAll('2025-06-10');
      expect(digestsTo(address.worker)).toHaveLength(1);
      expect(digestsTo(address.worker)[0]?.text).toMatch(/Overskredet/);
      expect(scene.box.recipients).not.toContain(address.thirdWorker);
      expect(scene.box.recipients).not.toContain(address.caseworker);
    },
  );

  test('planned again and sent again, it is sent once a local date', async () => {
    await overdue();
    for (let n = 0; n < 3; n += 1) {
      await scene.openDay('2025-06-10T06:00:00.000Z');
      await sendAll('2025-06-10');
    }
    expect(digestsTo(address.worker)).toHaveLength(1);
    await scene.openDay('2025-06-11T06:00:00.000Z');
    await sendAll('2025-06-11');
    expect(digestsTo(address.worker)).toHaveLength(2);
  });

  test('none on days when nobody works', async () => {
    await overdue();
    for (const day of ['2025-06-08', '2025-06-09', '2025-12-24', '2025-12-25']) {
      expect(await scene.openDay(`${day}T07:00:00.000Z`)).toBe(0);
    }
  });

  test('spread over some minutes after the opening, at the same minute for a person every day', async () => {
    await scene.openDay('2025-06-10T06:00:00.000Z');
    const due = (await scene.deliveries()).filter(({ what }) => what === 'digest').map(({ due_at }) => due_at);
    expect(new Set(due).size).toBeGreaterThan(5);
    for (const at of due) {
      expect(at >= '2025-06-10T06:00:00.000Z' && at < '2025-06-10T06:10:00.000Z').toBe(true);
    }
    const worker = seededStaff('ballerup', 'worker');
    expect(jitterOf(worker)).toBe(jitterOf(worker));
  });

  test('whoever stands in gets the list of the one who is away, who gets none', async () => {
    await overdue();
    await scene.away('worker', '2025-06-10', '2025-06-12', 'thirdWorker');
    await scene.openDay('2025-06-10T06:00:00.000Z');
    await sendAll('2025-06-10');
    expect(digestsTo(address.thirdWorker)).toHaveLength(1);
    expect(digestsTo(address.worker)).toHaveLength(0);
  });

  test('with everybody in charge away, nobody on leave gets one, and what would be in it is still to be told', async () => {
    await overdue();
    const away = ['worker', 'teamLead', 'deputyLead', 'admin'] as const;
    for (const person of away) await scene.away(person, '2025-06-10', '2025-06-12');
    await scene.openDay('2025-06-10T06:00:00.000Z');
    await sendAll('2025-06-10');
    expect(scene.box.recipients.filter((to) => away.some((person) => to === address[person]))).toEqual([]);
    const messages = await scene.db
      .selectFrom('messages')
      .select('delivered_at')
      .where('recipient_id', '=', seededStaff('ballerup', 'worker'))
      .where('urgency', '=', 'digest')
      .execute();
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter(({ delivered_at }) => delivered_at !== null)).toEqual([]);
  });

  test('what is dealt with between planning and sending is not in it, and then there is none', async () => {
    const played = await overdue();
    await scene.openDay('2025-06-10T06:00:00.000Z');
    played.do('2025-06-10T06:00:10.000Z', { type: 'recordDecline', data: {} });
    await scene.record(played);
    await sendAll('2025-06-10');
    expect(digestsTo(address.worker)).toHaveLength(0);
  });

  test('the lead has a weekly one on the first working day of the week, also after a holiday', async () => {
    await overdue();
    await scene.openDay('2025-06-10T06:00:00.000Z');
    await sendAll('2025-06-10');
    await scene.openDay('2025-06-11T06:00:00.000Z');
    const weekly = (await scene.deliveries()).filter(({ what }) => what === 'weekly');
    expect(weekly).toMatchObject([
      { person_id: seededStaff('ballerup', 'teamLead'), state: 'sent', local_date: '2025-06-10' },
    ]);
    expect(digestsTo(address.teamLead).some(({ subject }) => /uge 24/i.test(subject))).toBe(true);
  });

  test('what it told stands on the case, and is not told as news again', async () => {
    const played = await overdue();
    await scene.openDay('2025-06-10T06:00:00.000Z');
    await sendAll('2025-06-10');
    const told = (await scene.told()).filter(({ recipient_id }) => recipient_id === seededStaff('ballerup', 'worker'));
    expect(told.map(({ case_id, kind: what }) => [case_id, what])).toContainEqual([played.caseId, 'firstAttempt']);
    const left = await scene.db
      .selectFrom('messages')
      .select('id')
      .where('recipient_id', '=', seededStaff('ballerup', 'worker'))
      .where('delivered_at', 'is', null)
      .execute();
    expect(left).toEqual([]);
  });

  describe('where people work on Sundays too', () => {
    beforeAll(async () => {
      const [settings] = await listSettings(scene.db, { municipality: ballerup, rehearsalId: null });
      if (!settings) throw new Error('ballerup has settings');
      const calendar = { ...settings.calendar, weekdays: [1, 2, 3, 4, 5, 6, 7] };
      await addSettings(scene.db, { ...settings, version: 2, from: localDate('2026-01-01'), calendar }, null);
    });

    /** Eight o'clock here, in UTC: the day before, the day of the change, and the day after. */
    const changes = [
      ['forward', ['2026-03-28T07', '2026-03-29T06', '2026-03-30T06']],
      ['back', ['2026-10-24T06', '2026-10-25T07', '2026-10-26T07']],
    ] as const;
    test.each(changes)(
      'when the clock goes %s each day has its digest once, at eight on the clock',
      async (_how, openings) => {
        await overdue();
        for (const opening of openings) {
          await scene.openDay(`${opening}:00:00.000Z`);
          await scene.openDay(`${opening}:20:00.000Z`);
          await scene.run(`${opening}:30:00.000Z`);
        }
        expect(digestsTo(address.worker)).toHaveLength(3);
        const due = (await scene.deliveries()).map(({ due_at }) => due_at.slice(0, 15));
        expect([...new Set(due)]).toEqual(openings.map((opening) => `${opening}:0`));
      },
    );
  });
});

describe("the standard's own review", () => {
  const gentofte = shipped.standards.find(({ id }) => id === 'gentofte');
  const settings = shipped.settings.find(({ municipality }) => municipality === 'gentofte');
  const on = (date: string) => gentofte && settings && reviewReminderOn(gentofte, settings, localDate(date));

  test('is reminded of years ahead, and on the day: in Gentofte by the end of 2029 (G20)', () => {
    expect(on('2027-12-30')).toBeUndefined();
    expect(on('2028-01-03')).toMatchObject({ daysBefore: 730, due: '2029-12-31T22:59:59.000Z' });
    expect(on('2029-12-03')).toMatchObject({ daysBefore: 30 });
    expect(on('2030-01-02')).toMatchObject({ daysBefore: 0 });
  });

  describe.each(databases())('on $on', (kind) => {
    const { smoke } = testsOn(kind);
    const scene = delivering(kind);
    const municipality = 'gentofte' as MunicipalityId;
    const lead = 'torben@gentofte.example';
    const openDay = async (moment: string) => {
      scene.at(moment);
      await remindOfStandardReview(scene.deps(), municipality);
      await planDigests(scene.deps(), municipality);
      scene.later(SPREAD_MINUTES);
      await scene.run();
      return scene.box.arrived.filter(
        ({ to, text }) => to === lead && text.includes('Kvalitetsstandarden skal revideres'),
      );
    };

    smoke("comes once with the lead's digest, and again with the next reminder", async () => {
      expect(await openDay('2028-01-03T07:00:00.000Z')).toHaveLength(1);
      expect(await openDay('2028-01-04T07:00:00.000Z')).toHaveLength(1);
      expect(await openDay('2029-01-02T07:00:00.000Z')).toHaveLength(2);
    });
  });
});
