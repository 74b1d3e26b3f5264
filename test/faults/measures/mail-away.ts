import { deliverDue } from '../../../activities/delivery/deliver';
import { type DeliveryDependencies, mailService } from '../../../activities/delivery/dependencies';
import { planDigests } from '../../../activities/delivery/plan-digests';
import type { Figure } from '../../../bench/figures';
import type { MunicipalityId } from '../../../domain';
import { type Instant, instant, plusMinutes } from '../../../domain/time';
import { markNotification } from '../../../store/read/notifications';
import { recordCaseEvents } from '../../../store/record/record-case-events';
import { ruleShelf } from '../../../store/rules/load-rules';
import { type SeededPerson, seededStaff } from '../../../store/seed';
import { PlayedCase, sealed } from '../../store/setup/cases';
import { type MailRoute, mailRoute } from '../arrangement/mail-route';
import { type OwnDatabase, ownDatabase } from '../arrangement/own-database';
import type { Chance } from '../arrangement/random';
import { noneOf } from '../ledger-figures';
import { lettersThatCame } from '../letters-that-came';
import type { Measuring } from './measuring';

export type MailAway = {
  readonly cases: number;
  /** Between two runs of the delivery job, which production starts twice a minute. */
  readonly minutesBetweenRuns: number;
};

const NAME = 'mail away for three days';
const ballerup = 'ballerup' as MunicipalityId;
/** Tuesday to Friday at ten on the clock, no holiday in between. */
const [gone, back] = [instant('2025-09-02T08:00:00.000Z'), instant('2025-09-05T08:00:00.000Z')];
const openings = ['2025-09-03T06:00:00.000Z', '2025-09-04T06:00:00.000Z', '2025-09-05T06:00:00.000Z'].map(instant);
const MINUTES_AWAY = 3 * 24 * 60;

/** What becomes of a case while there is no mail, and who is to have one letter about it when there is. */
const fates = {
  'assigned to another': ['secondWorker'],
  'assigned to another, who read it in the app': [],
  'assigned to another, and the citizen declined': [],
  'in a crisis that nobody has closed': ['worker', 'teamLead'],
  'in a crisis that was closed': [],
} as const satisfies Record<string, readonly SeededPerson[]>;
type Fate = keyof typeof fates;
const everyFate = Object.keys(fates) as Fate[];

type Happening = { readonly at: Instant; readonly act: () => Promise<unknown> };

/**
 * The mail server away for three days of the delivery job's clock, on a real database and a real mail server, while cases go
 * on: what came by the first runs after its return, held against what should.
 */
export async function mailAway({ servers, chance, log }: Measuring, size: MailAway): Promise<Figure[]> {
  const database = await ownDatabase(servers.postgres);
  const mail = await mailRoute();
  try {
    return await play(database, mail, { ...size, chance, log });
  } finally {
    await mail.close();
    await database.remove();
  }
}

async function play(
  database: OwnDatabase,
  mail: MailRoute,
  { cases, minutesBetweenRuns, chance, log }: MailAway & Pick<Measuring, 'chance' | 'log'>,
): Promise<Figure[]> {
  let now = plusMinutes(gone, -1);
  const { deps, close } = delivering(database, mail, () => now);
  try {
    await deliverDue(deps, () => false);
    await mail.link.cut();
    const played = Array.from({ length: cases }, (_unused, number) => {
      const fate = everyFate[number % everyFate.length] ?? 'assigned to another';
      return { fate, played: accepted() };
    });
    for (const one of played) await record(database, one.played);
    const happenings = [
      ...played.flatMap(({ fate, played: one }) => happeningsOf(database, one, { fate, chance })),
      ...openings.map((at) => ({ at, act: () => planDigests(deps, ballerup) })),
    ].sort((a, b) => (a.at < b.at ? -1 : 1));
    let runs = 0;
    for (now = gone; now < back; now = plusMinutes(now, minutesBetweenRuns), runs += 1) {
      for (; happenings[0] && happenings[0].at <= now; ) await happenings.shift()?.act();
      await passTime(
        database,
        played.map(({ played: one }) => one),
        now,
      );
      const { sent } = await deliverDue(deps, () => false);
      if (sent > 0) throw new Error('a mail was sent while the mail server was away');
    }
    log(`${runs} runs while mail was away; now it is back`);
    await mail.link.mend();
    now = back;
    await deliverDue(deps, () => false);
    now = plusMinutes(back, 1);
    await deliverDue(deps, () => false);
    const came = await lettersThatCame(database.store.db, mail.box.arrived, back);
    return figuresOf(played, came, `${cases} cases, ${runs} runs of the delivery job without a mail server`);
  } finally {
    close();
  }
}

function delivering({ store: { db } }: OwnDatabase, { env }: MailRoute, now: () => Instant) {
  const { SMTP_URL = '', MAIL_FROM = '', PUBLIC_URL = '' } = env;
  const fallback = new Map([[ballerup, 'vagt@ballerup.example']]);
  const mail = mailService({ smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: PUBLIC_URL, fallback });
  const deps: DeliveryDependencies = { db, rules: ruleShelf(db), mail, now };
  return { deps, close: () => mail.transport.close() };
}

function accepted(): PlayedCase {
  const played = new PlayedCase('ballerup');
  played.refer('2025-08-28T08:00:00.000Z');
  played.accept('2025-09-01T08:00:00.000Z');
  return played;
}

function record({ store: { db } }: OwnDatabase, played: PlayedCase) {
  return recordCaseEvents({ db, rules: ruleShelf(db) }, played.recording);
}

/** Each case goes on as its clock has it. */
async function passTime(database: OwnDatabase, all: readonly PlayedCase[], until: Instant): Promise<void> {
  for (const played of all) if (played.wait(until).length > 0) await record(database, played);
}

/** At moments that chance has in the three days, the second after the first. */
function happeningsOf(
  database: OwnDatabase,
  played: PlayedCase,
  { fate, chance }: { readonly fate: Fate; readonly chance: Chance },
): Happening[] {
  const begun = chance.between(5, MINUTES_AWAY - 60);
  const first = plusMinutes(gone, begun);
  const second = plusMinutes(gone, chance.between(begun + 20, MINUTES_AWAY - 20));
  const does = (at: Instant, command: Parameters<PlayedCase['do']>[1]): Happening => ({
    at,
    act: () => {
      played.wait(at);
      played.do(at, command);
      return record(database, played);
    },
  });
  const assign = does(first, {
    type: 'assign',
    data: { worker: seededStaff('ballerup', 'secondWorker'), reason: sealed },
  });
  const crisis = does(first, { type: 'markCrisis', data: { kind: 'eviction' } });
  switch (fate) {
    case 'assigned to another':
      return [assign];
    case 'assigned to another, who read it in the app':
      return [assign, { at: second, act: () => readAbout(database, played, second) }];
    case 'assigned to another, and the citizen declined':
      return [assign, does(second, { type: 'recordDecline', data: {} })];
    case 'in a crisis that nobody has closed':
      return [crisis];
    case 'in a crisis that was closed':
      return [crisis, does(second, { type: 'closeCrisis', data: { note: sealed } })];
  }
}

async function readAbout({ store: { db } }: OwnDatabase, { caseId }: PlayedCase, at: Instant): Promise<void> {
  const rows = await db.selectFrom('messages').select('id').where('case_id', '=', caseId).execute();
  const recipients = [seededStaff('ballerup', 'secondWorker')];
  for (const { id } of rows) await markNotification(db, { municipality: ballerup, id, recipients }, at);
}

type Played = readonly { readonly fate: Fate; readonly played: PlayedCase }[];

function figuresOf(played: Played, came: Awaited<ReturnType<typeof lettersThatCame>>, remark: string): Figure[] {
  const expected = played.flatMap(({ fate, played: { caseId } }) =>
    fates[fate].map((person) => `${caseId} to ${seededStaff('ballerup', person)} (${fate})`),
  );
  const overtaken = played.filter(({ fate }) => fates[fate].length === 0).length;
  const asked = new Set(expected.map((one) => one.split(' (')[0]));
  const letters = came.letters.map(({ caseId, person }) => `${caseId} to ${person}`);
  const missing = expected.filter((one) => !letters.includes(one.split(' (')[0] ?? ''));
  const stale = [...letters.filter((one) => !asked.has(one)), ...came.digestsOfOtherDays];
  const doubled = [...letters, ...came.digestsOfTheDay].filter((one, index, all) => all.indexOf(one) !== index);
  return [
    noneOf(
      `${NAME}: what still matters and was not sent`,
      missing.length,
      [`${expected.length} letters; ${remark}`, ...missing.slice(0, 3)].join('; '),
    ),
    noneOf(`${NAME}: sent more than once`, doubled.length + came.repeated, doubled.slice(0, 3).join('; ')),
    noneOf(
      `${NAME}: stale, and sent all the same`,
      stale.length,
      [`${overtaken} cases of which nobody was to hear`, ...stale.slice(0, 3)].join('; '),
    ),
    {
      name: `${NAME}: digests of the day of its return`,
      value: came.digestsOfTheDay.length,
      remark: 'those of the days before were never sent',
    },
  ];
}
