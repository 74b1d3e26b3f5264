import type { LocalDate } from '../../domain/clock/time';
import { localDate, showDate } from '../../domain/clock/time';
import { endingActs } from '../../texts/web/acts/ending';
import { intakeActs as words } from '../../texts/web/acts/intake';
import { outreachActs } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { capitalised } from '../parts/dates';
import { act } from './act';
import type { ActDefinition, Form } from './act-definition';
import type { ActCase } from './act-field';
import { anyOf, namedAs, oneOf } from './chosen-fields';
import { workersOf } from './workers';
import { countIfAny, dayIfAny, text, textIfAny, today, tomorrow } from './written-fields';

interface Beginning {
  readonly worker: string;
  readonly reason: string;
  readonly leastIntrusive: string;
  readonly targetGroups: readonly string[];
  readonly firstAttemptBy: LocalDate | undefined;
  readonly followUpDays: number | undefined;
  readonly planDays: number | undefined;
  readonly planAttempts: number | undefined;
}

const proposed = ({ shown }: ActCase) => shown.choices.firstAssessment;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code));

/** Only what departs is said, so that a proposal which changes meanwhile is taken as it then is. */
function departuresIn({ about, said }: Form<Beginning>) {
  const first = proposed(about);
  const [firstAttemptBy, followUpDays] = [said('firstAttemptBy'), said('followUpDays')];
  const plan = {
    days: said('planDays') ?? first?.plan.days ?? 0,
    attempts: said('planAttempts') ?? first?.plan.attempts ?? 0,
  };
  const isOtherPlan = plan.days !== first?.plan.days || plan.attempts !== first.plan.attempts;
  return {
    ...(firstAttemptBy && firstAttemptBy !== first?.firstAttemptBy && { firstAttemptBy }),
    ...(followUpDays !== undefined && followUpDays !== first?.followUpDays && { followUpDays }),
    ...(isOtherPlan && { plan }),
  };
}

/** Accepting and leaving the waiting list ask the same: who takes it, on what first assessment. */
const beginning = (
  path: '/v1/cases/{caseId}/accept' | '/v1/cases/{caseId}/wait/leave',
): Omit<ActDefinition<Beginning>, 'title'> => ({
  fields: {
    worker: oneOf({ label: words.whichWorker, options: workersOf(), none: words.nobodyToChoose }),
    reason: text({ label: words.why, hint: words.whyHint }),
    leastIntrusive: text({ label: endingActs.leastIntrusive }),
    targetGroups: anyOf({
      label: words.targetGroups,
      hint: words.targetGroupsHint,
      options: ({ shown }) =>
        shown.choices.targetGroups.map(({ id, text: label }) => ({ value: id, label: capitalised(label) })),
      starts: ({ shown }) => shown.targetGroups,
    }),
    firstAttemptBy: dayIfAny({
      label: words.firstAttemptBy,
      hint: words.proposedHint,
      starts: (about) => proposed(about)?.firstAttemptBy ?? '',
      from: today,
    }),
    followUpDays: countIfAny({ label: words.followUpDays, starts: (about) => proposed(about)?.followUpDays }),
    planDays: countIfAny({ label: words.planDays, starts: (about) => proposed(about)?.plan.days }),
    planAttempts: countIfAny({ label: words.planAttempts, starts: (about) => proposed(about)?.plan.attempts }),
  },
  at: {
    reason: 'assessment.reason',
    leastIntrusive: 'assessment.leastIntrusive',
    targetGroups: 'assessment.targetGroups',
    firstAttemptBy: 'assessment.firstAttemptBy',
    followUpDays: 'assessment.followUpDays',
    planDays: 'assessment.plan.days',
    planAttempts: 'assessment.plan.attempts',
  },
  leavesOut: ({ about }) =>
    about.shown.choices.leastIntrusiveAskedAt.includes('triage') ? [] : (['leastIntrusive'] as const),
  follows: ({ about, read }) => {
    const chosen = about.shown.choices.workers.find(({ id }) => id === read('worker'));
    const phase = proposed(about)?.phase;
    return chosen && phase && words.acceptFollows.fill(about.language, { phase, name: chosen.name });
  },
  verb: words.acceptVerb,
  command: (form) => {
    const { about, said, read } = form;
    const leastIntrusive = read('leastIntrusive');
    const targetGroups = said('targetGroups');
    return caseCommand(
      path,
      { caseId: about.shown.caseId },
      {
        worker: said('worker'),
        assessment: {
          reason: said('reason'),
          ...(leastIntrusive && { leastIntrusive }),
          ...(!isSame(targetGroups, about.shown.targetGroups) && { targetGroups: [...targetGroups] }),
          ...departuresIn(form),
        },
      },
    );
  },
});

export const accept = act({ title: words.accept, ...beginning('/v1/cases/{caseId}/accept') });

export const leaveWaitingList = act({
  title: words.leaveWaitingList,
  ...beginning('/v1/cases/{caseId}/wait/leave'),
});

const lookAgainOn = dayIfAny({
  label: words.lookAgainOn,
  starts: (about) => proposed(about)?.lookAgainOn ?? '',
  from: tomorrow,
});

interface Waiting {
  readonly lookAgainOn: LocalDate | undefined;
  readonly reason: string;
}

const comesAgain = ({ about, read }: Form<Waiting>): string | undefined => {
  const on = read('lookAgainOn');
  return on && words.waitFollows.fill(about.language, { day: showDate(on) });
};

export const acceptAndWait = act<Waiting>({
  title: words.acceptAndWait,
  fields: { lookAgainOn, reason: text({ label: words.waitReason }) },
  follows: comesAgain,
  verb: words.waitVerb,
  command: ({ about, said }) => {
    const on = said('lookAgainOn');
    const isProposed = on === proposed(about)?.lookAgainOn;
    return caseCommand(
      '/v1/cases/{caseId}/wait',
      { caseId: about.shown.caseId },
      { reason: said('reason'), ...(on && !isProposed && { lookAgainOn: on }) },
    );
  },
});

export const keepWaiting = act<Waiting>({
  title: words.keepWaiting,
  fields: { lookAgainOn, reason: text({ label: words.waitReason }) },
  follows: comesAgain,
  verb: words.keepWaitingVerb,
  command: ({ about, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/wait/keep',
      { caseId: about.shown.caseId },
      {
        lookAgainOn: said('lookAgainOn') ?? localDate(proposed(about)?.lookAgainOn ?? tomorrow(about)),
        reason: said('reason'),
      },
    ),
});

const NO_LETTER = 'noLetter' as const;

export const declareOutsideTargetGroup = act({
  title: words.declareOutsideTargetGroup,
  fields: {
    reason: text({ label: words.outsideReason }),
    guidance: textIfAny({ label: words.guidance, hint: words.guidanceHint }),
    letter: oneOf({
      label: words.letter,
      options: namedAs([NO_LETTER, 'digitalPost', 'mail', 'handed'], words),
      starts: () => NO_LETTER,
    }),
    letterReasons: text({ label: words.letterReasons, hint: outreachActs.noteHint }),
  },
  at: { letterReasons: 'letter.reasons' },
  leavesOut: ({ read }) => (read('letter') === NO_LETTER ? ['letterReasons'] : []),
  follows: ({ about }) => about.say(words.outsideFollows),
  verb: words.outsideVerb,
  command: ({ about: { shown }, said }) => {
    const [guidance, delivery] = [said('guidance'), said('letter')];
    return caseCommand(
      '/v1/cases/{caseId}/outside-target-group',
      { caseId: shown.caseId },
      {
        reason: said('reason'),
        ...(guidance && { guidance }),
        ...(delivery !== NO_LETTER && { letter: { delivery, reasons: said('letterReasons') } }),
      },
    );
  },
});
