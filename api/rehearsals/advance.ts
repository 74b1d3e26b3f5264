import pMap from 'p-map';
import { type Instant, millis } from '../../domain/clock/time';
import { runningIn } from '../../store/read/rehearsed';
import { nowOf, type Rehearsal, recordAdvance } from '../../store/rehearsals';
import { fastForwardTo } from '../../temporal/rehearsal';
import { NoTimeSkipping } from '../../temporal/virtual-time';
import { caseWorkflowId, visitWorkflowId } from '../../workflows/messages';
import type { Deps } from '../deps';
import { Problem } from '../problems/problem';

/** Moves every workflow of a rehearsal on to a moment, and then the rehearsal's own clock, which its lists go by. */
export async function advance(deps: Deps, rehearsal: Rehearsal, to: Instant): Promise<Rehearsal> {
  const { municipality, id } = rehearsal;
  const { cases, visits } = await runningIn(deps.store.db, municipality, id);
  const workflows = [...cases.map((caseId) => caseWorkflowId(municipality, caseId)), ...visits.map(visitWorkflowId)];
  const moved = pMap(workflows, (workflow) => fastForwardTo(deps, rehearsal, workflow, to), { concurrency: 8 });
  await moved.catch((error) => {
    throw error instanceof NoTimeSkipping ? new Problem(503, 'rehearsalsUnavailable') : error;
  });
  return recordAdvance(deps.store.db, id, millis(to) - millis(nowOf(rehearsal)));
}
