import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../../domain';
import { openStore } from '../../../store/open';
import type { Log } from '../../log';
import { type BenchApi, startApiProcess } from '../api';
import { beginThroughTheApi } from '../api-cases';
import { load } from '../callers';
import type { BenchCase } from '../cases';
import { figuresOf, notMeasured } from '../day/figures';
import type { DaySize } from '../day/size';
import { steadily } from '../day/steady-work';
import { beginAll, settled, spreadOver, workingDayOpeningAt } from '../due-at-once';
import type { Figure } from '../figures';
import { fillReadModel } from '../many-cases/fill';
import { type Question, questionsOf } from '../many-cases/questions';
import { timeOf } from '../processor-time';
import type { Stage } from '../stage';
import { type OnPostgres, withTemporalOnPostgres } from '../temporal-on-postgres';

const CALLERS = 10;
/** Of all cases two in five are open, as `fillReadModel` has it. */
const OPEN_SHARE = 0.4;
/** How long contacts have been coming when the deadlines are due. */
const UNDER_WAY_MS = 15_000;
const TIMEOUT_MS = 180_000;

/**
 * The whole country's working day, in the arrangement of production: all its open cases in the store; a share of them
 * as workflows, few of those in the worker's cache; contacts through the API at a steady pace, each with a list; and
 * the deadlines of that share due in one second.
 */
export async function day({ database, rules }: Stage, size: DaySize, tell: Log): Promise<Figure[]> {
  const { options } = database;
  if (options.kind !== 'postgres') return [notMeasured(size)];
  return withTemporalOnPostgres(
    options.url,
    tell,
    async (all) => {
      const store = await openStore({ kind: 'postgres', url: all.store });
      const api = await startApiProcess({ ...all, databaseUrl: all.store });
      try {
        tell(`day: ${size.openCases} open cases are written …`);
        await fillReadModel(store.db, size.openCases / OPEN_SHARE);
        const list = questionsOf(store.db, size.openCases / OPEN_SHARE).attention["a worker's list"];
        if (!list) throw new Error('there is no such question');
        return await play({ ...all, rules, api, list }, size, tell);
      } finally {
        await api.stop();
        await store.close();
      }
    },
    { cachedCases: size.cached },
  );
}

type Playing = OnPostgres & Pick<Stage, 'rules'> & { readonly api: BenchApi; readonly list: Question };

async function play(playing: Playing, size: DaySize, tell: Log): Promise<Figure[]> {
  const { client, api, worker, processes } = playing;
  const share = size.seconds / (size.hours * 3_600);
  const [contacts, deadlines] = [Math.round(size.contacts * share), Math.round(size.deadlines * share)];
  tell(`day: ${size.live} of them begin …`);
  const cases: BenchCase[] = [];
  await load({ callers: CALLERS, acts: size.live }, async () => {
    cases.push(await beginThroughTheApi(client, api));
  });
  const dueAt = Date.now() + size.leadSeconds * 1_000;
  const allAtOnce = { client, rules: spreadOver(0, playing) };
  const due = await beginAll(allAtOnce, deadlines, workingDayOpeningAt(dueAt, playing));
  const [waiting, before] = [await settled(playing, due), await worker.recorded(idsOf(cases))];
  if (Date.now() > dueAt - UNDER_WAY_MS) throw new Error('the deadlines come too soon: give them longer');
  await pause(dueAt - UNDER_WAY_MS - Date.now());

  tell(`day: ${contacts} contacts in ${size.seconds} s, and ${deadlines} deadlines in one second …`);
  const [begun, used] = [Date.now(), timeOf([...processes, { name: 'Node', pid: api.pid }])];
  const drained = untilRecorded(playing, due, waiting + deadlines).then((at) => (at - dueAt) / 1_000);
  const answers = await steadily(playing, cases, { contacts, seconds: size.seconds });
  const [seconds, since] = [(Date.now() - begun) / 1_000, used()];
  const late = await untilRecorded(playing, idsOf(cases), before + contacts - answers.failed);
  return figuresOf(size, {
    answers,
    seconds,
    since,
    drained: await drained,
    deadlines,
    late: late - begun - seconds * 1_000,
  });
}

/** Answers when it was. */
async function untilRecorded({ worker }: Playing, ids: readonly CaseId[], events: number): Promise<number> {
  const limit = Date.now() + TIMEOUT_MS;
  for (let recorded = 0; recorded < events; recorded = await worker.recorded(ids)) {
    if (Date.now() > limit) throw new Error(`${recorded} of ${events} events are recorded, and no more come`);
    await pause(250);
  }
  return Date.now();
}

const idsOf = (cases: readonly BenchCase[]): CaseId[] => cases.map(({ caseId }) => caseId);
