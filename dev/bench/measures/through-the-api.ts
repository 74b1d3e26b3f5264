import type { Log } from '../../log';
import { beginThroughTheApi, postContact } from '../api-cases';
import { load } from '../callers';
import { type BenchCase, logContact } from '../cases';
import { type Figure, spread } from '../figures';
import { inPairs } from '../pairs';
import type { Stage } from '../stage';
import type { LoadSize } from './contacts-under-load';

const CALLERS = 10;
const CASES_OF_EACH = 2;

/**
 * Ten callers log contacts through the HTTP API, and beside it the same through the workflow's client directly, on the
 * same cases. What the API adds: who asks, whether it is well-formed, sealing the note, the answer in words.
 */
export async function throughTheApi(stage: Stage, { pairs, acts }: LoadSize, tell: Log): Promise<Figure> {
  const name = 'contact through the whole API ÷ through the client, 10 callers';
  const aim = { atLeast: 0.8 };
  const { api } = stage;
  if (!api) return { name, value: null, aim, remark: 'the API is a process of its own, which takes PostgreSQL' };

  const cases = await Promise.all(
    Array.from({ length: CALLERS * CASES_OF_EACH }, () => beginThroughTheApi(stage.client, api)),
  );
  const size = { callers: CALLERS, acts };
  const of = (caller: number, turn: number) => cases[caller * CASES_OF_EACH + (turn % CASES_OF_EACH)] as BenchCase;
  const perSecond = ({ elapsed }: { elapsed: number }) => (acts * 1_000) / elapsed;
  const ours = async () => perSecond(await load(size, (caller, turn) => postContact(api, of(caller, turn))));
  const raw = async () => perSecond(await load(size, (caller, turn) => logContact(of(caller, turn))));
  await raw();
  await ours();
  const done = await inPairs(pairs, { ours, raw }, (pair, number) =>
    tell(`through the API, ${number}: ${pair.ours.toFixed(0)}/s beside ${pair.raw.toFixed(0)}/s`),
  );
  const rate = (side: 'ours' | 'raw') => spread(done.map((pair) => pair[side])).value.toFixed(0);
  const remark = `${rate('ours')} ÷ ${rate('raw')} a second`;
  return { name, ...spread(done.map((pair) => pair.ours / pair.raw)), aim, remark };
}
