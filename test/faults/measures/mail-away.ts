import { randomBytes } from 'node:crypto';
import { deliverDue } from '../../../activities/delivery/deliver';
import { type DeliveryDependencies, mailService } from '../../../activities/delivery/dependencies';
import { planDigests } from '../../../activities/delivery/plan-digests';
import type { Figure } from '../../../dev/bench/figures';
import type { MunicipalityId } from '../../../domain';
import { type Instant, instant, plusMinutes } from '../../../domain/clock/time';
import { switchMailOn } from '../../../store/delivery/mail-service';
import { sealing } from '../../../store/keys/case-keys';
import { loadMasterKeys } from '../../../store/keys/master-keys';
import { rulesCache } from '../../../store/rules/load-rules';
import { type MailRoute, mailRoute } from '../arrangement/mail-route';
import { type OwnDatabase, ownDatabase } from '../arrangement/own-database';
import { noneOf } from '../ledger-figures';
import { type Came, lettersThatCame } from '../mail/letters-that-came';
import { applyDueStep, happeningsOf, type MailedCase, mailedCase, record, toBeTold } from '../mail/mailed-cases';
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

/**
 * The mail server away for three days of the delivery job's clock, on a real database and a real mail server, while cases go
 * on: what came by the first runs after its return, held against what should.
 */
export async function mailAway(measuring: Measuring, size: MailAway): Promise<Figure[]> {
  const database = await ownDatabase(measuring.servers.postgres);
  const mail = await mailRoute();
  try {
    return await play({ database, mail }, measuring, size);
  } finally {
    await mail.close();
    await database.remove();
  }
}

async function play(
  { database, mail }: { readonly database: OwnDatabase; readonly mail: MailRoute },
  { chance, log }: Measuring,
  { cases: count, minutesBetweenRuns }: MailAway,
): Promise<Figure[]> {
  let now = plusMinutes(gone, -1);
  const { deps, close } = delivering(database, mail, () => now);
  const deliver = () => deliverDue(deps, () => false);
  try {
    await switchMailOn(deps.db, now);
    await deliver();
    await mail.link.cut();
    const cases = Array.from({ length: count }, (_unused, number) => mailedCase(number));
    for (const one of cases) await record(database, one);
    const happenings = [
      ...cases.flatMap((one) => happeningsOf(database, one, { chance, from: gone, minutes: MINUTES_AWAY })),
      ...openings.map((at) => ({ at, act: () => planDigests(deps, ballerup) })),
    ].sort((a, b) => (a.at < b.at ? -1 : 1));
    const live = async (until: Instant): Promise<void> => {
      while (happenings[0] && happenings[0].at <= until) await happenings.shift()?.act();
      for (const one of cases) await applyDueStep(database, one, until);
    };
    let runs = 0;
    for (now = gone; now < back; now = plusMinutes(now, minutesBetweenRuns), runs += 1) {
      await live(now);
      if ((await deliver()).sent > 0) throw new Error('a mail was sent while the mail server was away');
    }
    log(`${runs} runs while mail was away; now it is back`);
    now = back;
    await live(now);
    await mail.link.mend();
    await deliver();
    now = plusMinutes(back, 1);
    await deliver();
    const came = await lettersThatCame(database.store.db, mail.box.arrived, back);
    return figuresOf(cases, came, `${count} cases, ${runs} runs of the delivery job without a mail server`);
  } finally {
    close();
  }
}

function delivering({ store: { db, within } }: OwnDatabase, { env }: MailRoute, now: () => Instant) {
  const { SMTP_URL = '', MAIL_FROM = '', PUBLIC_URL = '' } = env;
  const fallback = new Map([[ballerup, 'vagt@ballerup.example']]);
  const keys = loadMasterKeys({ env: { FODFAESTE_MASTER_KEY: randomBytes(32).toString('base64') } });
  const mail = mailService({ smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: PUBLIC_URL, fallback });
  const deps: DeliveryDependencies = { db, within, rules: rulesCache(db), sealing: sealing(db, keys), keys, mail, now };
  return { deps, close: () => mail.transport.close() };
}

function figuresOf(cases: readonly MailedCase[], came: Came, remark: string): Figure[] {
  const asked = cases.flatMap((one) => toBeTold(one).map((person) => `${one.played.caseId} to ${person}`));
  const letters = came.letters.map(({ caseId, person }) => `${caseId} to ${person}`);
  const missing = asked.filter((one) => !letters.includes(one));
  const fateOf = (caseId: string) => cases.find(({ played }) => played.caseId === caseId)?.course;
  const stale = [
    ...came.letters
      .filter((_unused, index) => !asked.includes(letters[index] ?? ''))
      .map(({ kind, caseId, person }) => `${kind} of a case ${fateOf(caseId)}, to ${person}`),
    ...came.digestsOfOtherDays,
  ];
  const all = [...letters, ...came.digestsOfTheDay];
  const doubled = all.filter((one, index) => all.indexOf(one) !== index);
  const overtaken = cases.filter((one) => toBeTold(one).length === 0).length;
  const examples = (what: string, some: readonly string[]) => [what, ...some.slice(0, 3)].join('; ');
  return [
    noneOf(
      `${NAME}: still matters and not sent`,
      missing.length,
      examples(`${asked.length} letters; ${remark}`, missing),
    ),
    noneOf(`${NAME}: sent more than once`, doubled.length + came.repeated, examples(`${all.length} mails`, doubled)),
    noneOf(`${NAME}: stale and sent`, stale.length, examples(`${overtaken} cases that nobody was to hear of`, stale)),
    {
      name: `${NAME}: digests of the day of its return`,
      value: came.digestsOfTheDay.length,
      remark: 'those of the days before were never sent',
    },
  ];
}
