import type { Bilingual, Language } from '../domain/schema-parts';
import type { LocalSettings } from '../domain/settings';
import type { DeadlineTopic, Standard } from '../domain/standard';
import { phaseOf } from '../domain/standard-queries';
import { settingNames } from './standard-labels';

/** One local setting as a line of the page: what it is, its value, and the deadline topic whose clause it serves. */
export type SettingLine = { readonly name: string; readonly value: string; readonly topic?: DeadlineTopic };

/** Every local setting in words, in the order of the process. */
export function settingLines(standard: Standard, settings: LocalSettings, lang: Language): SettingLine[] {
  const { calendar, triage, firstAttempt, followUp, unreachable, decline, handover } = settings;
  const say = (text: Bilingual) => text[lang];
  const line = (name: keyof typeof settingNames, value: Bilingual, topic?: DeadlineTopic): SettingLine => ({
    name: settingNames[name][lang],
    value: say(value),
    topic,
  });
  const proposals = Object.entries(followUp.proposals)
    .map(([phase, count]) => `${phaseOf(standard, phase)?.name[lang] ?? phase} ${say(days(count))}`)
    .join(', ');
  return [
    line('openingHours', same(`${weekdayNames(calendar.weekdays, lang)} ${calendar.hours.from}-${calendar.hours.to}`)),
    line('closedDays', same(calendar.closedDays.map((day) => day.split('-').reverse().join('.')).join(', ') || '–')),
    line('triage', workingDays(triage.workingDays), 'triage'),
    line('urgentTriage', { da: 'samme dag', en: 'the same day' }, 'urgentTriage'),
    line('waiting', days(triage.lookAgainDays), 'waiting'),
    line('firstAttempt', workingDays(firstAttempt.workingDays), 'firstAttempt'),
    line('followUp', same(proposals), 'followUp'),
    line('followUpMaximum', days(followUp.maximumDays), 'followUp'),
    line('escalation', workingDays(followUp.escalationWorkingDays)),
    line('needReview', days(settings.needReview.days), 'needReview'),
    line('unreachable', spanAndAttempts(unreachable), 'unreachable'),
    line('prompt', days(unreachable.promptDays), 'unreachable'),
    line('assessment', windowWithReminders(unreachable), 'assessment'),
    line('grace', days(unreachable.graceDays), 'grace'),
    line('unassessed', unassessedRule[unreachable.unassessed], 'assessment'),
    line('declineAssessment', windowWithReminders(decline), 'declineAssessment'),
    line('handoverReply', days(handover.replyDays), 'handoverReply'),
    line('attendance', days(handover.attendanceDays), 'attendance'),
    line('bridging', days(handover.bridgingDays), 'bridging'),
    line('pairRule', days(settings.pairRule.reviewDays), 'pairRule'),
    line('childConcern', days(settings.childConcern.reminderDays), 'childConcern'),
    line(
      'correctionWindow',
      count(settings.correction.hours, ['time', 'timer'], ['hour', 'hours']),
      'correctionWindow',
    ),
    line('loneVisit', alarm(settings.loneVisit.alarmMinutes), 'loneVisit'),
    line('receipt', receiptRule[settings.receipt]),
    ...(settings.standardReview
      ? [line('standardReview', daysBefore(settings.standardReview.reminders), 'standardReview')]
      : []),
    ...settings.additionalGrounds.map(({ name }) => line('additionalGrounds', name)),
  ];
}

const unassessedRule: Readonly<Record<LocalSettings['unreachable']['unassessed'], Bilingual>> = {
  plan: { da: 'ophør efter den seneste plan, skal bekræftes', en: 'ends on the plan last made, to be confirmed' },
  hold: { da: 'sagen holdes åben og eskaleres', en: 'the case stays open and keeps escalating' },
};

const receiptRule: Readonly<Record<LocalSettings['receipt'], Bilingual>> = {
  numberOnly: { da: 'kun et nummer', en: 'a number and no more' },
  status: { da: 'nummer og status', en: 'a number, and how it stands' },
};

function same(text: string): Bilingual {
  return { da: text, en: text };
}

type Forms = readonly [one: string, many: string];

function count(n: number, da: Forms, en: Forms): Bilingual {
  return { da: `${n} ${da[n === 1 ? 0 : 1]}`, en: `${n} ${en[n === 1 ? 0 : 1]}` };
}

function days(n: number): Bilingual {
  return count(n, ['dag', 'dage'], ['day', 'days']);
}

function workingDays(n: number): Bilingual {
  return count(n, ['arbejdsdag', 'arbejdsdage'], ['working day', 'working days']);
}

function daysBefore(reminders: readonly number[]): Bilingual {
  const list = reminders.join(', ');
  return { da: `${list} dage før`, en: `${list} days before` };
}

function windowWithReminders(window: { assessmentDays: number; reminders: readonly number[] }): Bilingual {
  const [span, before] = [days(window.assessmentDays), daysBefore(window.reminders)];
  if (window.reminders.length === 0) return span;
  return { da: `${span.da}, påmindelser ${before.da}`, en: `${span.en}, reminders ${before.en}` };
}

function spanAndAttempts({ days: span, attempts }: LocalSettings['unreachable']): Bilingual {
  const [spanText, tries] = [days(span), count(attempts, ['forsøg', 'forsøg'], ['attempt', 'attempts'])];
  return { da: `${spanText.da} og mindst ${tries.da}`, en: `${spanText.en} and at least ${tries.en}` };
}

function alarm(minutes: number): Bilingual {
  const span = count(minutes, ['minut', 'minutter'], ['minute', 'minutes']);
  return { da: `${span.da} efter den ventede afslutning`, en: `${span.en} after the expected end` };
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  da: ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

function weekdayNames(weekdays: readonly number[], lang: Language): string {
  return [...weekdays]
    .sort()
    .map((weekday) => WEEKDAYS[lang][weekday - 1])
    .join(' ');
}
