import type { Schemas } from '../../client';
import { intakeActs as words } from '../../texts/web/acts/intake';
import { caseCommand } from '../api/case-command';
import { type Act, act } from './act';
import { text } from './written-fields';

/** Adding this referral to a case that is about the same person. */
export const joinTo = ({ caseId, name }: { readonly caseId: string; readonly name: string }): Act =>
  act({
    title: { da: words.joinTo.fill('da', { name }), en: words.joinTo.fill('en', { name }) },
    fields: { reason: text({ label: words.joinReason, hint: words.joinReasonHint }) },
    follows: ({ about }) => words.joinFollows.fill(about.language, { name }),
    verb: words.joinVerb,
    command: ({ about: { shown }, said }) =>
      caseCommand('/v1/cases/{caseId}/join', { caseId: shown.caseId }, { caseId, reason: said('reason') }),
  });

/** The case that a referral was added to, as its latest entries say; undefined where it was not. */
export function joinedTo({ latest }: Pick<Schemas['CasePage'], 'latest'>): string | undefined {
  for (const entry of latest) if (entry.type === 'joinedToCase') return entry.data.caseId ?? undefined;
  return undefined;
}

export const undoJoin = act({
  title: words.undoJoin,
  fields: { reason: text({ label: words.undoJoinReason }) },
  follows: ({ about }) => about.say(words.undoJoinFollows),
  verb: words.undoJoinVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/join/undo', { caseId: shown.caseId }, { reason: said('reason') }),
});
