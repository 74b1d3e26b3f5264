import type { CaseId, MunicipalityId } from '../../../domain';
import { instant } from '../../../domain/clock/time';
import { openStore, type Store } from '../../../store/open';
import { findCase, listCases } from '../../../store/read/case-list';
import type { Log } from '../../log';
import { newDatabase } from '../database';
import { type Figure, percentile95 } from '../figures';
import { fillReadModel } from '../many-cases/fill';
import { type Question, questionsOf } from '../many-cases/questions';
import type { Stage } from '../stage';

export interface ListsSize {
  readonly cases: number;
  /** How often each question is asked. */
  readonly times: number;
}

const kinds = { attention: 'attention lists', cases: 'case lists, filtered and sorted', counts: 'counts' } as const;
type Kind = keyof typeof kinds;
const everyKind = Object.keys(kinds) as Kind[];

/**
 * How long the lists of people at work take when the store holds many cases. Each question is asked of a worker, a team
 * or a municipality by turns, and a figure is its slowest question's. Beside it a read of one case by its primary key,
 * in the same rounds, so that whatever else the machine does falls on both.
 */
export async function lists({ database }: Stage, size: ListsSize, tell: Log): Promise<Figure[]> {
  if (database.options.kind !== 'postgres') return everyKind.map((kind) => notMeasured(kind, size));
  const { url } = await newDatabase(database.options.url);
  const store = await openStore({ kind: 'postgres', url });
  try {
    tell(`lists: ${size.cases} invented cases are written …`);
    await fillReadModel(store.db, size.cases);
    return await measured(store, size, tell);
  } finally {
    await store.close();
  }
}

async function measured({ db }: Store, size: ListsSize, tell: Log): Promise<Figure[]> {
  const asked = questionsOf(db, size.cases);
  const one = await oneCase(db);
  const raw: number[] = [];
  const taken = Object.fromEntries(everyKind.map((kind) => [kind, timesOf(asked[kind])])) as Record<Kind, Times[]>;
  for (let turn = -WARMING_UP; turn < size.times; turn += 1) {
    for (const { ask, spans } of everyKind.flatMap((kind) => taken[kind])) {
      const span = await timed(() => ask(turn + WARMING_UP));
      const beside = await timed(one);
      if (turn < 0) continue;
      spans.push(span);
      raw.push(beside);
    }
  }
  const beside = `a read by primary key: ${percentile95(raw).toFixed(1)} ms`;
  return everyKind.map((kind) => figure(kind, taken[kind], { ...size, beside, tell }));
}

/** The database's caches are filled, as they are on a working day. */
const WARMING_UP = 3;

interface Times {
  readonly question: string;
  readonly ask: Question;
  readonly spans: number[];
}

function timesOf(questions: Readonly<Record<string, Question>>): Times[] {
  return Object.entries(questions).map(([question, ask]) => ({ question, ask, spans: [] }));
}

function figure(kind: Kind, times: readonly Times[], more: ListsSize & { beside: string; tell: Log }): Figure {
  const all = times.map(({ question, spans }) => ({ question, p95: percentile95(spans) }));
  all.sort((a, b) => b.p95 - a.p95);
  for (const { question, p95 } of all) more.tell(`${kinds[kind]}, ${question}: p95 ${p95.toFixed(1)} ms`);
  const [slowest] = all;
  const remark = `slowest: ${slowest?.question}; ${more.beside}`;
  return { name: nameOf(kind, more), value: slowest?.p95 ?? null, aim: AIM, remark };
}

const AIM = { under: 20 };

function nameOf(kind: Kind, { cases }: ListsSize): string {
  return `${kinds[kind]} at ${cases.toLocaleString('en')} cases, p95, ms`;
}

function notMeasured(kind: Kind, size: ListsSize): Figure {
  return { name: nameOf(kind, size), value: null, aim: AIM, remark: 'it is about PostgreSQL, and there is none here' };
}

/** Any one case, read by its primary key. */
async function oneCase(db: Store['db']): Promise<() => Promise<unknown>> {
  const municipality = 'ballerup' as MunicipalityId;
  const { items } = await listCases(db, { municipality, now: instant(new Date()), limit: 1 });
  const caseId = items[0]?.caseId as CaseId;
  return () => findCase(db, municipality, caseId);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}
