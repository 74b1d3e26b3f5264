import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { CaseId } from '../../../domain';
import { listenPostgres } from '../../../store/recorded';
import type { SignedIn } from '../../login/sign-in';
import { type BenchApi, plainNote } from '../api';
import { beginThroughTheApi } from '../api-cases';
import { type Figure, median, percentile95 } from '../figures';
import type { Stage } from '../stage';

/** From when the other person sent it, in milliseconds. */
interface Told {
  /** The database has told a bare listener that it is recorded. */
  readonly noticed: number;
  /** The stream has told whoever hears it and does nothing else. */
  readonly streamed: number;
  /** The board shows it. */
  readonly shown: number;
}

interface Elsewhere {
  readonly stage: Stage;
  /** The process that notes the contacts; the board's is another. */
  readonly api: BenchApi;
  readonly databaseUrl: string;
  /** Where the board is. */
  readonly boardUrl: string;
  readonly lead: SignedIn;
  /** Shows the board. */
  readonly page: Page;
  readonly changes: number;
}

/** At most so long, sent to shown. */
const AIM_MS = 2_000;
/** What was gathered of the contact before has been told. */
const BETWEEN_MS = 1_000;

/**
 * How long until a board shows what a contact person notes through another process: a case that nobody had had contact with
 * is one no more. Beside it when the database, and when the stream, tells whoever listens to nothing else.
 */
export async function changesElsewhere(of: Elsewhere): Promise<Figure[]> {
  const { stage, api, page, changes } = of;
  const before = await countedNumber(of);
  const cases = await Promise.all(Array.from({ length: changes }, () => beginThroughTheApi(stage.client, api)));
  // They are answered before they stand in the store.
  await until(async () => (await countedNumber(of)) === before + changes);
  const notices = listenPostgres(of.databaseUrl);
  const stream = await listenToStream(of);
  try {
    const noticed = new Map<string, number>();
    notices.add(({ id }) => void (noticed.has(id) || noticed.set(id, Date.now())));
    const told: Told[] = [];
    for (const [turn, { caseId }] of cases.entries()) {
      const number = before + changes - turn;
      await shownNumber(page, number);
      await pause(BETWEEN_MS);
      noticed.clear();
      told.push(await oneChange(of, { caseId, number }, { noticed, stream }));
    }
    return [figureOf(told)];
  } finally {
    stream.close();
    await notices.close();
  }
}

interface Listening {
  readonly noticed: ReadonlyMap<string, number>;
  readonly stream: { readonly toldAt: () => readonly number[] };
}

async function oneChange(
  { api, page }: Elsewhere,
  { caseId, number }: { readonly caseId: CaseId; readonly number: number },
  { noticed, stream }: Listening,
): Promise<Told> {
  const shown = shownNumber(page, number - 1);
  const began = Date.now();
  const contact = { outcome: 'contactMade', channel: 'visit', place: 'home', note: plainNote() };
  await api.post(`/v1/cases/${caseId}/contacts`, { happenedAt: new Date(began).toISOString(), ...contact });
  const shownAt = await shown;
  const noticedAt = noticed.get(caseId) ?? Number.NaN;
  const streamedAt = stream.toldAt().find((at) => at >= noticedAt) ?? Number.NaN;
  return { noticed: noticedAt - began, streamed: streamedAt - began, shown: shownAt - began };
}

function figureOf(told: readonly Told[]): Figure {
  const spans = (span: (one: Told) => number) => told.map(span);
  const inWords = (values: readonly number[]) =>
    `${median(values).toFixed(0)} (p95 ${percentile95(values).toFixed(0)}, most ${Math.max(...values).toFixed(0)})`;
  const shown = spans((one) => one.shown);
  const raw = spans(({ noticed, streamed }) => streamed - noticed);
  const ratio = median(spans((one) => one.shown - one.noticed)) / median(raw);
  return {
    name: `a contact noted elsewhere shows on the board, p95 of ${told.length}, ms`,
    value: percentile95(shown),
    least: Math.min(...shown),
    most: Math.max(...shown),
    aim: { atMost: AIM_MS },
    remark:
      `from sent to painted ${inWords(shown)}; to the database’s notice ${inWords(spans((one) => one.noticed))}; ` +
      `from there to a bare stream ${inWords(raw)}, the board ${ratio.toFixed(1)} times that`,
  };
}

const tile = `document.querySelector('.board-number[aria-current] strong')?.textContent`;

const Counted = z.object({ numbers: z.object({ attemptsOnly: z.number() }) });

/** How many there are that nobody has had contact with yet. */
async function countedNumber({ boardUrl, lead }: Elsewhere): Promise<number> {
  const response = await fetch(`${boardUrl}/v1/board`, { headers: lead });
  return Counted.parse(await response.json()).numbers.attemptsOnly;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(BETWEEN_MS);
}

/** When the number is painted, by the clock of this machine. */
const shownNumber = (page: Page, number: number): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const look = () => requestAnimationFrame(() => ${tile} === '${number}' ? setTimeout(() => resolve(Date.now())) : look());
    look();
  })`);

/** When a bare listener was told that cases are to be read again. */
async function listenToStream({ boardUrl, lead }: Elsewhere) {
  const ending = new AbortController();
  const at: number[] = [];
  const response = await fetch(`${boardUrl}/v1/changes`, { headers: lead, signal: ending.signal });
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const part of response.body ?? [])
      if (decoder.decode(part, { stream: true }).includes('changed')) at.push(Date.now());
  };
  // It ends when it is closed.
  read().catch(() => undefined);
  return { toldAt: (): readonly number[] => at, close: () => ending.abort() };
}
