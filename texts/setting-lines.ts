import type { DeadlineTopic } from '../domain/rules/deadline-topics';
import { reviewNames } from '../domain/rules/reviews';
import type { Bilingual, Language } from '../domain/rules/schema-parts';
import type { LocalSettings } from '../domain/rules/settings';
import type { Standard } from '../domain/rules/standard';
import { groundOf, phaseOf, restsOn } from '../domain/rules/standard-queries';
import {
  alarm,
  count,
  days,
  daysBefore,
  receiptRule,
  same,
  sameDay,
  spanAndAttempts,
  unassessedRule,
  weekdayNames,
  windowWithReminders,
  workingDays,
} from './spans';
import { settingNames } from './standard-page';

/** One local setting as a line of a page: what it is, its value, the deadline that it is of, and the clause it serves (null: none). */
export type SettingLine = {
  readonly name: string;
  readonly value: string;
  readonly topic: DeadlineTopic | null;
  readonly clause: string | null;
};

/** What the lines are made of. */
export interface LinesOf {
  readonly standard: Pick<Standard, 'daytime' | 'phases' | 'grounds' | 'rests'>;
  readonly settings: Omit<LocalSettings, Unread> & { readonly calendar: Calendar };
}

/** What has no line, and what is read in the form that an answer has it in as well. */
type Unread = 'municipality' | 'version' | 'from' | 'setBy' | 'reference' | 'retention' | 'publicForm' | 'calendar';
interface Calendar {
  readonly closedDays: readonly string[];
  readonly hours: { readonly from: string; readonly to: string };
  readonly weekdays: readonly number[];
}

type OfStandard = LinesOf['standard'];
type OfSettings = LinesOf['settings'];

type Row = readonly [name: keyof typeof settingNames, value: Bilingual, serves?: DeadlineTopic];

/** Every local setting in words, in the order of the process. */
export function settingLines(standard: OfStandard, settings: OfSettings, lang: Language): SettingLine[] {
  const inWords = ([name, value, serves]: Row): SettingLine => ({
    name: settingNames[name][lang],
    value: value[lang],
    topic: serves ?? null,
    clause: serves ? restsOn(standard, serves) : null,
  });
  return [
    workingHours(standard, settings, lang),
    ...[
      ...untilFirstContact(settings),
      ...followingUp(standard, settings, lang),
      ...endingWithoutContact(settings),
      ...(groundOf(standard, 'citizenDeclined')?.assessment ? afterDecline(settings) : []),
      ...handingOver(settings),
      ...besideTheProcess(settings),
      ...inMails(settings),
    ].map(inWords),
  ];
}

function workingHours({ daytime }: OfStandard, { calendar }: OfSettings, lang: Language): SettingLine {
  const { from, to } = calendar.hours;
  const value = `${weekdayNames(calendar.weekdays, lang)} ${from}-${to}`.replaceAll(':', '.');
  return { name: settingNames.openingHours[lang], value, topic: null, clause: daytime?.clause ?? null };
}

function untilFirstContact({ calendar, triage, firstAttempt }: OfSettings): Row[] {
  const closedDays = calendar.closedDays.map((day) => day.split('-').reverse().join('.')).join(', ');
  return [
    ['closedDays', same(closedDays || '–')],
    ['triage', workingDays(triage.workingDays), 'triage'],
    ['urgentTriage', sameDay, 'urgentTriage'],
    ['waiting', days(triage.lookAgainDays), 'waiting'],
    ['firstAttempt', workingDays(firstAttempt.workingDays), 'firstAttempt'],
  ];
}

function followingUp(standard: OfStandard, settings: OfSettings, lang: Language): Row[] {
  const { followUp } = settings;
  const proposals = Object.entries(followUp.proposals)
    .map(([phase, span]) => `${phaseOf(standard, phase)?.name[lang] ?? phase} ${days(span)[lang]}`)
    .join(', ');
  return [
    ['followUp', same(proposals), 'followUp'],
    ['followUpMaximum', days(followUp.maximumDays), 'followUp'],
    ['escalation', workingDays(followUp.escalationWorkingDays)],
    ...reviewNames.map((name) => [name, days(settings[name].days), name] as const),
  ];
}

function endingWithoutContact({ unreachable }: OfSettings): Row[] {
  return [
    ['unreachable', spanAndAttempts(unreachable), 'unreachable'],
    ['prompt', days(unreachable.promptDays), 'unreachable'],
    ['assessment', windowWithReminders(unreachable), 'assessment'],
    ['grace', days(unreachable.graceDays), 'grace'],
    ['unassessed', unassessedRule[unreachable.unassessed], 'assessment'],
  ];
}

function afterDecline({ decline }: OfSettings): Row[] {
  return [['declineAssessment', windowWithReminders(decline), 'declineAssessment']];
}

function handingOver({ handover }: OfSettings): Row[] {
  return [
    ['handoverReply', days(handover.replyDays), 'handoverReply'],
    ['attendance', days(handover.attendanceDays), 'attendance'],
    ['bridging', days(handover.bridgingDays), 'bridging'],
  ];
}

function besideTheProcess(settings: OfSettings): Row[] {
  const { pairRule, childConcern, correction, loneVisit, receipt, standardReview, additionalGrounds } = settings;
  return [
    ['pairRule', days(pairRule.reviewDays), 'pairRule'],
    ['childConcern', days(childConcern.reminderDays), 'childConcern'],
    ['correctionWindow', count(correction.hours, ['time', 'timer'], ['hour', 'hours']), 'correctionWindow'],
    ['loneVisit', alarm(loneVisit.alarmMinutes), 'loneVisit'],
    ['onCall', same((loneVisit.onCall ?? []).map(({ name }) => name).join(', ') || '–'), 'loneVisit'],
    ['receipt', receiptRule[receipt]],
    ...(standardReview ? [['standardReview', daysBefore(standardReview.reminders), 'standardReview'] as const] : []),
    ...additionalGrounds.map(({ name }) => ['additionalGrounds', name] as const),
  ];
}

function inMails({ mail = {} }: OfSettings): Row[] {
  const { name, greeting, closing, signature } = mail;
  return [
    ...(name ? [['mailName', same(name)] as const] : []),
    ...(greeting ? [['mailGreeting', greeting] as const] : []),
    ...(closing ? [['mailClosing', closing] as const] : []),
    ...(signature ? [['mailSignature', signature] as const] : []),
  ];
}
