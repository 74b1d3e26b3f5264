import type { Bilingual, Language } from '../domain/rules/schema-parts';
import type { LocalSettings } from '../domain/rules/settings';
import { choices } from './settings';
import { both } from './text';

/** Values of settings as a standard's page shows them: spans, windows with their reminders, weekdays. */

/** What comes of an ending that nobody has assessed. */
export const unassessedRule: Readonly<Record<LocalSettings['unreachable']['unassessed'], Bilingual>> = {
  plan: choices.plan,
  hold: choices.hold,
};

/** What a referrer may learn. */
export const receiptRule: Readonly<Record<LocalSettings['receipt'], Bilingual>> = {
  numberOnly: choices.numberOnly,
  status: choices.status,
};

export function same(text: string): Bilingual {
  return { da: text, en: text };
}

type Forms = readonly [one: string, many: string];

export function count(n: number, da: Forms, en: Forms): Bilingual {
  return { da: `${n} ${da[n === 1 ? 0 : 1]}`, en: `${n} ${en[n === 1 ? 0 : 1]}` };
}

export function days(n: number): Bilingual {
  return count(n, ['dag', 'dage'], ['day', 'days']);
}

export function workingDays(n: number): Bilingual {
  return count(n, ['arbejdsdag', 'arbejdsdage'], ['working day', 'working days']);
}

export function daysBefore(reminders: readonly number[]): Bilingual {
  const list = reminders.join(', ');
  return { da: `${list} dage før`, en: `${list} days before` };
}

export function windowWithReminders(window: { assessmentDays: number; reminders: readonly number[] }): Bilingual {
  const [span, before] = [days(window.assessmentDays), daysBefore(window.reminders)];
  if (window.reminders.length === 0) return span;
  return { da: `${span.da}, påmindelser ${before.da}`, en: `${span.en}, reminders ${before.en}` };
}

export function spanAndAttempts({ days: span, attempts }: LocalSettings['unreachable']): Bilingual {
  const [spanText, tries] = [days(span), count(attempts, ['forsøg', 'forsøg'], ['attempt', 'attempts'])];
  return { da: `${spanText.da} og mindst ${tries.da}`, en: `${spanText.en} and at least ${tries.en}` };
}

export function alarm(minutes: number): Bilingual {
  const span = count(minutes, ['minut', 'minutter'], ['minute', 'minutes']);
  return { da: `${span.da} efter den ventede afslutning`, en: `${span.en} after the expected end` };
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  da: ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

export function weekdayNames(weekdays: readonly number[], lang: Language): string {
  return [...weekdays]
    .sort()
    .map((weekday) => WEEKDAYS[lang][weekday - 1])
    .join(' ');
}

/** The days of the week, Monday first. */
export const weekdaysInOrder = (lang: Language): readonly string[] => WEEKDAYS[lang];

/** What is urgent is triaged the same day. */
export const sameDay = both('samme dag', 'the same day');
