import type { Schemas } from '../../client';
import { intakeActs } from '../../texts/web/acts/intake';
import { mergingActs as words } from '../../texts/web/acts/merging';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import { otherCase } from './other-case';
import { WhatGoesAlong } from './what-goes-along';
import { text } from './written-fields';

/** Saying that this case and another are about the same citizen: this one ends, and the other goes on with both. */
export const mergeInto = act({
  title: words.mergeInto,
  fields: {
    into: otherCase,
    reason: text({ label: intakeActs.joinReason, hint: intakeActs.joinReasonHint }),
  },
  shows: ({ about: { shown }, read }) => {
    const into = read('into');
    return into === undefined ? undefined : <WhatGoesAlong from={shown.caseId} into={into} />;
  },
  follows: ({ about }) => about.say(words.mergeFollows),
  verb: words.mergeVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/merge', { caseId: shown.caseId }, { into: said('into'), reason: said('reason') }),
});

export const undoMerge = act({
  title: words.undoMerge,
  fields: { reason: text({ label: intakeActs.undoJoinReason }) },
  follows: ({ about }) => about.say(words.undoMergeFollows),
  verb: words.undoMergeVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/merge/undo', { caseId: shown.caseId }, { reason: said('reason') }),
});

/** The case that this one was merged into; undefined where it was not, or you may not see that one. */
export const mergedInto = ({ links }: Pick<Schemas['CasePage'], 'links'>): string | undefined =>
  links.find(({ kind }) => kind === 'mergedInto')?.caseId;
