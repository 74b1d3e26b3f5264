import { pauseReasons } from '../../domain/case/paused-days';
import { pauseNames } from '../../texts/codes';
import { outreachActs as words } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import { namedAs, oneOf } from './chosen-fields';
import { dayInWords, whyThatDay } from './follow-ups';
import { day, text, textIfAny, today, tomorrow } from './written-fields';

export const pause = act({
  title: words.pause,
  fields: {
    because: oneOf({ label: words.because, options: namedAs(pauseReasons, pauseNames) }),
    until: day({ label: words.until, from: tomorrow }),
    note: textIfAny({ label: words.noteIfAny, hint: words.noteHint }),
  },
  follows: ({ about }) => about.say(words.pauseFollows),
  verb: words.pauseVerb,
  command: ({ about: { shown }, said }) => {
    const note = said('note');
    return caseCommand(
      '/v1/cases/{caseId}/pause',
      { caseId: shown.caseId },
      { because: said('because'), until: said('until'), ...(note && { note }) },
    );
  },
});

export const extendPause = act({
  title: words.extendPause,
  fields: { until: day({ label: words.until, from: tomorrow }), reason: text({ label: words.reason }) },
  follows: ({ about }) => about.say(words.extendPauseFollows),
  verb: words.extendPauseVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/pause/extend',
      { caseId: shown.caseId },
      { until: said('until'), reason: said('reason') },
    ),
});

export const resume = act({
  title: words.resume,
  fields: {
    followUpOn: day({ label: words.day, starts: ({ shown }) => shown.proposedFollowUpOn, from: today }),
    because: whyThatDay,
    note: text({ label: words.note, hint: words.noteHint }),
  },
  at: { because: 'agreedWithCitizen' },
  leavesOut: ({ about: { shown }, read }) => {
    if (read('followUpOn') === shown.proposedFollowUpOn) return ['because', 'note'];
    return read('because') === 'otherReason' ? [] : ['note'];
  },
  follows: ({ about, read }) => {
    const on = dayInWords(read('followUpOn'), about);
    return on && words.resumeFollows.fill(about.language, { day: on });
  },
  verb: words.resumeVerb,
  command: ({ about: { shown }, said }) => {
    const { caseId, proposedFollowUpOn } = shown;
    const followUpOn = said('followUpOn');
    if (followUpOn === proposedFollowUpOn) return caseCommand('/v1/cases/{caseId}/pause/resume', { caseId }, {});
    const because = said('because') === 'agreed' ? { agreedWithCitizen: true as const } : { note: said('note') };
    return caseCommand('/v1/cases/{caseId}/pause/resume', { caseId }, { followUpOn, ...because });
  },
});
