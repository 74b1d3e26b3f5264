import type { Schemas } from '../../../client';

/** A case that was left as it was, and why. */
export interface NotMoved {
  readonly caseId: string;
  readonly why: string;
}

export const notMovedOf = (results: readonly Schemas['BulkResult'][]): readonly NotMoved[] =>
  results.flatMap(({ ok, caseId, problem }) =>
    ok ? [] : [{ caseId, why: [problem?.title, problem?.detail].filter(Boolean).join('. ') }],
  );
