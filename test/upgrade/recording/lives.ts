import {
  atLocal,
  type Instant,
  instant,
  isoWeekday,
  type LocalDate,
  type LocalTime,
  localDateOf,
  plusDays,
  plusHours,
} from '../../../domain/clock/time';
import type { PastCase } from './past';

/** A day so many days before today, at ten in the morning. */
const daysAgo = (days: number): Instant => at(plusDays(localDateOf(instant(Date.now())), -days));
const at = (day: LocalDate): Instant => atLocal(day, '10:00' as LocalTime);

const FRIDAY = 5;

/** The day before the latest Friday night by so many days: what ends on a working day ended that night. */
function beforeLastFriday(days: number): Instant {
  let friday = plusDays(localDateOf(instant(Date.now())), -1);
  while (isoWeekday(friday) !== FRIDAY) friday = plusDays(friday, -1);
  return at(plusDays(friday, -days));
}

export type Life = {
  readonly name: string;
  readonly municipality: 'ballerup' | 'gentofte';
  readonly from: () => Instant;
  readonly live: (one: PastCase) => Promise<void>;
};

const ballerup = (name: string, from: () => Instant, live: Life['live']): Life => ({
  name,
  municipality: 'ballerup',
  from,
  live,
});
const gentofte = (name: string, from: () => Instant, live: Life['live']): Life => ({
  name,
  municipality: 'gentofte',
  from,
  live,
});

/** Met once, and then silence but for these attempts, each some days after the one before. */
async function metOnceThen(one: PastCase, attempts: readonly number[]): Promise<void> {
  await one.beginOnOwnInitiative();
  await one.contact('contactMade');
  for (const [index, days] of attempts.entries()) {
    await one.pass(days);
    const evening = { happenedAt: plusHours(await one.now(), -15), place: 'home' };
    await one.contact('notMet', index % 2 === 0 ? {} : evening);
  }
}
const enough = [10, 15, 20, 15];

async function consent(one: PastCase, until?: LocalDate) {
  const toWhom = await one.text('Bostøtten');
  const agreed = {
    to: { kind: 'service', service: 'socialPedagogicalSupport' },
    toWhom,
    what: ['situation'],
    ...(until && { until }),
  } as const;
  return one.give({ type: 'giveConsent', data: agreed });
}

async function handedOver(one: PastCase, until?: LocalDate) {
  const reason = await one.text('Ønsker det selv');
  const leastIntrusive = await one.text('Støtten er det mindste');
  return one.give({
    type: 'offerHandover',
    data: {
      service: 'socialPedagogicalSupport',
      consent: await consent(one, until),
      share: ['situation'],
      reason,
      leastIntrusive,
    },
  });
}

async function refer(one: PastCase): Promise<void> {
  const description = await one.text('Naboen har ikke set ham i uger');
  const municipality = one.municipality as never;
  const told = { caseId: one.caseId, municipality, channel: 'phone', referrer: 'neighbour', description } as const;
  await one.begin({ type: 'refer', data: told }, 'intakeOfficer');
}

/** What only time brings about, each as one case that has lived through it. */
export const lives: readonly Life[] = [
  ballerup('triage overdue and escalated', () => daysAgo(12), refer),
  ballerup(
    'waiting past the day to look again',
    () => daysAgo(40),
    async (one) => {
      await refer(one);
      await one.pass(1);
      await one.give({ type: 'acceptAndWait', data: { reason: await one.text('Ingen ledig') } }, 'intakeOfficer');
    },
  ),
  ballerup(
    'first attempt overdue',
    () => daysAgo(20),
    (one) => one.beginOnOwnInitiative(),
  ),
  ballerup(
    'follow-up and need review overdue for long',
    () => daysAgo(110),
    async (one) => {
      await one.beginOnOwnInitiative();
      for (let month = 0; month < 2; month += 1) {
        await one.contact('contactMade');
        await one.pass(20);
      }
      await one.contact('contactMade');
    },
  ),
  ballerup(
    'silent: more attempts asked for',
    () => daysAgo(95),
    (one) => metOnceThen(one, [20]),
  ),
  ballerup(
    'silent: may it end, with too few attempts',
    () => daysAgo(107),
    (one) => metOnceThen(one, [20]),
  ),
  ballerup(
    'silent: may it end',
    () => daysAgo(95),
    (one) => metOnceThen(one, enough),
  ),
  ballerup(
    'silent: answered with more time',
    () => daysAgo(100),
    async (one) => {
      await metOnceThen(one, enough);
      await one.pass(35);
      const plan = { days: 60, attempts: 3 };
      const reason = await one.text('Søsteren mener han kommer igen');
      await one.give({ type: 'answerMayItEnd', data: { answer: 'continue', plan, reason } }, 'teamLead');
    },
  ),
  ballerup(
    'silent: grace on an answer',
    () => daysAgo(110),
    async (one) => {
      await metOnceThen(one, enough);
      await one.pass(35);
      const reason = await one.text('Alt er prøvet');
      await one.give({ type: 'answerMayItEnd', data: { answer: 'end', reason, asLead: true } }, 'teamLead');
    },
  ),
  ballerup(
    'silent: grace on the plan',
    () => daysAgo(118),
    (one) => metOnceThen(one, enough),
  ),
  ballerup(
    'silent: paused with the question open',
    () => daysAgo(110),
    async (one) => {
      await metOnceThen(one, enough);
      await one.pass(34);
      await one.give({ type: 'pause', data: { because: 'prison', until: await one.on(60) } });
    },
  ),
  ballerup(
    'silent: found in the grace',
    () => daysAgo(120),
    async (one) => {
      await metOnceThen(one, enough);
      await one.pass(35);
      const reason = await one.text('Alt er prøvet');
      await one.give({ type: 'answerMayItEnd', data: { answer: 'end', reason, asLead: true } }, 'teamLead');
      await one.pass(10);
      await one.contact('contactMade');
    },
  ),
  gentofte(
    'silent: seen in the grace, and asked again',
    () => beforeLastFriday(94 + 30),
    async (one) => {
      await metOnceThen(one, enough);
      await one.pass(34);
      const reason = await one.text('Alt er prøvet');
      await one.give({ type: 'answerMayItEnd', data: { answer: 'end', reason, asLead: true } }, 'teamLead');
      await one.pass(27);
      await one.contact('seen');
    },
  ),
  gentofte(
    'ended: unreachable on an answer, still to be corrected',
    () => beforeLastFriday(94 + 30),
    async (one) => {
      await metOnceThen(one, enough);
      await one.pass(34);
      const reason = await one.text('Alt er prøvet');
      await one.give({ type: 'answerMayItEnd', data: { answer: 'end', reason, asLead: true } }, 'teamLead');
    },
  ),
  gentofte(
    'ended: unreachable on the plan, to be confirmed',
    () => beforeLastFriday(90 + 14 + 30),
    (one) => metOnceThen(one, enough),
  ),
  gentofte(
    'ended: declined and not assessed, to be confirmed',
    () => beforeLastFriday(24),
    async (one) => {
      await metOnceThen(one, [10]);
      await one.give({ type: 'recordDecline', data: { words: await one.text('Lad mig være') } });
    },
  ),
  ballerup(
    'closed: unreachable',
    () => daysAgo(240),
    (one) => metOnceThen(one, enough),
  ),
  ballerup(
    'closed: moved away, and a note that came later',
    () => daysAgo(50),
    async (one) => {
      await one.beginOnOwnInitiative();
      const ending = { ground: 'movedAway', reasons: await one.text('Flyttet til Aarhus') } as const;
      await one.give({ type: 'endOnGround', data: ending }, 'teamLead');
    },
  ),
  gentofte(
    'handover: no reply, chased',
    () => daysAgo(40),
    async (one) => {
      await metOnceThen(one, [5]);
      await handedOver(one);
    },
  ),
  gentofte(
    'handover: meeting agreed and not confirmed',
    () => daysAgo(60),
    async (one) => {
      await metOnceThen(one, [5]);
      const handover = await handedOver(one);
      await one.pass(3);
      const accepted = { handover, answer: 'accepted', meetingOn: await one.on(4) } as const;
      await one.give({ type: 'answerHandover', data: accepted }, 'caseworker');
    },
  ),
  gentofte(
    'handover: bridging over, landing asked',
    () => daysAgo(50),
    async (one) => {
      await metOnceThen(one, [5]);
      const handover = await handedOver(one);
      await one.pass(3);
      await one.give({ type: 'answerHandover', data: { handover, answer: 'accepted' } }, 'caseworker');
      await one.give({ type: 'recordAttendance', data: { handover, attended: true } });
    },
  ),
  gentofte(
    'handover: not landed, bridging again',
    () => daysAgo(60),
    async (one) => {
      await metOnceThen(one, [5]);
      const handover = await handedOver(one);
      await one.pass(3);
      await one.give({ type: 'answerHandover', data: { handover, answer: 'accepted' } }, 'caseworker');
      await one.give({ type: 'recordAttendance', data: { handover, attended: true } });
      await one.pass(30);
      await one.give({
        type: 'assessLanding',
        data: { handover, landed: false, reasons: await one.text('Ikke endnu') },
      });
    },
  ),
  ballerup(
    'consent expired under an offer',
    () => daysAgo(30),
    async (one) => {
      await metOnceThen(one, [2]);
      await handedOver(one, await one.on(10));
    },
  ),
  ballerup(
    'pair rule to be looked at again',
    () => daysAgo(45),
    async (one) => {
      await metOnceThen(one, [2]);
      const note = await one.text('Truede med en stol');
      const incident = await one.give({ type: 'recordIncident', data: { kind: 'threat', visitsInPairs: true, note } });
      await one.pass(1);
      const looked = { incident, note: await one.text('Set på') };
      await one.give({ type: 'reviewIncident', data: looked }, 'teamLead');
    },
  ),
  ballerup(
    'child concern that nobody settles',
    () => daysAgo(25),
    async (one) => {
      await metOnceThen(one, [2]);
      await one.give({ type: 'openChildConcern', data: { kind: 'pregnancy', note: await one.text('Synligt gravid') } });
    },
  ),
  ballerup(
    'paused beyond its day',
    () => daysAgo(60),
    async (one) => {
      await metOnceThen(one, [2]);
      await one.give({ type: 'pause', data: { because: 'travelling', until: await one.on(30) } });
      const longer = { until: await one.on(45), reason: await one.text('Bliver en uge mere') };
      await one.give({ type: 'extendPause', data: longer });
    },
  ),
  ballerup(
    'a long record over two years',
    () => daysAgo(700),
    async (one) => {
      await one.beginOnOwnInitiative();
      for (let month = 0; month < 23; month += 1) {
        for (let contact = 0; contact < 10; contact += 1) await one.contact('contactMade');
        await one.pass(30);
        if (month % 3 < 2) continue;
        const leastIntrusive = await one.text('Stadig det mindste');
        const reason = await one.text('Behovet er det samme');
        await one.give({ type: 'recordNeedReview', data: { need: 'continues', leastIntrusive, reason } });
      }
      await one.contact('contactMade');
    },
  ),
  ballerup(
    'erased after its retention',
    () => daysAgo(6 * 365),
    async (one) => {
      await one.beginOnOwnInitiative();
      await one.contact('contactMade');
      const ending = { ground: 'deceased', reasons: await one.text('Død i går') } as const;
      await one.give({ type: 'endOnGround', data: ending }, 'teamLead');
    },
  ),
];
