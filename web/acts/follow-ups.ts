import type { LocalDate } from '../../domain/clock/time';
import { outreachActs as words } from '../../texts/web/acts/outreach';
import { caseCommand } from '../api/case-command';
import { longDate } from '../parts/dates';
import { act } from './act';
import type { Form } from './act-definition';
import type { ActField } from './act-field';
import { oneOf } from './chosen-fields';
import { day, text, today, tomorrow } from './written-fields';

/** How a day that is not the one proposed comes about. */
export const whyThatDay: ActField<'agreed' | 'otherReason'> = oneOf({
  label: words.whyThatDay,
  options: ({ say }) => (['agreed', 'otherReason'] as const).map((value) => ({ value, label: say(words[value]) })),
});

interface Departing {
  readonly because: 'agreed' | 'otherReason';
  readonly reason: string;
}

/** Agreed with the citizen, no reason is asked. */
const withoutReason = ({ read }: Pick<Form<Departing>, 'read'>) => read('because') !== 'otherReason';

const becauseOf = ({ said }: Pick<Form<Departing>, 'said'>) =>
  said('because') === 'agreed' ? { agreedWithCitizen: true as const } : { reason: said('reason') };

export function dayInWords(on: LocalDate | undefined, { language, today: now }: Form<unknown>['about']) {
  return on && longDate(on, language, now);
}

export const setFollowUp = act({
  title: words.setFollowUp,
  fields: {
    on: day({ label: words.day, starts: ({ shown }) => shown.proposedFollowUpOn, from: today }),
    because: whyThatDay,
    reason: text({ label: words.reason }),
  },
  at: { because: 'agreedWithCitizen' },
  leavesOut: (form) => (isProposed(form) ? ['because', 'reason'] : withoutReason(form) ? ['reason'] : []),
  follows: ({ about, read }) => followsOn(read('on'), about),
  verb: words.saveDay,
  command: (form) =>
    caseCommand(
      '/v1/cases/{caseId}/follow-up',
      { caseId: form.about.shown.caseId },
      { on: form.said('on'), ...(!isProposed(form) && becauseOf(form)) },
    ),
});

const isProposed = ({ about: { shown }, read }: Form<{ on: LocalDate } & Departing>): boolean =>
  read('on') === shown.proposedFollowUpOn;

export const snoozeFollowUp = act({
  title: words.snoozeFollowUp,
  fields: {
    on: day({ label: words.day, from: tomorrow }),
    because: whyThatDay,
    reason: text({ label: words.reason }),
  },
  at: { because: 'agreedWithCitizen' },
  leavesOut: (form) => (withoutReason(form) ? ['reason'] : []),
  follows: ({ about, read }) => followsOn(read('on'), about),
  verb: words.saveDay,
  command: (form) =>
    caseCommand(
      '/v1/cases/{caseId}/follow-up/snooze',
      { caseId: form.about.shown.caseId },
      { on: form.said('on'), ...becauseOf(form) },
    ),
});

function followsOn(on: LocalDate | undefined, about: Form<unknown>['about']): string | undefined {
  const inWords = dayInWords(on, about);
  return inWords && words.followUpFollows.fill(about.language, { day: inWords });
}
