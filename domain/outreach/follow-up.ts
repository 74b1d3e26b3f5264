import type { CaseState } from '../case/case-state';
import { accept, type Context, factsOf, inField, reject } from '../case/decision';
import { intervalAt } from '../case/follow-up-interval';
import { afterDecline, followUpTooFar } from '../case/guards';
import type { FollowUpSetting } from '../case/outreach-facts';
import { type Instant, type LocalDate, localDateOf, plusDays } from '../clock/time';
import type { Sealed } from '../ids';
import { type Assessed, assessedBasis, basisOf } from '../rules/basis';
import { proposalOf, type Rules } from '../rules/rule-book';
import { firstPhase, phaseOf } from '../rules/standard-queries';
import { type OpenTask, taskKeyOf, worker } from '../tasks/open-task';
import { part } from '../tasks/part';
import { byDay } from '../tasks/reminding';

export type FollowUpCommands = {
  setFollowUp: { readonly on: LocalDate; readonly reason?: Sealed } & MayBeAgreed;
  snoozeFollowUp: { readonly on: LocalDate; readonly reason?: Sealed } & MayBeAgreed;
};
export type FollowUpEvents = {
  followUpSet: { readonly on: LocalDate; readonly departs: boolean; readonly reason?: Sealed } & MayBeAgreed;
  followUpSnoozed: { readonly on: LocalDate; readonly from: LocalDate; readonly reason?: Sealed } & MayBeAgreed;
};

/** A day that was agreed with the citizen asks for no reason, and says so (G15). */
export type MayBeAgreed = { readonly agreedWithCitizen?: true };

const fact = factsOf<FollowUpEvents>();

export type FollowUp = {
  readonly on: LocalDate;
  readonly origin: string;
  /** Set otherwise than proposed: a person's own assessment for this citizen. */
  readonly assessed?: Assessed;
};

/**
 * The follow-up that stands: the one set with the latest contact or attempt, by when that happened, or by a person's
 * act after it. Derived, so that contacts arriving in any order leave the same one (G15).
 */
export function followUpOf(state: CaseState): FollowUp | undefined {
  const contact = state.contacts.findLast(({ followUpOn }) => followUpOn);
  const set = state.followUpSet;
  if (set && (!contact || set.at >= contact.at)) {
    return { on: set.on, origin: String(set.assessed.event), ...(isOwnDay(set) && { assessed: set.assessed }) };
  }
  if (!contact?.followUpOn) return undefined;
  const { followUpOn, followUpAssessed, id } = contact;
  return { on: followUpOn, origin: `${id}/${followUpOn}`, ...(followUpAssessed && { assessed: followUpAssessed }) };
}

/** Set otherwise than proposed, or agreed with the citizen, whatever was proposed. */
function isOwnDay({ departs, assessed }: FollowUpSetting): boolean {
  return departs || assessed.agreedWithCitizen === true;
}

/** The follow-up interval is a concrete, individual assessment; nothing is extended silently (G15). */
export const followUp = part<FollowUpCommands, FollowUpEvents>({
  commands: {
    setFollowUp(state, { on, reason, agreedWithCitizen }, context) {
      const refused = afterDecline(state) ?? inField('on', outsideFollowUpSpan(on, context));
      if (refused) return refused;
      const proposed = proposedFollowUp(state, context);
      const departs = on !== proposed;
      if (departs && !reason && !agreedWithCitizen) {
        return inField('reason', reject('reasonRequired', { because: 'departsFromProposal', proposed }));
      }
      const said = { ...(reason && { reason }), ...(agreedWithCitizen && { agreedWithCitizen }) };
      return accept(fact('followUpSet', { on, departs, ...said }));
    },
    snoozeFollowUp(state, { on, reason, agreedWithCitizen }, context) {
      const open = followUpOf(state);
      if (!open) return reject('nothingOpen', { what: 'followUp' });
      const refused = afterDecline(state) ?? inField('on', outsideFollowUpSpan(on, context));
      if (refused) return refused;
      if (on <= open.on) return inField('on', reject('followUpAfterEarlier', { on, standing: open.on }));
      if (!reason && !agreedWithCitizen) return inField('reason', reject('reasonRequired', { because: 'putOff' }));
      const said = { ...(reason && { reason }), ...(agreedWithCitizen && { agreedWithCitizen }) };
      return accept(fact('followUpSnoozed', { on, from: open.on, ...said }));
    },
  },
  impossible: { setFollowUp: afterDecline, snoozeFollowUp: nothingToSnooze },
  events: {
    followUpSet: (state, { on, departs, agreedWithCitizen }, { seq, at, by }) => ({
      ...state,
      followUpSet: {
        on,
        at,
        departs,
        assessed: { by, at, event: seq, ...(agreedWithCitizen && { agreedWithCitizen }) },
      },
    }),
    followUpSnoozed: (state, { on, agreedWithCitizen }, { seq, at, by }) => ({
      ...state,
      followUpSet: {
        on,
        at,
        departs: true,
        assessed: { by, at, event: seq, ...(agreedWithCitizen && { agreedWithCitizen }) },
      },
    }),
  },
  openTasks: followUpTasks,
});

/** A day that was agreed with the citizen and is not said: the one that is proposed may have changed meanwhile. */
export function agreedDayUnsaid(agreed: true | undefined, on: LocalDate | undefined, field = 'nextFollowUpOn') {
  return agreed && !on ? inField(field, reject('agreedDayRequired', {})) : undefined;
}

/** No follow-up stands, or it stands as far ahead as one may be put off. */
function nothingToSnooze(state: CaseState, at: Pick<Context, 'rules' | 'now'>) {
  const open = followUpOf(state);
  if (!open) return reject('nothingOpen', { what: 'followUp' });
  const [today, dayAfter] = [localDateOf(at.now), plusDays(open.on, 1)];
  return afterDecline(state) ?? outsideFollowUpSpan(dayAfter > today ? dayAfter : today, at);
}

/** A follow-up lies between today and the longest span that the settings allow. */
export function outsideFollowUpSpan(on: LocalDate, { rules, now }: Pick<Context, 'rules' | 'now'>) {
  const today = localDateOf(now);
  if (on < today) return reject('inThePast', { on, earliestAllowed: today });
  return followUpTooFar(on, today, rules);
}

/** The day proposed for the next follow-up from today: this citizen's own interval, else the phase's. */
export function proposedFollowUp(state: CaseState, { rules, now }: Pick<Context, 'rules' | 'now'>): LocalDate {
  return proposedFollowUpAfter(state, now, rules);
}

/**
 * The day proposed for the follow-up of what happened at a moment, by the interval as it stood then: told late, it is
 * followed up as it would have been if told at once (G15).
 */
export function proposedFollowUpAfter(state: CaseState, happenedAt: Instant, rules: Rules): LocalDate {
  const { phase, followUpDays } = rules.lacks?.includes('in-any-order') ? state : intervalAt(state, happenedAt);
  return plusDays(localDateOf(happenedAt), followUpDays ?? proposalOf(rules, phaseFollowedUp(phase, state, rules)));
}

/** Before outreach began a case had no phase, and a standard that it has moved from may have had others. */
function phaseFollowedUp(phase: string | null, state: CaseState, { standard }: Rules): string {
  if (phase === null) return firstPhase(standard);
  return phaseOf(standard, phase) ? phase : (state.phase ?? firstPhase(standard));
}

function followUpTasks(state: CaseState, rules: Rules): OpenTask[] {
  const stands = isFollowedUp(state) ? followUpOf(state) : undefined;
  if (!stands) return [];
  const basis = stands.assessed
    ? assessedBasis(rules, 'followUp', stands.assessed)
    : basisOf(rules, 'followUp', `followUp.proposals.${state.phase}`);
  return [
    {
      cause: taskKeyOf('followUp', stands.origin),
      kind: 'followUp',
      asks: [worker],
      ...byDay(stands.on, rules),
      basis,
    },
  ];
}

/** While paused the follow-ups stand still; after a decline outreach has stopped. */
function isFollowedUp({ status, ending }: CaseState): boolean {
  return status === 'active' || (status === 'ending' && ending?.kind === 'unreachable');
}
