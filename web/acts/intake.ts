import { outreachActs } from '../../texts/web/acts/outreach';
import { recordActs as words } from '../../texts/web/acts/record';
import { caseCommand } from '../api/case-command';
import { capitalised } from '../parts/dates';
import { act } from './act';
import { anyOf, oneOf, whether } from './chosen-fields';
import { count, text, textIfAny } from './written-fields';

export const setTargetGroups = act({
  title: words.setTargetGroups,
  fields: {
    targetGroups: anyOf({
      label: words.whichTargetGroups,
      hint: words.targetGroupsHint,
      options: ({ shown }) =>
        shown.choices.targetGroups.map(({ id, text: label }) => ({ value: id, label: capitalised(label) })),
      starts: ({ shown }) => shown.targetGroups,
    }),
    reason: textIfAny({ label: outreachActs.reasonIfAny }),
  },
  follows: ({ about }) => about.say(words.setTargetGroupsFollows),
  verb: outreachActs.save,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/target-groups',
      { caseId: shown.caseId },
      { targetGroups: [...said('targetGroups')], ...(reason && { reason }) },
    );
  },
});

export const changeUrgency = act({
  title: words.changeUrgency,
  fields: {
    urgent: oneOf({
      label: words.isItUrgent,
      options: ({ say }) => (['urgent', 'notUrgent'] as const).map((value) => ({ value, label: say(words[value]) })),
      starts: ({ shown }) => (shown.urgent ? 'notUrgent' : 'urgent'),
    }),
    reason: text({ label: outreachActs.reason }),
  },
  follows: ({ about: { say }, read }) =>
    say(read('urgent') === 'urgent' ? words.urgentFollows : words.notUrgentFollows),
  verb: outreachActs.save,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/urgency',
      { caseId: shown.caseId },
      { urgent: said('urgent') === 'urgent', reason: said('reason') },
    ),
});

export const recordAge = act({
  title: words.recordAge,
  fields: {
    years: count({ label: words.years, starts: ({ shown }) => shown.age?.years }),
    estimated: whether({ label: words.estimated, starts: ({ shown }) => shown.age?.estimated ?? false }),
    reason: textIfAny({ label: outreachActs.reasonIfAny }),
  },
  at: { years: 'age', estimated: 'age.estimated' },
  follows: ({ about }) => about.say(words.recordAgeFollows),
  verb: outreachActs.save,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/age',
      { caseId: shown.caseId },
      { age: { years: said('years'), estimated: said('estimated') }, ...(reason && { reason }) },
    );
  },
});
