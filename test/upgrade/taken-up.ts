import { randomUUID } from 'node:crypto';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { Client } from 'pg';
import { makeCallerRole } from '../../store/migrations/within-municipality';
import { type CaseInput, caseWorkflowType, type VisitInput, visitWorkflowType } from '../../workflows/messages';
import { type OwnDatabase, type OwnSystem, ownSystem } from './own-system';
import { databaseOf, standingOf } from './stored';

/**
 * The installation of an earlier release on a PostgreSQL server, beside an empty Temporal. What is started by its client
 * lives at the moment at which the installation was stored.
 */
export async function takeUp(
  release: string,
  postgres: string,
  interceptors: readonly WorkflowClientInterceptor[] = [],
): Promise<OwnSystem> {
  return ownSystem(await restored(release, postgres), [setBackTo(standingOf(release).at), ...interceptors]);
}

/** A database of its own with what was stored, just as it was. */
async function restored(release: string, postgres: string): Promise<OwnDatabase> {
  const name = `upgrade_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  await on(postgres, makeCallerRole, `create database ${name}`);
  await on(url.toString(), databaseOf(release));
  return { url: url.toString(), remove: () => on(postgres, `drop database ${name} with (force)`) };
}

async function on(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Begins each case and visit at a moment that has passed, as a rehearsal is begun: the days since have not gone by. */
function setBackTo(moment: string): WorkflowClientInterceptor {
  return {
    startWithDetails(start, next) {
      if (![caseWorkflowType, visitWorkflowType].includes(start.workflowType)) return next(start);
      const [input] = start.options.args as [CaseInput | VisitInput];
      const rehearsal = { id: '', clockShiftMs: Date.parse(moment) - Date.now() };
      return next({ ...start, options: { ...start.options, args: [{ ...input, rehearsal }] } });
    },
  };
}
