import { services } from '../../domain/case/handover-states';
import { serviceNames } from '../../texts/codes';
import { endingActs as words } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { safetyActs } from '../../texts/web/acts/safety';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import { anyOf, namedAs, oneOf } from './chosen-fields';
import { countIfAny, text, textIfAny } from './written-fields';

export const recordNeedReview = act({
  title: words.recordNeedReview,
  fields: {
    need: oneOf({ label: words.need, options: namedAs(['continues', 'less', 'otherMeasure'], words) }),
    goals: textIfAny({ label: words.goals }),
    leastIntrusive: text({ label: words.leastIntrusive }),
    parallelServices: anyOf({
      label: words.parallelServices,
      options: namedAs(services, { ...serviceNames, other: safetyActs.other }),
    }),
    followUpDays: countIfAny({ label: words.followUpDays, hint: words.followUpDaysHint }),
    reason: text({ label: outreachActs.reason }),
  },
  leavesOut: ({ about: { shown }, read }) => [
    ...(shown.choices.leastIntrusiveAskedAt.includes('needReview') ? [] : (['leastIntrusive'] as const)),
    ...(read('followUpDays') === undefined ? (['reason'] as const) : []),
  ],
  follows: ({ about }) => about.say(words.recordNeedReviewFollows),
  verb: words.saveAnswer,
  command: ({ about: { shown }, said, read }) => {
    const goals = said('goals');
    const followUpDays = said('followUpDays');
    const parallelServices = [...said('parallelServices')];
    const leastIntrusive = read('leastIntrusive');
    return caseCommand(
      '/v1/cases/{caseId}/need-reviews',
      { caseId: shown.caseId },
      {
        need: said('need'),
        ...(goals && { goals }),
        ...(leastIntrusive && { leastIntrusive }),
        ...(parallelServices.length > 0 && { parallelServices }),
        ...(followUpDays !== undefined && { followUpDays, reason: said('reason') }),
      },
    );
  },
});
