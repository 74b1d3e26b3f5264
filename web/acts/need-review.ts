import { services } from '../../domain/case/handover-states';
import { type ContactStanding, contactStandings, type WorldPart } from '../../domain/case/situation-facts';
import type { Bilingual } from '../../domain/rules/schema-parts';
import { serviceNames } from '../../texts/codes';
import { endingActs as words } from '../../texts/web/acts/ending';
import { outreachActs } from '../../texts/web/acts/outreach';
import { safetyActs } from '../../texts/web/acts/safety';
import { situationWords } from '../../texts/web/situation';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import type { ActCase, Option } from './act-field';
import { anyOf, namedAs, oneOf } from './chosen-fields';
import { countIfAny, text, textIfAny } from './written-fields';

const notKnown = 'notKnown';
const standings = [notKnown, ...contactStandings] as const;
type Standing = (typeof standings)[number];

/** How contact with one part of the world around stands; what is not known is not sent. */
const contactWith = (part: WorldPart, label: Bilingual) =>
  oneOf<Standing>({
    label,
    options: namedAs(standings, situationWords),
    starts: ({ shown }) => shown.situation.contactWith.find((one) => one.part === part)?.standing ?? notKnown,
  });

/** The services of the glossary, and whatever else goes on beside this one already. */
function servicesBeside(about: ActCase): readonly Option[] {
  const listed: readonly string[] = services;
  return [
    ...namedAs(services, { ...serviceNames, other: safetyActs.other })(about),
    ...about.shown.situation.parallelServices
      .filter(({ id }) => !listed.includes(id))
      .map(({ id, text: label }) => ({ value: id, label })),
  ];
}

const known = (standing: Standing): ContactStanding | undefined => (standing === notKnown ? undefined : standing);

export const recordNeedReview = act({
  title: words.recordNeedReview,
  fields: {
    need: oneOf({ label: words.need, options: namedAs(['continues', 'less', 'otherMeasure'], words) }),
    reason: text({ label: outreachActs.reason }),
    leastIntrusive: text({ label: words.leastIntrusive }),
    needs: textIfAny({ label: situationWords.needsIfAny }),
    goals: textIfAny({ label: words.goals }),
    authorities: contactWith('authorities', situationWords.withAuthorities),
    services: contactWith('services', situationWords.withServices),
    network: contactWith('network', situationWords.withNetwork),
    parallelServices: anyOf({
      label: words.parallelServices,
      options: servicesBeside,
      starts: ({ shown }) => shown.situation.parallelServices.map(({ id }) => id),
    }),
    followUpDays: countIfAny({ label: words.followUpDays, hint: words.followUpDaysHint }),
  },
  at: { authorities: 'contactWith.authorities', services: 'contactWith.services', network: 'contactWith.network' },
  leavesOut: ({ about: { shown } }) =>
    shown.choices.leastIntrusiveAskedAt.includes('needReview') ? [] : (['leastIntrusive'] as const),
  follows: ({ about }) => about.say(words.recordNeedReviewFollows),
  verb: words.saveAnswer,
  command: ({ about: { shown }, said, read }) => {
    const [goals, needs, followUpDays] = [said('goals'), said('needs'), said('followUpDays')];
    const leastIntrusive = read('leastIntrusive');
    const [authorities, itsServices, network] = [said('authorities'), said('services'), said('network')].map(known);
    const contact = {
      ...(authorities && { authorities }),
      ...(itsServices && { services: itsServices }),
      ...(network && { network }),
    };
    return caseCommand(
      '/v1/cases/{caseId}/need-reviews',
      { caseId: shown.caseId },
      {
        need: said('need'),
        reason: said('reason'),
        ...(goals && { goals }),
        ...(needs && { needs }),
        ...(leastIntrusive && { leastIntrusive }),
        ...(Object.keys(contact).length > 0 && { contactWith: contact }),
        parallelServices: [...said('parallelServices')],
        ...(followUpDays !== undefined && { followUpDays }),
      },
    );
  },
});
