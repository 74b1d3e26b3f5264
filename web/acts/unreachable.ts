import { endingActs as words } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { act, defineAct } from './act';
import { oneOf } from './chosen-fields';
import { assessment, planFields } from './plan-fields';
import { count, text, textIfAny } from './written-fields';

/** A short stretch with more tries, which begins with the least that the settings allow. */
const stretchFields = {
  stretchDays: count({ label: words.days, starts: ({ shown }) => shown.choices.shortestPlan.days }),
  stretchAttempts: count({ label: words.attempts, starts: ({ shown }) => shown.choices.shortestPlan.attempts }),
};

export const setUnreachablePlan = act({
  title: words.setUnreachablePlan,
  fields: { ...planFields, reason: assessment },
  follows: ({ about: { language }, read }) => {
    const [days, attempts] = [read('days'), read('attempts')];
    return days === undefined || attempts === undefined
      ? undefined
      : words.setUnreachablePlanFollows.fill(language, { days, attempts });
  },
  verb: words.savePlan,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/unreachable-plan',
      { caseId: shown.caseId },
      { days: said('days'), attempts: said('attempts'), reason: said('reason') },
    ),
});

const answerFollows = {
  continue: words.answerContinueFollows,
  moreTries: words.answerMoreTriesFollows,
  end: words.answerEndFollows,
} as const;

export const answeringMayItEnd = defineAct({
  title: words.answerMayItEnd,
  fields: {
    answer: oneOf<keyof typeof answerFollows>({
      label: words.answer,
      options: ({ say }) => [
        { value: 'continue', label: say(words.continue) },
        { value: 'moreTries', label: say(words.moreTries) },
        { value: 'end', label: say(words.endIt) },
      ],
    }),
    ...planFields,
    ...stretchFields,
    reason: assessment,
    farewell: textIfAny({
      label: words.farewell,
      hint: outreachActs.noteHint,
      starts: ({ shown }) => shown.choices.farewell ?? '',
    }),
  },
  at: {
    days: 'plan.days',
    attempts: 'plan.attempts',
    stretchDays: 'plan.days',
    stretchAttempts: 'plan.attempts',
  },
  leavesOut: ({ read }) => {
    switch (read('answer')) {
      case 'continue':
        return ['stretchDays', 'stretchAttempts', 'farewell'];
      case 'moreTries':
        return ['days', 'attempts', 'farewell'];
      case 'end':
        return ['days', 'attempts', 'stretchDays', 'stretchAttempts'];
      case undefined:
        return ['days', 'attempts', 'stretchDays', 'stretchAttempts', 'farewell'];
    }
  },
  follows: ({ about: { say }, read }) => {
    const answer = read('answer');
    return answer && say(answerFollows[answer]);
  },
  verb: words.saveAnswer,
  command: ({ about: { shown }, said }) => {
    const path = '/v1/cases/{caseId}/assessments/may-it-end';
    const { caseId } = shown;
    const goesOn = (plan: { readonly days: number; readonly attempts: number }) =>
      caseCommand(path, { caseId }, { answer: 'continue', plan, reason: said('reason') });
    switch (said('answer')) {
      case 'continue':
        return goesOn({ days: said('days'), attempts: said('attempts') });
      case 'moreTries':
        return goesOn({ days: said('stretchDays'), attempts: said('stretchAttempts') });
      case 'end': {
        const farewell = said('farewell');
        return caseCommand(path, { caseId }, { answer: 'end', reason: said('reason'), ...(farewell && { farewell }) });
      }
    }
  },
});

export const answerMayItEnd = act(answeringMayItEnd);

export const takeBackAnswer = act({
  title: words.takeBackAnswer,
  fields: { reason: text({ label: outreachActs.reason }) },
  follows: ({ about }) => about.say(words.takeBackAnswerFollows),
  verb: words.takeBackAnswerVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/assessments/may-it-end/take-back',
      { caseId: shown.caseId },
      { reason: said('reason') },
    ),
});
