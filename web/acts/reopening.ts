import { endingActs } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { undoingActs as words } from '../../texts/web/acts/undoing';
import { caseCommand } from '../api/case-command';
import { addressOfCase } from '../paths';
import { act } from './act';
import type { OptionsOf } from './act-field';
import { oneOf } from './chosen-fields';
import { text } from './written-fields';

/** Whoever had the case, and whoever opens it again. */
const workers: OptionsOf<'same' | 'me'> = ({ shown: { workerName, summary }, me, say, language }) => [
  ...(workerName ? [{ value: 'same' as const, label: words.sameWorker.fill(language, { name: workerName }) }] : []),
  ...(summary.worker === me.id ? [] : [{ value: 'me' as const, label: say(words.me) }]),
];

export const reopen = act({
  title: words.reopen,
  fields: {
    reason: text({ label: outreachActs.reason }),
    leastIntrusive: text({ label: endingActs.leastIntrusive }),
    worker: oneOf({ label: words.whoTakesIt, options: workers }),
  },
  at: { leastIntrusive: 'assessment.leastIntrusive' },
  leavesOut: ({ about }) => [
    ...(about.shown.choices.leastIntrusiveAskedAt.includes('triage') ? [] : (['leastIntrusive'] as const)),
    ...(workers(about).length === 1 ? (['worker'] as const) : []),
  ],
  follows: ({ about }) => about.say(words.reopenFollows),
  verb: words.reopenVerb,
  command: ({ about: { shown, me }, said, read }) => {
    const leastIntrusive = read('leastIntrusive');
    return caseCommand(
      '/v1/cases/{caseId}/reopen',
      { caseId: shown.caseId },
      {
        reason: said('reason'),
        ...(leastIntrusive && { assessment: { leastIntrusive } }),
        ...(said('worker') === 'me' && { worker: me.id }),
      },
    );
  },
  leadsTo: addressOfCase,
});
