import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../../../dev/bench/figures';
import type { Link } from '../arrangement/link';
import { mailRoute } from '../arrangement/mail-route';
import { ledgerOf } from '../ledger';
import { ledgerFigures, mailFigures, noneOf } from '../ledger-figures';
import { finish, steadyLoad } from '../load/steady-load';
import { type Written, writeUntilAcknowledged } from '../load/write';
import { deliverAll, deliverNow, mailLedger } from '../mail-ledger';
import { type Measuring, withProcesses } from './measuring';

export type BrokenAnswers = {
  readonly share: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly cases: number;
  /** Crises to be told of, two letters each, while the mail server's answers break. */
  readonly crises: number;
};

/** Done and answered with an error, so that it is asked for again: on the API's way to Temporal, then the worker's to the database. */
export async function brokenAnswers(measuring: Measuring, size: BrokenAnswers): Promise<Figure[]> {
  const figures = await withProcesses(measuring, async (system) => {
    const written: Written[] = [];
    const under = async (name: string, link: Link): Promise<Figure[]> => {
      const load = steadyLoad(system.api.url, { ...size, chance: measuring.chance, inTheFirst: 0.1 });
      await breaking(link, measuring, size, () => pause(size.seconds * 1_000));
      await finish(load, system).catch((error: unknown) => measuring.log(String(error)));
      written.push(...load.written);
      const found = ledgerFigures(name, await ledgerOf(system, written), load.wrong);
      return [...found, broken(name, link)];
    };
    return [
      ...(await under('answers broken, API→Temporal', system.api.toTemporal)),
      ...(await under('answers broken, worker→database', system.worker.toDatabase)),
      noneOf('answers broken: ended by themselves', system.api.endedByItself() + system.worker.endedByItself(), ''),
    ];
  });
  return [...figures, ...(await brokenMail(measuring, size))];
}

/** Each crisis is told of while one in so many of the mail server's answers breaks, whichever it is. */
async function brokenMail(measuring: Measuring, size: BrokenAnswers): Promise<Figure[]> {
  const name = 'answers broken, delivery→SMTP';
  const mail = await mailRoute();
  const act = async (system: Parameters<Parameters<typeof withProcesses>[1]>[0]): Promise<Figure[]> => {
    const written: Written[] = [];
    await breaking(mail.link, measuring, size, async () => {
      for (let marked = 0; marked < size.crises; marked += 1) {
        const begun = await writeUntilAcknowledged(system.api.url, { kind: 'start' });
        const crisis = await writeUntilAcknowledged(system.api.url, { kind: 'crisis', caseId: begun.caseId });
        written.push(begun, crisis);
        if (marked % 10 === 0) await deliverNow(system);
      }
      await ledgerOf(system, written);
      await deliverAll(system);
    });
    await deliverAll(system);
    const letters = await mailLedger(system, written, mail.box.arrived);
    return [...mailFigures(name, letters), broken(name, mail.link)];
  };
  try {
    return await withProcesses(measuring, act, mail.env);
  } finally {
    await mail.close();
  }
}

async function breaking(
  link: Link,
  { chance }: Measuring,
  { share }: BrokenAnswers,
  during: () => Promise<void>,
): Promise<void> {
  link.breakAnswers({ share, chance });
  try {
    await during();
  } finally {
    link.breakAnswers(undefined);
  }
}

function broken(name: string, link: Link): Figure {
  return {
    name: `${name}: how many`,
    value: link.broken(),
    remark: 'each with its connection, and all that was under way on it',
  };
}
