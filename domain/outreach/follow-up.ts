import type { CaseState } from '../case/case-state';
import { accept, type Context, factsOf, inField, reject } from '../case/decision';
import { intervalAt } from '../case/follow-up-interval';
import { afterDecline, followUpTooFar } from '../case/guards';
import type { FollowUpSetting } from '../case/outreach-facts';
import { type Instant, type LocalDate, localDateOf, plusDays } from '../clock/time';
import type { Sealed } from '../ids';
import {
  type Act,
  type Assessed,
  assessedBasis,
  assessedOn,
  type Basis,
  basisNotRecorded,
  basisOf,
  ofCase,
} from '../rules/basis';
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
  /** `basis`: what the day is proposed by; one that departs from that rests on whoever set it. */
  followUpSet: {
    readonly on: LocalDate;
    readonly departs: boolean;
    readonly reason?: Sealed;
    readonly basis: Basis;
  } & MayBeAgreed;
  followUpSnoozed: {
    readonly on: LocalDate;
    readonly from: LocalDate;
    readonly reason?: Sealed;
    readonly basis: Basis;
  } & MayBeAgreed;
};

/** A day that was agreed with the citizen asks for no reason, and says so (G15). */
export type MayBeAgreed = { readonly agreedWithCitizen?: true };

const fact = factsOf<FollowUpEvents>();

export type FollowUp = {
  readonly on: LocalDate;
  readonly origin: string;
  readonly basis: Basis;
};

/**
 * The follow-up that stands: the one set with the latest contact or attempt, by when that happened, or by a person's
 * act after it. Derived, so that contacts arriving in any order leave the same one (G15).
 */
export function followUpOf(state: CaseState): FollowUp | undefined {
  const contact = state.contacts.findLast(({ followUpOn }) => followUpOn);
  const set = state.followUpSet;
  if (set && (!contact || set.at >= contact.at)) {
    return { on: set.on, origin: String(set.assessed.event), basis: set.basis };
  }
  if (!contact?.followUpOn) return undefined;
  const { followUpOn, followUpBasis = basisNotRecorded('followUp'), id, from } = contact;
  const basis = from ? ofCase(followUpBasis, from) : followUpBasis;
  return { on: followUpOn, origin: `${id}/${followUpOn}`, basis };
}

/** The follow-up interval is a concrete, individual assessment; nothing is extended silently (G15). */
export const followUp = part<FollowUpCommands, FollowUpEvents>({
  commands: {
    setFollowUp(state, { on, reason, agreedWithCitizen }, context) {
      const refused = afterDecline(state) ?? inField('on', outsideFollowUpSpan(on, context));
      if (refused) return refused;
      const { on: proposed, basis } = proposedFollowUp(state, context);
      const departs = on !== proposed;
      if (departs && !reason && !agreedWithCitizen) {
        return inField('reason', reject('reasonRequired', { because: 'departsFromProposal', proposed }));
      }
      const said = { ...(reason && { reason }), ...(agreedWithCitizen && { agreedWithCitizen }) };
      return accept(fact('followUpSet', { on, departs, ...said, basis }));
    },
    snoozeFollowUp(state, { on, reason, agreedWithCitizen }, context) {
      const open = followUpOf(state);
      if (!open) return reject('nothingOpen', { what: 'followUp' });
      const refused = afterDecline(state) ?? inField('on', outsideFollowUpSpan(on, context));
      if (refused) return refused;
      if (on <= open.on) return inField('on', reject('followUpAfterEarlier', { on, standing: open.on }));
      if (!reason && !agreedWithCitizen) return inField('reason', reject('reasonRequired', { because: 'putOff' }));
      const said = { ...(reason && { reason }), ...(agreedWithCitizen && { agreedWithCitizen }) };
      return accept(fact('followUpSnoozed', { on, from: open.on, ...said, basis: basisOf(context.rules, 'followUp') }));
    },
  },
  impossible: { setFollowUp: afterDecline, snoozeFollowUp: nothingToSnooze },
  events: {
    followUpSet: (state, { on, departs, basis, ...data }, { seq, at, by }) => ({
      ...state,
      followUpSet: settingOf({ on, departs, basis }, { by, at, event: seq }, data),
    }),
    followUpSnoozed: (state, { on, basis, ...data }, { seq, at, by }) => ({
      ...state,
      followUpSet: settingOf({ on, departs: true, basis }, { by, at, event: seq }, data),
    }),
  },
  openTasks: followUpTasks,
});

/** A day that was agreed with the citizen and is not said: the one that is proposed may have changed meanwhile. */
export function agreedDayUnsaid(agreed: true | undefined, on: LocalDate | undefined, field = 'nextFollowUpOn') {
  return agreed && !on ? inField(field, reject('agreedDayRequired', {})) : undefined;
}

/** The follow-up as someone has set it: the day proposed, or one by their own assessment or agreed with the citizen. */
export function settingOf(
  { on, departs, basis }: Pick<FollowUpSetting, 'on' | 'departs' | 'basis'>,
  act: Act,
  { agreedWithCitizen }: MayBeAgreed,
): FollowUpSetting {
  const assessed = { ...act, ...(agreedWithCitizen && { agreedWithCitizen }) };
  const isOwn = departs || agreedWithCitizen;
  return { on, at: act.at, departs, assessed, basis: isOwn ? assessedOn(basis, assessed) : basis };
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

/** A day that is proposed for a follow-up, and on what basis. */
type ProposedFollowUp = { readonly on: LocalDate; readonly basis: Basis };

/** The day proposed for the next follow-up from today: this citizen's own interval, else the phase's. */
export function proposedFollowUp(state: CaseState, { rules, now }: Pick<Context, 'rules' | 'now'>): ProposedFollowUp {
  return proposedFollowUpAfter(state, now, rules);
}

/**
 * The day proposed for the follow-up of what happened at a moment, by the interval as it stood then: told late, it is
 * followed up as it would have been if told at once (G15).
 */
export function proposedFollowUpAfter(state: CaseState, happenedAt: Instant, rules: Rules): ProposedFollowUp {
  const interval = rules.lacks?.includes('in-any-order') ? state : intervalAt(state, happenedAt);
  const { followUpDays: own, followUpDaysAssessed: assessed } = interval;
  const day = localDateOf(happenedAt);
  if (own !== undefined) return { on: plusDays(day, own), basis: ownIntervalBasis(assessed, rules) };
  const phase = phaseFollowedUp(interval.phase, state, rules);
  const basis = basisOf(rules, 'followUp', `followUp.proposals.${phase}`);
  return { on: plusDays(day, proposalOf(rules, phase)), basis };
}

/** In how many days this citizen is to be met again, as it stands now: their own interval, else the phase's (G15). */
export function followUpDaysOf(state: CaseState, rules: Rules): number {
  return state.followUpDays ?? proposalOf(rules, phaseFollowedUp(state.phase, state, rules));
}

/** An earlier release did not keep who assessed a citizen's own interval. */
function ownIntervalBasis(assessed: Assessed | undefined, rules: Rules): Basis {
  return assessed ? assessedBasis(rules, 'followUp', assessed) : { ...basisOf(rules, 'followUp'), notRecorded: true };
}

/** Before outreach began a case had no phase, and a standard that it has moved from may have had others. */
function phaseFollowedUp(phase: string | null, state: CaseState, { standard }: Rules): string {
  if (phase === null) return firstPhase(standard);
  return phaseOf(standard, phase) ? phase : (state.phase ?? firstPhase(standard));
}

function followUpTasks(state: CaseState, rules: Rules): OpenTask[] {
  const stands = isFollowedUp(state) ? followUpOf(state) : undefined;
  if (!stands) return [];
  return [
    {
      cause: taskKeyOf('followUp', stands.origin),
      kind: 'followUp',
      asks: [worker],
      ...byDay(stands.on, rules),
      basis: stands.basis,
    },
  ];
}

/** While paused the follow-ups stand still; after a decline outreach has stopped. */
export function isFollowedUp({ status, ending }: CaseState): boolean {
  return status === 'active' || (status === 'ending' && ending?.kind === 'unreachable');
}
