import { endingActs as words } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import { oneOf } from './chosen-fields';
import { count, text, textIfAny } from './written-fields';

const planFields = {
  days: count({ label: words.days, starts: ({ shown }) => shown.plan?.days }),
  attempts: count({ label: words.attempts, starts: ({ shown }) => shown.plan?.attempts }),
};

const reason = text({ label: words.assessment, hint: words.assessmentHint });

export const setUnreachablePlan = act({
  title: words.setUnreachablePlan,
  fields: { ...planFields, reason },
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

export const answerMayItEnd = act({
  title: words.answerMayItEnd,
  fields: {
    answer: oneOf({
      label: words.answer,
      options: ({ say }) => [
        { value: 'continue', label: say(words.continue) },
        { value: 'end', label: say(words.endIt) },
      ],
    }),
    ...planFields,
    reason,
    farewell: textIfAny({
      label: words.farewell,
      hint: outreachActs.noteHint,
      starts: ({ shown }) => shown.choices.farewell ?? '',
    }),
  },
  at: { days: 'plan.days', attempts: 'plan.attempts' },
  leavesOut: ({ read }) => (read('answer') === 'continue' ? ['farewell'] : ['days', 'attempts']),
  follows: ({ about: { say }, read }) => {
    const answer = read('answer');
    return answer && say(answer === 'end' ? words.answerEndFollows : words.answerContinueFollows);
  },
  verb: words.saveAnswer,
  command: ({ about: { shown }, said }) => {
    const path = '/v1/cases/{caseId}/assessments/may-it-end';
    const { caseId } = shown;
    if (said('answer') === 'continue') {
      const plan = { days: said('days'), attempts: said('attempts') };
      return caseCommand(path, { caseId }, { answer: 'continue', plan, reason: said('reason') });
    }
    const farewell = said('farewell');
    return caseCommand(path, { caseId }, { answer: 'end', reason: said('reason'), ...(farewell && { farewell }) });
  },
});

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
