import type { SagaKind } from './act';

/**
 * The steps of acts across cases, each at one case. `takeIn` and `addConcern` bring what goes along to the case that stays;
 * `settle` tells it that the other has ended; `protect` carries name and address protection.
 */
export const stepNames = [
  'takeIn',
  'addConcern',
  'endAsMerged',
  'endAsJoined',
  'settle',
  'protect',
  'reviveMerged',
  'reviveJoined',
  'giveBack',
  'giveBackConcern',
  'linkReopened',
  'unlinkReopened',
  'open',
  'lockOut',
] as const;
export type StepName = (typeof stepNames)[number];

/** A step with the one that undoes it. From a step that none undoes, the act only goes forward. */
export type PlannedStep = { readonly name: StepName; readonly undo?: StepName };

/** The steps of each act in their order: what can be undone comes first, the end of a case after it. */
export const plans: Readonly<Record<SagaKind, readonly PlannedStep[]>> = {
  merge: [{ name: 'takeIn', undo: 'giveBack' }, { name: 'endAsMerged' }, { name: 'settle' }, { name: 'protect' }],
  join: [
    { name: 'addConcern', undo: 'giveBackConcern' },
    { name: 'endAsJoined' },
    { name: 'settle' },
    { name: 'protect' },
  ],
  undoMerge: [{ name: 'reviveMerged', undo: 'endAsMerged' }, { name: 'giveBack' }],
  undoJoin: [{ name: 'reviveJoined', undo: 'endAsJoined' }, { name: 'giveBackConcern' }],
  reopen: [{ name: 'linkReopened', undo: 'unlinkReopened' }, { name: 'open' }],
  assignMany: [],
  moveManyToStandard: [],
  deactivate: [{ name: 'lockOut' }],
};

/** What an act across cases can be. */
export const sagaKinds = Object.keys(plans) as [SagaKind, ...SagaKind[]];

/**
 * Before these nobody is asked again whether they may: what has been begun is brought to its end, and somebody is shut out
 * also where their cases are restricted to others than who shuts them out.
 */
export const unconditional: readonly StepName[] = ['settle', 'protect', 'lockOut'];
