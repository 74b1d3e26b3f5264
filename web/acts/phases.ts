import { outreachActs as words } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import { oneOf } from './chosen-fields';
import { text, textIfAny } from './written-fields';

export const changePhase = act({
  title: words.changePhase,
  fields: {
    to: oneOf({
      label: words.toPhase,
      options: ({ shown }) => shown.choices.phases.map(({ id, text: label }) => ({ value: id, label })),
      starts: ({ shown }) => shown.choices.phases.find(({ isNext }) => isNext)?.id ?? '',
    }),
    reason: text({ label: words.reason }),
  },
  leavesOut: ({ about: { shown }, read }) => {
    const chosen = shown.choices.phases.find(({ id }) => id === read('to'));
    return !chosen || chosen.isNext ? ['reason'] : [];
  },
  follows: ({ about: { shown, language }, read }) => {
    const chosen = shown.choices.phases.find(({ id }) => id === read('to'));
    return chosen && words.changePhaseFollows.fill(language, { phase: chosen.text });
  },
  verb: words.changePhaseVerb,
  command: ({ about: { shown }, said }) => {
    const to = said('to');
    const isNext = shown.choices.phases.some((one) => one.id === to && one.isNext);
    const { caseId } = shown;
    return caseCommand('/v1/cases/{caseId}/phase', { caseId }, { to, ...(!isNext && { reason: said('reason') }) });
  },
});

export const recordStableContact = act({
  title: words.recordStableContact,
  fields: { note: textIfAny({ label: words.noteIfAny, hint: words.noteHint }) },
  follows: ({ about }) => about.say(words.recordStableContactFollows),
  verb: words.recordStableContactVerb,
  command: ({ about: { shown }, said }) => {
    const note = said('note');
    return caseCommand('/v1/cases/{caseId}/stable-contact', { caseId: shown.caseId }, { ...(note && { note }) });
  },
});
