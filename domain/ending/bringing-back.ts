import type { BringsBack } from '../case/bringing-back';
import type { CaseState } from '../case/case-state';
import type { Context } from '../case/decision';
import { endOf } from '../case/windows';
import { isHeldOpen } from '../rules/grounds-in-force';
import { closesAt } from '../tasks/reminding';
import { mayItEndTask, moreAttemptsTask } from './ending-question';

/** What an event that takes another back says of it; nothing in a run from before. */
export function bringsBack(state: CaseState, { rules, now }: Pick<Context, 'rules' | 'now'>): BringsBack {
  if (rules.lacks?.includes('taken-back-whole')) return {};
  return { bringsBack: isHeldOpen(rules) || mayStillBeAnswered(state, { rules, now }) ? 'heldOpen' : true };
}

/** Whether the question that contact took away would be open now: not before a working day after its last warning is it over. */
function mayStillBeAnswered(state: CaseState, { rules, now }: Pick<Context, 'rules' | 'now'>): boolean {
  const { mayItEnd, moreAttempts } = state.takenAway ?? {};
  if (mayItEnd)
    return now < closesAt(endOf(mayItEnd, state, rules), mayItEndTask(mayItEnd, state, rules), state, rules);
  if (moreAttempts) {
    const task = moreAttemptsTask(moreAttempts, state, rules);
    return now < closesAt(endOf(moreAttempts, state, rules), task, state, rules);
  }
  return false;
}
