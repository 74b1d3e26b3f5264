import type { WithDialog } from '../../web/allowed/page-acts';

/** What the walk leaves out, and why. */
const notWalked = {
  assign: 'A team lead gives it, and the walk is a contact person’s.',
  unassign: 'A team lead gives it.',
  addSecondWorker: 'A team lead gives it.',
  removeSecondWorker: 'A team lead gives it.',
  reviewIncident: 'A team lead gives it.',
  liftPairRule: 'A team lead gives it.',
  extendPairRule: 'A team lead gives it.',
  undoJoin: 'It concerns two cases.',
  mergeInto: 'It concerns two cases.',
  undoMerge: 'It concerns two cases.',
} as const satisfies Partial<Record<WithDialog, string>>;

/** The acts that are walked through. */
export type Walked = Exclude<WithDialog, keyof typeof notWalked>;

/** The dialogs of these that a team lead alone is offered, by the act and which of its dialogs. */
export const ofTeamLead: readonly (readonly [act: Walked, which: number])[] = [['endOnGround', 2]];
