import { assignedTo, withFormerWorkers } from '../case/assignment-facts';
import type { CaseState } from '../case/case-state';
import { accept, factsOf, inField, reject } from '../case/decision';
import { nextWorkingInstant } from '../clock/working-days';
import type { Sealed, StaffId, TeamId } from '../ids';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, teamLead } from '../tasks/open-task';
import { part } from '../tasks/part';

export type AssignmentCommands = {
  assign: { readonly worker: StaffId; readonly team?: TeamId; readonly reason: Sealed };
  unassign: { readonly because: 'deactivated' | 'left'; readonly reason?: Sealed };
  addSecondWorker: { readonly worker: StaffId };
  removeSecondWorker: { readonly worker: StaffId; readonly reason?: Sealed };
};

export type AssignmentEvents = {
  assigned: {
    readonly worker: StaffId;
    readonly from: StaffId | null;
    readonly team?: TeamId;
    readonly reason: Sealed;
  };
  unassigned: { readonly from: StaffId; readonly because: 'deactivated' | 'left'; readonly reason?: Sealed };
  secondWorkerAdded: { readonly worker: StaffId };
  secondWorkerRemoved: { readonly worker: StaffId; readonly reason?: Sealed };
};

const fact = factsOf<AssignmentEvents>();

/** Who works with the citizen. A deputy steps in by the absence that staff keep; the case is not moved for it. */
export const assignment = part<AssignmentCommands, AssignmentEvents>({
  commands: {
    assign(state, { worker, team, reason }) {
      const { worker: from } = state.assignment;
      if (worker === from) return inField('worker', reject('alreadyOpen', { what: 'assignment', worker }));
      return accept(fact('assigned', { worker, from, ...(team && { team }), reason }));
    },
    unassign(state, { because, reason }) {
      const { worker: from } = state.assignment;
      if (!from) return reject('nothingOpen', { what: 'assignment' });
      return accept(fact('unassigned', { from, because, ...(reason && { reason }) }));
    },
    addSecondWorker(state, { worker }) {
      const { worker: first, secondWorkers } = state.assignment;
      if (worker === first || secondWorkers.includes(worker)) {
        return inField('worker', reject('alreadyOpen', { what: 'assignment', worker }));
      }
      return accept(fact('secondWorkerAdded', { worker }));
    },
    removeSecondWorker(state, { worker, reason }) {
      const { secondWorkers } = state.assignment;
      if (!secondWorkers.includes(worker))
        return reject('unknownEntry', { what: 'secondWorker', id: worker, known: secondWorkers });
      return accept(fact('secondWorkerRemoved', { worker, ...(reason && { reason }) }));
    },
  },

  impossible: { unassign: nobodyHasIt, removeSecondWorker: noSecondWorker },

  events: {
    assigned: (state, { worker, team }) => ({
      ...state,
      assignment: assignedTo(worker, team ?? state.assignment.team, state.assignment),
    }),
    unassigned: (state, _data, { seq, at }) => ({
      ...state,
      assignment: {
        ...state.assignment,
        worker: null,
        formerWorkers: withFormerWorkers(state.assignment),
        unassigned: { since: at, seq },
      },
    }),
    secondWorkerAdded: (state, { worker }) => withSecondWorkers(state, [...state.assignment.secondWorkers, worker]),
    secondWorkerRemoved: (state, { worker }) =>
      withSecondWorkers(
        state,
        state.assignment.secondWorkers.filter((id) => id !== worker),
      ),
  },

  openTasks: unassignedTasks,
});

function nobodyHasIt({ assignment: { worker } }: CaseState) {
  return worker ? undefined : reject('nothingOpen', { what: 'assignment' });
}

function noSecondWorker({ assignment: { secondWorkers } }: CaseState) {
  return secondWorkers.length > 0 ? undefined : reject('nothingOpen', { what: 'secondWorker' });
}

function withSecondWorkers(state: CaseState, secondWorkers: readonly StaffId[]): CaseState {
  return { ...state, assignment: { ...state.assignment, secondWorkers } };
}

/** A case that nobody has is in the team lead's list at once, to be moved. */
function unassignedTasks({ status, assignment: { unassigned } }: CaseState, rules: Rules): OpenTask[] {
  if (!unassigned || status === 'ended') return [];
  const { since } = unassigned;
  const waits = rules.lacks?.includes('unassigned-at-once');
  const showsFrom = waits ? nextWorkingInstant(since, rules.settings.calendar) : since;
  return [
    {
      cause: taskKeyOf('unassigned', unassigned.seq),
      kind: 'unassigned',
      asks: [teamLead],
      showsFrom,
      reminders: [showsFrom],
      basis: { topic: 'assignment', clause: null },
    },
  ];
}
