import type { Log } from '../../log';
import type { BenchApi } from '../api';
import { beginThroughTheApi, postContact } from '../api-cases';
import { load } from '../callers';
import type { BenchCase } from '../cases';
import { type Figure, median, spread } from '../figures';
import { inPairs } from '../pairs';
import type { Stage } from '../stage';
import type { LoadSize } from './contacts-under-load';

const CALLERS = 10;
const CASES_OF_EACH = 2;
const withoutGuards = 'dev/bench/unguarded-api.ts';

/**
 * What audit log, sealing and row security cost where a contact is logged: contacts through the API, and beside it
 * through the same API with nothing noted or sealed, and without row security. Ten callers' rate, and one caller's median answer.
 */
export async function guards(stage: Stage, { pairs, acts }: LoadSize, tell: Log): Promise<Figure[]> {
  const [rateName, answerName] = [
    'contact with audit, sealing and row security ÷ without, 10 callers',
    'one caller’s median answer with them ÷ without',
  ];
  const { api, startBeside } = stage;
  if (!api || !startBeside) {
    const remark = 'the API is a process of its own, which takes PostgreSQL';
    return [rateName, answerName].map((name) => ({ name, value: null, remark }));
  }
  const bare = await startBeside(withoutGuards);
  try {
    const rates = await ratesOf(stage, { ours: api, raw: bare }, { pairs, acts }, tell);
    const rate = (side: 'ours' | 'raw') => median(rates.map((pair) => pair[side])).toFixed(0);
    const answers = await answersOf(stage, { ours: api, raw: bare }, { pairs, acts: Math.ceil(acts / 5) }, tell);
    const answer = (side: 'ours' | 'raw') => median(answers.map((pair) => pair[side])).toFixed(1);
    return [
      {
        name: rateName,
        ...spread(rates.map(({ ours, raw }) => ours / raw)),
        remark: `${rate('ours')} ÷ ${rate('raw')} a second`,
      },
      {
        name: answerName,
        ...spread(answers.map(({ ours, raw }) => ours / raw)),
        remark: `${answer('ours')} ÷ ${answer('raw')} ms`,
      },
    ];
  } finally {
    await bare.stop();
  }
}

type Sides = Readonly<Record<'ours' | 'raw', BenchApi>>;

/** Each side has cases of its own: what one has sealed the other could not open. */
async function ratesOf({ client }: Stage, sides: Sides, { pairs, acts }: LoadSize, tell: Log) {
  const rateOf = async (api: BenchApi) => {
    const cases = await Promise.all(
      Array.from({ length: CALLERS * CASES_OF_EACH }, () => beginThroughTheApi(client, api)),
    );
    const of = (caller: number, turn: number) => cases[caller * CASES_OF_EACH + (turn % CASES_OF_EACH)] as BenchCase;
    return async () => {
      const { elapsed } = await load({ callers: CALLERS, acts }, (caller, turn) => postContact(api, of(caller, turn)));
      return (acts * 1_000) / elapsed;
    };
  };
  const measure = { ours: await rateOf(sides.ours), raw: await rateOf(sides.raw) };
  await measure.raw();
  await measure.ours();
  return inPairs(pairs, measure, ({ ours, raw }, number) =>
    tell(`guards, ${number}: ${ours.toFixed(0)}/s beside ${raw.toFixed(0)}/s`),
  );
}

async function answersOf({ client }: Stage, sides: Sides, { pairs, acts }: LoadSize, tell: Log) {
  const answerOf = async (api: BenchApi) => {
    const one = await beginThroughTheApi(client, api);
    return async () => median((await load({ callers: 1, acts }, () => postContact(api, one))).answerTimes);
  };
  const measure = { ours: await answerOf(sides.ours), raw: await answerOf(sides.raw) };
  return inPairs(pairs, measure, ({ ours, raw }, number) =>
    tell(`guards, one caller, ${number}: ${ours.toFixed(1)} ms beside ${raw.toFixed(1)} ms`),
  );
}
