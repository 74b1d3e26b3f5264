import { WorkflowNotFoundError } from '@temporalio/client';
import type { CaseId, MunicipalityId } from '../../../domain';
import { nextVisitDeadline, type VisitState } from '../../../domain/visit/lone-visit';
import { caseWorkflowId, nextStepQuery } from '../../../workflows/messages';
import type { RunningSystem } from '../../environment/running-system';
import type { Standing, StoredCase, StoredDeadline, StoredVisit } from '../stored';

/** How each case and visit stands, as this very release says: the running ones by their workflow, the others by the store. */
export async function standingNow(
  system: RunningSystem,
  release: string,
  names: ReadonlyMap<string, string>,
): Promise<Standing> {
  const { db } = system.store;
  const at = new Date().toISOString();
  const erasures = await db.selectFrom('erasures').select('case_id').execute();
  const erased = new Set(erasures.map(({ case_id }) => case_id));
  const rows = await db.selectFrom('cases').selectAll().orderBy('municipality').orderBy('number').execute();
  const cases: StoredCase[] = [];
  for (const row of rows) {
    cases.push({
      name: names.get(row.case_id) ?? 'of the demo',
      municipality: row.municipality,
      caseId: row.case_id,
      number: row.number,
      rehearsal: row.rehearsal_id !== null,
      erased: erased.has(row.case_id),
      status: row.status,
      phase: row.phase,
      version: row.version,
      nextDeadline: await nextStepOf(system, row),
    });
  }
  const visits = await db.selectFrom('visits').selectAll().orderBy('started_at').execute();
  return { release, at, cases, visits: visits.map((row) => visitOf(row, names)) };
}

type Row = {
  readonly municipality: string;
  readonly case_id: string;
  readonly next_step_at: string | null;
};

/** A run that has completed may still answer, and then has none. Both must say the same, or the store lags behind. */
async function nextStepOf({ client }: RunningSystem, row: Row): Promise<StoredDeadline | null> {
  const id = caseWorkflowId(row.municipality as MunicipalityId, row.case_id as CaseId);
  const live = await client.workflow
    .getHandle(id)
    .query<StoredDeadline | null>(nextStepQuery)
    .catch((error) => {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    });
  if ((live?.at ?? null) !== row.next_step_at) {
    throw new Error(`${row.case_id}: its workflow says ${JSON.stringify(live)}, the store ${JSON.stringify(row)}`);
  }
  return live;
}

function visitOf(
  row: { municipality: string; visit_id: string; rehearsal_id: string | null; state: unknown },
  names: ReadonlyMap<string, string>,
): StoredVisit {
  const state = row.state as VisitState;
  return {
    name: names.get(row.visit_id) ?? 'of the demo',
    municipality: row.municipality,
    visitId: row.visit_id,
    rehearsal: row.rehearsal_id !== null,
    status: state.status,
    version: state.version,
    nextDeadline: nextVisitDeadline(state) ?? null,
  };
}
