import { plusDays, showDate } from '../../domain/clock/time';
import { endingActs } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { safetyActs as words } from '../../texts/web/acts/safety';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import { oneOf } from './chosen-fields';
import { sinceWhen } from './since-when';
import { day, text, tomorrow } from './written-fields';

/** The team lead has looked at an incident and talked it over. */
export const reviewIncident = act({
  title: words.reviewIncident,
  fields: {
    incident: oneOf({
      label: words.whichIncident,
      options: ({ shown: { safety } }) => safety.incidents.filter(({ reviewed }) => !reviewed).map(sinceWhen),
    }),
    note: text({ label: words.reviewNote, hint: outreachActs.noteHint }),
  },
  follows: ({ about: { shown, say } }) =>
    say(shown.safety.visitsInPairs ? words.reviewPairsFollows : words.reviewFollows),
  verb: words.reviewVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/incidents/{incident}/review',
      { caseId: shown.caseId, incident: said('incident') },
      { note: said('note') },
    ),
});

const why = text({ label: outreachActs.reason, hint: endingActs.assessmentHint });

export const liftPairRule = act({
  title: words.liftPairRule,
  fields: { reason: why },
  follows: ({ about }) => about.say(words.liftPairRuleFollows),
  verb: words.liftPairRuleVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/pair-rule/lift', { caseId: shown.caseId }, { reason: said('reason') }),
});

export const extendPairRule = act({
  title: words.extendPairRule,
  fields: {
    reviewOn: day({
      label: words.reviewOn,
      starts: ({ shown, today }) => plusDays(today, shown.choices.pairRuleReviewDays),
      from: tomorrow,
    }),
    reason: why,
  },
  follows: ({ about: { language }, read }) => {
    const on = read('reviewOn');
    return on && words.extendPairRuleFollows.fill(language, { day: showDate(on) });
  },
  verb: words.extendPairRuleVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/pair-rule/extend',
      { caseId: shown.caseId },
      { reviewOn: said('reviewOn'), reason: said('reason') },
    ),
});
