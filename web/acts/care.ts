import { crisisKinds, incidentKinds } from '../../domain/case/care-facts';
import { crisisNames, incidentNames } from '../../texts/codes';
import { outreachActs } from '../../texts/web/acts/outreach';
import { safetyActs as words } from '../../texts/web/acts/safety';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import { namedAs, oneOf, whether } from './chosen-fields';
import { sinceWhen } from './since-when';
import { day, moment, text, textIfAny, today } from './written-fields';

export const markCrisis = act({
  title: words.markCrisis,
  fields: {
    kind: oneOf({ label: words.whatKind, options: namedAs(crisisKinds, { ...crisisNames, other: words.other }) }),
    note: textIfAny({ label: outreachActs.noteIfAny, hint: outreachActs.noteHint }),
  },
  follows: ({ about }) => about.say(words.markCrisisFollows),
  verb: words.markCrisisVerb,
  command: ({ about: { shown }, said }) => {
    const note = said('note');
    const { caseId } = shown;
    return caseCommand('/v1/cases/{caseId}/crisis', { caseId }, { kind: said('kind'), ...(note && { note }) });
  },
});

export const closeCrisis = act({
  title: words.closeCrisis,
  fields: { note: text({ label: words.closeCrisisNote, hint: outreachActs.noteHint }) },
  follows: ({ about }) => about.say(words.closeCrisisFollows),
  verb: words.closeCrisisVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/crisis/close', { caseId: shown.caseId }, { note: said('note') }),
});

export const recordIncident = act({
  title: words.recordIncident,
  fields: {
    kind: oneOf({ label: words.whatKind, options: namedAs(incidentKinds, { ...incidentNames, other: words.other }) }),
    happenedAt: moment({ label: words.when, hasBeen: true }),
    note: text({ label: words.whatHappened, hint: outreachActs.noteHint }),
    visitsInPairs: whether({ label: words.visitsInPairs }),
  },
  follows: ({ about: { shown, say, language }, read }) =>
    read('visitsInPairs')
      ? words.recordIncidentPairsFollows.fill(language, { days: shown.choices.pairRuleReviewDays })
      : say(words.recordIncidentFollows),
  verb: words.recordIncidentVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/incidents',
      { caseId: shown.caseId },
      {
        kind: said('kind'),
        happenedAt: said('happenedAt'),
        note: said('note'),
        visitsInPairs: said('visitsInPairs'),
      },
    ),
});

export const openChildConcern = act({
  title: words.openChildConcern,
  fields: {
    kind: oneOf({ label: words.about, options: namedAs(['child', 'pregnancy'], words) }),
    note: text({ label: words.concern, hint: outreachActs.noteHint }),
  },
  follows: ({ about }) => about.say(words.openChildConcernFollows),
  verb: words.openChildConcernVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/child-concerns',
      { caseId: shown.caseId },
      { kind: said('kind'), note: said('note') },
    ),
});

const whichConcern = oneOf({
  label: words.whichConcern,
  options: ({ shown: { childConcerns } }) => childConcerns.map(sinceWhen),
});

export const recordChildConcernNotice = act({
  title: words.recordChildConcernNotice,
  fields: {
    concern: whichConcern,
    sentOn: day({ label: words.sentOn, starts: ({ today: on }) => on, to: today }),
  },
  follows: ({ about }) => about.say(words.recordChildConcernNoticeFollows),
  verb: words.recordChildConcernNoticeVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/child-concerns/{concern}/notice',
      { caseId: shown.caseId, concern: said('concern') },
      { sentOn: said('sentOn') },
    ),
});

export const settleChildConcern = act({
  title: words.settleChildConcern,
  fields: { concern: whichConcern, reason: text({ label: outreachActs.reason }) },
  follows: ({ about }) => about.say(words.settleChildConcernFollows),
  verb: words.settleChildConcernVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/child-concerns/{concern}/settle',
      { caseId: shown.caseId, concern: said('concern') },
      { reason: said('reason') },
    ),
});
