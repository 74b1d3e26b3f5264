import type { CaseId } from '../../../domain';
import type { StoreOptions } from '../../../store/open';

/** What the worker's process is told when it starts. */
export interface WorkerPlan {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly store: StoreOptions;
  /** How many cases it caches; left out: as many as in production. */
  readonly cachedCases?: number;
}

/** The raw limit's workflows have a task queue, and so a worker, of their own. */
export const minimalTaskQueue = 'minimal';
export const minimalWorkflowType = 'minimalWorkflow';

/** What the benchmark asks of the worker's process, and what comes back. */
export type Question =
  /** How many events of these cases are in the store. */
  | { readonly ask: 'recorded'; readonly cases: readonly CaseId[] }
  /** Replaces the worker by a new one, whose cache is empty. */
  | { readonly ask: 'emptyCache' }
  | { readonly ask: 'stop' };

export type Asked = Question & { readonly number: number };
export type Answered = { readonly number: number; readonly answer?: number; readonly failed?: string };
