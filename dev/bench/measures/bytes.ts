import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import type { Log } from '../../log';
import { type BenchCase, beginCases, contactMessage, logContact } from '../cases';
import { type Figure, median, spread } from '../figures';
import { bump, startMinimal } from '../minimal';
import { bytesOfRows, type Rows } from '../row-sizes';
import type { Stage } from '../stage';
import { type OnPostgres, withTemporalOnPostgres } from '../temporal-on-postgres';

export interface BytesSize {
  readonly cases: number;
  readonly contacts: number;
}

/** Temporal's rows of a workflow, all its runs together. What waits in its queues is gone in a moment and not counted. */
const ofWorkflow: Rows = {
  executions: 'workflow_id = $1',
  current_executions: 'workflow_id = $1',
  timer_info_maps: 'workflow_id = $1',
  activity_info_maps: 'workflow_id = $1',
  history_tree: 'tree_id in (select run_id from executions where workflow_id = $1)',
  history_node: 'tree_id in (select run_id from executions where workflow_id = $1)',
};
const ofItsVisibility: Rows = { executions_visibility: 'workflow_id = $1' };

const ofCase: Rows = {
  case_events: 'case_id = $1::uuid',
  cases: 'case_id = $1::uuid',
  attention: 'case_id = $1::uuid',
  messages: 'case_id = $1::uuid',
  registrations: 'id = $1::uuid',
};

/**
 * What a case with so many contacts takes up in Temporal's tables on PostgreSQL, beside a minimal workflow that was given
 * the same payloads; and, apart, what it takes up in the store. Rows as they lie, each case counted for itself, so that
 * no other case's bytes and no empty pages are in it.
 */
export async function bytes({ database, rules }: Stage, size: BytesSize, tell: Log): Promise<Figure[]> {
  if (database.options.kind !== 'postgres') return notMeasured(size);
  return withTemporalOnPostgres(database.options.url, tell, async (all) => {
    tell(`bytes: ${size.cases} cases are given ${size.contacts} contacts each …`);
    const cases = await beginCases(all.client, rules, size.cases);
    await Promise.all(cases.map((one) => inTurn(size.contacts, () => logContact(one))));
    const minimal = await startMinimal(all.client, size.cases);
    await Promise.all(minimal.map((one) => inTurn(size.contacts, (turn) => bump(one, contactMessage(turn)))));
    await untilQuiet(all, cases);
    const ours = await Promise.all(cases.map(({ handle }) => inTemporal(all, handle)));
    const raw = await Promise.all(minimal.map((handle) => inTemporal(all, handle)));
    const stored = await Promise.all(cases.map(({ caseId }) => bytesOfRows(all.store, ofCase, caseId)));
    const [least, each] = [median(raw), median(ours)];
    return [
      { ...ratio(size), ...spread(ours.map((one) => one / least)), remark: `${inKB(each)} ÷ ${inKB(least)} KB` },
      {
        ...apart(size),
        ...spread(stored.map((one) => one / 1_000)),
        remark: 'rows of events, read model and messages',
      },
    ];
  });
}

const ratio = ({ contacts }: BytesSize) => ({
  name: `bytes a case after ${contacts} contacts, Temporal's ÷ the same payloads in a minimal workflow`,
  aim: { atMost: 1.6 },
});

const apart = ({ contacts }: BytesSize) => ({ name: `the store's rows of a case after ${contacts} contacts, KB` });

function notMeasured(size: BytesSize): Figure[] {
  const remark = 'it is measured in the tables of PostgreSQL, and there is none here';
  return [ratio(size), apart(size)].map((figure) => ({ ...figure, value: null, remark }));
}

const inKB = (count: number): string => (count / 1_000).toFixed(0);

async function inTemporal({ temporal, visibility }: OnPostgres, { workflowId }: WorkflowHandle): Promise<number> {
  const kept = await bytesOfRows(temporal, ofWorkflow, workflowId);
  return kept + (await bytesOfRows(visibility, ofItsVisibility, workflowId));
}

async function inTurn(times: number, act: (turn: number) => Promise<unknown>): Promise<void> {
  for (let turn = 1; turn <= times; turn += 1) await act(turn);
}

/** Everything decided is recorded, and the server has written what it writes afterwards. */
async function untilQuiet({ worker }: OnPostgres, cases: readonly BenchCase[]): Promise<void> {
  const ids = cases.map(({ caseId }) => caseId);
  for (let count = -1; ; ) {
    const now = await worker.recorded(ids);
    if (now === count) return;
    count = now;
    await pause(2_000);
  }
}
