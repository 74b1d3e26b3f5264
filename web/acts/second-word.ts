import { endingActs as words } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { defineAct } from './act';
import { oneOf } from './chosen-fields';
import { assessment, planFields } from './plan-fields';
import { text } from './written-fields';

interface Instead {
  readonly days: number;
  readonly attempts: number;
  readonly reason: string;
}

const goOnInstead = (caseId: string, { days, attempts, reason }: Instead) =>
  caseCommand(
    '/v1/cases/{caseId}/assessments/may-it-end/continue-instead',
    { caseId },
    { plan: { days, attempts }, reason },
  );

const inPlan = { days: 'plan.days', attempts: 'plan.attempts' } as const;

/** Another person's word on an answer that the case may end. */
export const givingSecondWord = defineAct({
  title: words.giveSecondWord,
  fields: {
    word: oneOf<'goOn' | 'agree'>({
      label: words.secondWord,
      options: ({ say }) => [
        { value: 'goOn', label: say(words.goOnInstead) },
        { value: 'agree', label: say(words.agree) },
      ],
    }),
    ...planFields,
    reason: assessment,
  },
  at: inPlan,
  leavesOut: ({ read }) => (read('word') === 'goOn' ? [] : ['days', 'attempts']),
  follows: ({ about: { say }, read }) => {
    const word = read('word');
    return word && say(word === 'agree' ? words.agreeFollows : words.goOnInsteadFollows);
  },
  verb: words.saveWord,
  command: ({ about: { shown }, said }) => {
    const { caseId } = shown;
    const reason = said('reason');
    switch (said('word')) {
      case 'goOn':
        return goOnInstead(caseId, { days: said('days'), attempts: said('attempts'), reason });
      case 'agree':
        return caseCommand('/v1/cases/{caseId}/assessments/may-it-end/agree', { caseId }, { reason });
    }
  },
});

/** Where nobody answered, the lead still may while the grace period runs. */
export const continuingInstead = defineAct({
  title: words.continueInstead,
  fields: { ...planFields, reason: assessment },
  at: inPlan,
  follows: ({ about: { say } }) => say(words.goOnInsteadFollows),
  verb: words.saveContinueInstead,
  command: ({ about: { shown }, said }) =>
    goOnInstead(shown.caseId, { days: said('days'), attempts: said('attempts'), reason: said('reason') }),
});

/** An ending that came by itself is looked at by the team lead. */
export const confirmingEnding = defineAct({
  title: words.confirmEnding,
  fields: { reason: text({ label: outreachActs.reason, hint: words.assessmentHint }) },
  follows: ({ about: { say } }) => say(words.confirmEndingFollows),
  verb: words.confirmEndingVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/endings/confirm', { caseId: shown.caseId }, { reason: said('reason') }),
});
