import { assignmentActs as words } from '../../texts/web/acts/assignment';
import { outreachActs } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import type { OptionsOf } from './act-field';
import { namedAs, oneOf } from './chosen-fields';
import { workersOf } from './workers';
import { text, textIfAny } from './written-fields';

export const assign = act({
  title: words.assign,
  fields: {
    worker: oneOf({
      label: words.whichWorker,
      options: workersOf(({ shown }) => [shown.summary.worker]),
      none: words.nobodyElse,
    }),
    reason: text({ label: outreachActs.reason }),
  },
  follows: ({ about, read }) => {
    const chosen = about.shown.choices.workers.find(({ id }) => id === read('worker'));
    if (!chosen) return undefined;
    const { name, openCases: before } = chosen;
    return words.assignFollows.fill(about.language, { name, before, after: before + 1 });
  },
  verb: words.assignVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/assignment',
      { caseId: shown.caseId },
      { worker: said('worker'), reason: said('reason') },
    ),
});

export const unassign = act({
  title: words.unassign,
  isOffered: ({ summary }) => summary.worker !== null,
  fields: {
    because: oneOf({ label: words.because, options: namedAs(['left', 'deactivated'], words) }),
    reason: textIfAny({ label: outreachActs.reasonIfAny }),
  },
  follows: ({ about }) => about.say(words.unassignFollows),
  verb: words.unassignVerb,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/assignment/end',
      { caseId: shown.caseId },
      { because: said('because'), ...(reason && { reason }) },
    );
  },
});

export const addSecondWorker = act({
  title: words.addSecondWorker,
  fields: {
    worker: oneOf({
      label: words.whichSecond,
      options: workersOf(({ shown }) => [shown.summary.worker, ...shown.secondWorkerIds]),
      none: words.nobodyElse,
    }),
  },
  follows: ({ about }) => about.say(words.addSecondFollows),
  verb: words.addSecondVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/second-workers', { caseId: shown.caseId }, { worker: said('worker') }),
});

const seconds: OptionsOf = ({ shown: { secondWorkerIds, people } }) =>
  secondWorkerIds.map((id) => ({ value: id, label: people[id] ?? id }));

export const removeSecondWorker = act({
  title: words.removeSecondWorker,
  isOffered: ({ secondWorkerIds }) => secondWorkerIds.length > 0,
  fields: {
    staffId: oneOf({ label: words.whichToRemove, options: seconds, none: words.noSecond }),
    reason: textIfAny({ label: outreachActs.reasonIfAny }),
  },
  follows: () => undefined,
  verb: words.removeSecondVerb,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/second-workers/{staffId}/end',
      { caseId: shown.caseId, staffId: said('staffId') },
      { ...(reason && { reason }) },
    );
  },
});
