import type { CaseState } from '../case/case-state';
import { lackingFor } from '../case/consent-facts';
import { type Context, type Fact, factsOf } from '../case/decision';
import { type Handover, isOpen } from '../case/handover-states';
import { windowEnd } from '../case/windows';
import { endOfDay, type Instant, localDateOf, plusDays, startOfDay } from '../clock/time';
import { nextWorkingInstant } from '../clock/working-days';
import { type TheEnd, theEndByItself } from '../ending/endings';
import type { EntryId } from '../ids';
import { type Basis, basisOf, fixedBasis, movingBasis, standingBasis } from '../rules/basis';
import { isAssessed } from '../rules/grounds-in-force';
import { consentsCover } from '../rules/information';
import type { Rules } from '../rules/rule-book';
import { type OpenTask, taskKeyOf, teamLead, worker } from '../tasks/open-task';
import type { TimedStep } from '../tasks/part';
import { byDay, closesAt, untilItCloses } from '../tasks/reminding';

/** What the date of the step that a handover comes to rests on. */
export type StepBasis = { readonly basis: Basis };

/** What happens to a handover by itself. */
export type HandoverFollowUpEvents = {
  landingAsked: { readonly handover: EntryId; readonly until: Instant } & StepBasis;
};

type FollowedUp = TimedStep<Fact<HandoverFollowUpEvents & TheEnd>>;

const fact = factsOf<HandoverFollowUpEvents>();

/** What may be open about a handover; each task's key names the handover and its step. */
export const handoverTaskKinds = [
  'handoverToSend',
  'handoverConsent',
  'handoverReply',
  'firstMeeting',
  'attendance',
  'landing',
] as const satisfies readonly OpenTask['kind'][];

const replyDays = 'handover.replyDays';
const attendanceDays = 'handover.attendanceDays';

/** What the date of a handover's step rests on as it comes to it. */
export function basisOfStep(
  step: 'offered' | 'sent' | 'accepted' | 'meetingAgreed' | 'bridging' | 'landingAsked',
  rules: Rules,
): Basis {
  switch (step) {
    case 'offered':
      return fixedBasis(rules, 'handoverReply', 'nextWorkingDay');
    case 'sent':
    case 'accepted':
      return basisOf(rules, 'handoverReply', replyDays);
    case 'meetingAgreed':
      return basisOf(rules, 'attendance', attendanceDays);
    case 'bridging':
      return basisOf(rules, 'bridging', 'handover.bridgingDays');
    case 'landingAsked':
      return basisOf(rules, 'bridging', 'unreachable.assessmentDays');
  }
}

/** What is open about each handover, side by side. */
export function handoverTasks(state: CaseState, rules: Rules): OpenTask[] {
  return underWay(state).flatMap((one) => taskOf(one, state, rules) ?? []);
}

/** What the process does by itself about each handover. */
export function handoverSteps(state: CaseState, rules: Rules): FollowedUp[] {
  return underWay(state).flatMap((one) => timedStepOf(one, state, rules) ?? []);
}

/** Handovers are followed while the case runs; an ending for silence goes on beside them, a decline withdraws them. */
function underWay({ status, ending, handovers }: CaseState): readonly Handover[] {
  const followed =
    status === 'active' || status === 'paused' || (status === 'ending' && ending?.kind === 'unreachable');
  return followed ? handovers.filter(isOpen) : [];
}

/** The open task of a handover in its state, dated from the day on which it came into that state. */
function taskOf(one: Handover, state: CaseState, rules: Rules): OpenTask | undefined {
  switch (one.state) {
    case 'offered':
      return consentsCover(rules) && lacksConsent(one, state) ? consentAnew(one, state, rules) : toSend(one, rules);
    case 'sent':
      return replyWithin('handoverReply', one, rules);
    case 'accepted':
      return replyWithin('firstMeeting', one, rules);
    case 'meetingAgreed':
      return attendance(one, rules);
    case 'bridging':
      return bridging(one, rules);
    case 'landingAsked':
      return landing(one, rules);
    case 'landed':
    case 'rejected':
    case 'withdrawn':
    case 'neverAttended':
      return undefined;
  }
}

function taskKeyAt(kind: OpenTask['kind'], { id, step }: Handover) {
  return taskKeyOf(kind, `${id}/${step}`);
}

function toSend(one: Handover, rules: Rules): OpenTask {
  return {
    cause: taskKeyAt('handoverToSend', one),
    kind: 'handoverToSend',
    asks: [worker],
    ...byDay(plusDays(localDateOf(one.since), 1), rules),
    basis: standingBasis(one.basis, rules, 'handoverReply', 'nextWorkingDay'),
  };
}

function consentOf({ consent }: Handover, { consents }: CaseState) {
  return consents.find(({ id }) => id === consent);
}

/** Its consent is over, or it and those beside it do not cover it, as one that an earlier release recorded. */
function lacksConsent(one: Handover, state: CaseState): boolean {
  const consent = consentOf(one, state);
  if (!consent || consent.over) return true;
  const standing = state.consents.filter(({ over }) => !over);
  return lackingFor(standing, { service: one.service, items: one.shares }) !== undefined;
}

/** What no consent covers is not sent: the citizen is asked anew. */
function consentAnew(one: Handover, state: CaseState, rules: Rules): OpenTask {
  const consent = consentOf(one, state);
  const over = localDateOf(consent?.overAt ?? one.since);
  return {
    cause: taskKeyAt('handoverConsent', one),
    kind: 'handoverConsent',
    asks: [worker],
    ...byDay(plusDays(over, 1), rules),
    basis: anewBasis(consent?.basis, rules),
  };
}

/** The day after, under the clause that the consent was given under; none is known of one that did not come along. */
function anewBasis(given: Basis | undefined, rules: Rules): Basis {
  if (given?.notRecorded) return fixedBasis(rules, 'consent', 'nextDay');
  const { clause = null, standard } = given ?? {};
  return { topic: 'consent', clause, ...(standard && { standard }), fixed: 'nextDay' };
}

/** No reply, or no date for the first meeting: chased, and escalated. */
function replyWithin(kind: 'handoverReply' | 'firstMeeting', one: Handover, rules: Rules): OpenTask {
  return {
    cause: taskKeyAt(kind, one),
    kind,
    asks: [worker],
    ...byDay(plusDays(localDateOf(one.since), rules.settings.handover.replyDays), rules),
    basis: movingBasis(one.basis, rules, 'handoverReply', replyDays),
  };
}

/** By when the service is to reply to an offer that is sent at that moment (B17, G4). */
export function repliesBy(sentAt: Instant, rules: Pick<Rules, 'settings'>): Instant {
  return windowEnd(sentAt, rules.settings.handover.replyDays, rules);
}

function attendance(one: Handover, rules: Rules): OpenTask {
  const meetingOn = one.meetingOn ?? localDateOf(one.since);
  return {
    cause: taskKeyAt('attendance', one),
    kind: 'attendance',
    asks: [worker],
    ...byDay(plusDays(meetingOn, rules.settings.handover.attendanceDays), rules),
    showsFrom: nextWorkingInstant(startOfDay(meetingOn), rules.settings.calendar),
    basis: movingBasis(one.basis, rules, 'attendance', attendanceDays),
  };
}

function overOn({ until, since }: Handover): Instant {
  return until ?? endOfDay(localDateOf(since));
}

/** While the worker stays on, reminders come before the bridging is over. */
function bridging(one: Handover, rules: Rules): OpenTask {
  const { showsFrom, due, reminders } = untilItCloses(
    one.since,
    overOn(one),
    rules.settings.unreachable.reminders,
    rules,
  );
  const warnings = reminders.slice(1);
  return {
    cause: taskKeyAt('landing', one),
    kind: 'landing',
    asks: [worker],
    showsFrom: warnings[0] ?? showsFrom,
    due,
    reminders: warnings,
    basis: one.basis,
  };
}

/** After it, worker and team lead are asked whether the citizen has landed. */
function landing(one: Handover, rules: Rules): OpenTask {
  return {
    cause: taskKeyAt('landing', one),
    kind: 'landing',
    asks: [worker, teamLead],
    ...untilItCloses(one.since, overOn(one), rules.settings.unreachable.reminders, rules),
    basis: one.basis,
  };
}

/**
 * Bridging over: the question is asked. Nobody has said anything, in spite of reminders: the case ends by itself,
 * handed over, marked to confirm (B18, G17). Where the ground asks for no assessment, it ends with the bridging.
 */
function timedStepOf(one: Handover, state: CaseState, rules: Rules): FollowedUp | undefined {
  if (one.state === 'bridging') {
    const task = bridging(one, rules);
    const when = closing(task, one, state, rules);
    const fire = (context: Context): Fact<HandoverFollowUpEvents & TheEnd>[] =>
      isAssessed('handedOver', rules) ? [landingAsked(one, context)] : [handedOver(when, context)];
    return { ...when, kind: 'bridgingOver', fire };
  }
  if (one.state === 'landingAsked') {
    const task = landing(one, rules);
    const when = closing(task, one, state, rules);
    return { ...when, kind: 'landingOver', fire: (context: Context) => [handedOver(when, context)] };
  }
  return undefined;
}

function handedOver({ at, basis }: Pick<FollowedUp, 'at' | 'basis'>, context: Context): Fact<TheEnd> {
  return theEndByItself('handedOver', { on: localDateOf(at), basis }, context);
}

function closing(task: OpenTask, one: Handover, state: CaseState, rules: Rules) {
  const { cause, basis } = task;
  return { at: closesAt(overOn(one), task, state, rules), cause, basis };
}

function landingAsked({ id }: Handover, { now, rules }: Context) {
  return fact('landingAsked', {
    handover: id,
    until: windowEnd(now, rules.settings.unreachable.assessmentDays, rules),
    basis: basisOfStep('landingAsked', rules),
  });
}
