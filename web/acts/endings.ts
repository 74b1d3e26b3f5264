import { contactsTo } from '../../domain/ending/endings';
import { administrativeGrounds } from '../../domain/rules/grounds';
import { endingActs as words } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { capitalised } from '../parts/dates';
import { act } from './act';
import type { ActCase } from './act-field';
import { namedAs, oneOf, someOf } from './chosen-fields';
import { moment, text, textIfAny } from './written-fields';

export const recordDecline = act({
  title: words.recordDecline,
  fields: {
    happenedAt: moment({ label: words.heardAt, hasBeen: true }),
    words: textIfAny({ label: words.theirWords, hint: outreachActs.noteHint }),
  },
  follows: ({ about: { shown, say } }) => say(shown.choices.declineIsAssessed ? words.declineAsks : words.declineEnds),
  verb: words.recordDeclineVerb,
  command: ({ about: { shown }, said }) => {
    const theirs = said('words');
    return caseCommand(
      '/v1/cases/{caseId}/decline',
      { caseId: shown.caseId },
      { happenedAt: said('happenedAt'), ...(theirs && { words: theirs }) },
    );
  },
});

export const assessDecline = act({
  title: words.assessDecline,
  fields: { reasons: text({ label: words.assessment, hint: words.assessmentHint }) },
  follows: ({ about }) => about.say(words.assessDeclineFollows),
  verb: words.end,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/assessments/decline', { caseId: shown.caseId }, { reasons: said('reasons') }),
});

export const endAsIsolationBroken = act({
  title: words.endOnGround,
  isOffered: ({ endingGrounds }) => endingGrounds.includes('isolationBroken'),
  fields: {
    contactTo: someOf({ label: words.contactTo, options: namedAs(contactsTo, words) }),
    selfReliant: oneOf({
      label: words.selfReliant,
      options: namedAs(['withOtherMeasure', 'withoutOtherMeasure'], words),
    }),
    reasons: text({ label: words.assessment, hint: words.assessmentHint }),
  },
  follows: ({ about }) => about.say(words.endOnGroundFollows),
  verb: words.end,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/endings/isolation-broken',
      { caseId: shown.caseId },
      { contactTo: [...said('contactTo')], selfReliant: said('selfReliant'), reasons: said('reasons') },
    ),
});

/** The grounds that the municipality added itself, of those on which the case may end now. */
const ownGrounds = ({ shown: { choices, endingGrounds } }: ActCase) =>
  choices.ownGrounds.filter(({ id }) => endingGrounds.includes(`local:${id}`));

export const endOnOwnGround = act({
  title: words.endOnOwnGround,
  isOffered: ({ endingGrounds }) => endingGrounds.some((ground) => ground.startsWith('local:')),
  fields: {
    ground: oneOf({
      label: words.whichGround,
      options: (about) => ownGrounds(about).map(({ id, text: label }) => ({ value: id, label: capitalised(label) })),
    }),
    reasons: text({ label: words.assessment, hint: words.assessmentHint }),
    reasonsIfAny: textIfAny({ label: words.reasonsIfAny }),
  },
  at: { reasonsIfAny: 'reasons' },
  leavesOut: ({ about, read }) => {
    const chosen = ownGrounds(about).find(({ id }) => id === read('ground'));
    return [chosen?.isAssessed ? 'reasonsIfAny' : 'reasons'];
  },
  follows: ({ about }) => about.say(words.endOnOwnGroundFollows),
  verb: words.end,
  command: ({ about: { shown }, said, read }) => {
    const reasons = read('reasons') ?? read('reasonsIfAny');
    return caseCommand(
      '/v1/cases/{caseId}/endings/local-ground',
      { caseId: shown.caseId },
      { ground: said('ground'), ...(reasons && { reasons }) },
    );
  },
});

/** What is found everywhere, and is the team lead’s to say. */
const administrative = ({ endingGrounds }: ActCase['shown']) =>
  administrativeGrounds.filter((ground) => endingGrounds.includes(ground));

export const endAdministratively = act({
  title: words.endAdministratively,
  isOffered: (shown) => administrative(shown).length > 0,
  fields: {
    ground: oneOf({
      label: words.whichGround,
      options: (about) => namedAs(administrative(about.shown), words)(about),
    }),
    reasons: text({ label: words.howKnown, hint: words.assessmentHint }),
  },
  follows: ({ about }) => about.say(words.endAdministrativelyFollows),
  verb: words.end,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/endings/administrative',
      { caseId: shown.caseId },
      { ground: said('ground'), reasons: said('reasons') },
    ),
});
