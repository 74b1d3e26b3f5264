import { localDateOf, showDate, showInstant } from '../../../domain/clock/time';
import type { Basis } from '../../../domain/rules/basis';
import type { Ground } from '../../../domain/rules/grounds';
import { dateOf } from '../moments';
import { eventsOf } from '../record';
import type { Expectation } from '../story';
import { ofCase, unless } from './case';

type AnEnding = { readonly clause: string | null; readonly toConfirm: boolean };

/** The case has ended, on a local day, on a ground, resting on a clause; by itself it waits to be confirmed. */
export const endedOn = (day: string, ground: Ground, { clause, toConfirm }: AnEnding): Expectation =>
  ofCase(`ended on ${day}, ${ground}, by ${clause}, ${toConfirm ? 'to be confirmed' : 'for good'}`, ({ state }) => {
    const { ended } = state;
    if (!ended) return `it is ${state.status}`;
    const right =
      ended.on === dateOf(day) &&
      localDateOf(ended.at) <= dateOf(day) &&
      ended.ground === ground &&
      ended.basis.clause === clause &&
      ended.toConfirm === toConfirm;
    const found = `${showDate(ended.on)}, ${ended.ground}, by ${ended.basis.clause}`;
    return unless(right, `${found}, ${ended.toConfirm ? 'to be confirmed' : 'for good'}, at ${showInstant(ended.at)}`);
  });

/** How the isolation was broken, as the worker assessed it (B18, B20). */
export const endedWith = (assessed: { contactTo: readonly string[]; selfReliant: string }): Expectation => ({
  says: `it ended with contact to ${assessed.contactTo.join(' and ')}, self-reliant ${assessed.selfReliant}`,
  async holds(scene) {
    const ending = (await eventsOf(scene, scene.caseId)).findLast(({ type }) => type === 'caseEnded');
    const { contactTo, selfReliant } = ending?.data ?? {};
    return unless(
      JSON.stringify({ contactTo, selfReliant }) === JSON.stringify(assessed),
      `it ended with ${contactTo}, ${selfReliant}`,
    );
  },
});

/** Who or what brought the ending about. */
export const endedBy = (kind: 'staff' | 'process'): Expectation => ({
  says: `the ending was brought about by ${kind}`,
  async holds(scene) {
    const ending = (await eventsOf(scene, scene.caseId)).findLast(({ type }) => type === 'caseEnded');
    return unless(ending?.by.kind === kind, `it was by ${ending?.by.kind}`);
  },
});

/** The grace period began on the plan that someone made ahead, and not on an assessment made now. */
export const graceRestsOnPlanOf = (day: string): Expectation => ({
  says: `the grace period began on the plan of ${day}`,
  async holds(scene) {
    const grace = (await eventsOf(scene, scene.caseId)).findLast(({ type }) => type === 'graceStarted');
    const { on, planOf } = grace?.data ?? {};
    return unless(on === 'plan' && planOf === dateOf(day), `it began on ${on} of ${planOf}`);
  },
});

/** The ending is marked "on the plan of <date>, not assessed anew", and rests on that assessment. */
export const endingRestsOnPlanOf = (day: string): Expectation => ({
  says: `the ending is marked as on the plan of ${day}, not assessed anew`,
  async holds(scene) {
    const ending = (await eventsOf(scene, scene.caseId)).findLast(({ type }) => type === 'caseEnded');
    const { onPlanOf, toConfirm, basis } = ending?.data ?? {};
    const assessedOn = (basis as Basis | undefined)?.assessed?.at;
    const right =
      onPlanOf === dateOf(day) && toConfirm === true && !!assessedOn && localDateOf(assessedOn) === dateOf(day);
    return unless(right, `on the plan of ${onPlanOf}, assessed ${assessedOn}`);
  },
});
