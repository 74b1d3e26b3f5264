import { personRoles } from '../../domain/case/consent-facts';
import { services } from '../../domain/case/handover-states';
import { referrerNames, serviceNames } from '../../texts/codes';
import { outreachActs } from '../../texts/web/acts/outreach';
import { sharingActs as words } from '../../texts/web/acts/sharing';
import { caseCommand } from '../api/case-command';
import { capitalised } from '../parts/dates';
import { act } from './act';
import type { ActCase, OptionsOf } from './act-field';
import { namedAs, oneOf, someOf } from './chosen-fields';
import { dayIfAny, line, textIfAny, tomorrow } from './written-fields';

/** The kinds of information that the case's standard lists. */
export const information: OptionsOf = ({ shown }) =>
  shown.choices.information.map(({ id, text: label }) => ({ value: id, label: capitalised(label) }));

export const whichService = oneOf({
  label: words.whichService,
  options: namedAs(services, { ...serviceNames, other: words.other }),
});

export const giveConsent = act({
  title: words.giveConsent,
  fields: {
    toKind: oneOf({ label: words.toKind, options: namedAs(['service', 'person'], words) }),
    service: whichService,
    role: oneOf({ label: words.whichRole, options: namedAs(personRoles, { ...referrerNames, other: words.other }) }),
    toWhom: line({ label: words.toWhom }),
    what: someOf({ label: words.what, options: information }),
    until: dayIfAny({ label: words.until, from: tomorrow }),
  },
  at: { toKind: 'to', service: 'to.service', role: 'to.role' },
  leavesOut: ({ read }) => {
    const kind = read('toKind');
    return [...(kind === 'service' ? [] : (['service'] as const)), ...(kind === 'person' ? [] : (['role'] as const))];
  },
  follows: ({ about }) => about.say(words.giveConsentFollows),
  verb: words.giveConsentVerb,
  command: ({ about: { shown }, said }) => {
    const until = said('until');
    const isService = said('toKind') === 'service';
    return caseCommand(
      '/v1/cases/{caseId}/consents',
      { caseId: shown.caseId },
      {
        to: isService ? { kind: 'service', service: said('service') } : { kind: 'person', role: said('role') },
        toWhom: said('toWhom'),
        what: [...said('what')],
        ...(until && { until }),
      },
    );
  },
});

type Consent = ActCase['shown']['consents'][number];

/** To whom it was given and what for, so that two that were given to the same can be told apart. */
export function consentInWords({ toWhom, covers }: Consent, { shown, say }: ActCase): string {
  const what = shown.choices.information.flatMap(({ id, text }) =>
    covers?.what.includes(id) ? [text.toLowerCase()] : [],
  );
  return [toWhom ?? say(words.other), what.join(', ')].filter(Boolean).join(': ');
}

const valid: OptionsOf = (about) =>
  about.shown.consents.map((consent) => ({ value: consent.id, label: consentInWords(consent, about) }));

export const withdrawConsent = act({
  title: words.withdrawConsent,
  fields: {
    consent: oneOf({ label: words.whichConsent, options: valid }),
    note: textIfAny({ label: outreachActs.noteIfAny, hint: outreachActs.noteHint }),
  },
  follows: ({ about }) => about.say(words.withdrawConsentFollows),
  verb: words.withdrawConsentVerb,
  command: ({ about: { shown }, said }) => {
    const note = said('note');
    return caseCommand(
      '/v1/cases/{caseId}/consents/{consent}/withdraw',
      { caseId: shown.caseId, consent: said('consent') },
      { ...(note && { note }) },
    );
  },
});
