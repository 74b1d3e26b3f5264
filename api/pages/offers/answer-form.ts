import { type LocalDate, plusDays } from '../../../domain/clock/time';
import { type ServiceAct, serviceActs } from '../../../domain/handover/offer-link';
import type { Language } from '../../../domain/rules/schema-parts';
import { offerErrors as words } from '../../../texts/offer-page';
import { Plain } from '../../cases/commands/plain';
import { holdsCpr } from '../form';

/** What a service can write: a field has one name in whichever form it stands. */
export const answerFields = ['meetingOn', 'reason', 'on', 'attended', 'note'] as const;
export type AnswerField = (typeof answerFields)[number];
export type Written = Readonly<Record<AnswerField, string>>;
export type AnswerErrors = Partial<Record<AnswerField, string>>;

export const longestReason = 4_000;
const DAYS_AHEAD = 365;

/** One form as a browser sent it. */
export interface SentAnswer {
  readonly act: ServiceAct | undefined;
  readonly key: string;
  readonly written: Written;
}

/** Reads what a browser sent, whatever it was: a field that is missing is empty. */
export function sentAnswer(body: unknown): SentAnswer {
  const sent: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const textOf = (name: string): string => {
    const value = sent[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
  };
  return {
    act: serviceActs.find((act) => act === textOf('act')),
    key: textOf('key').toLowerCase(),
    written: {
      meetingOn: textOf('meetingOn'),
      reason: textOf('reason'),
      on: textOf('on'),
      attended: textOf('attended'),
      note: textOf('note'),
    },
  };
}

export const nothingWritten: Written = sentAnswer({}).written;

/** The command that an answer gives in the case. */
export type AnswerCommand =
  | {
      readonly type: 'answerHandover';
      readonly data: {
        readonly answer: 'accepted' | 'rejected';
        readonly reason?: Plain;
        readonly meetingOn?: LocalDate;
      };
    }
  | { readonly type: 'agreeFirstMeeting'; readonly data: { readonly on: LocalDate } }
  | { readonly type: 'recordAttendance'; readonly data: { readonly attended: boolean; readonly reason?: Plain } };

/** The command of an answer, or what has to be mended in it, in words. */
export function commandIn(
  act: ServiceAct,
  written: Written,
  { today, language }: { readonly today: LocalDate; readonly language: Language },
): { readonly command: AnswerCommand } | { readonly errors: AnswerErrors } {
  const day = (value: string) => (isDay(value, today) ? value : undefined);
  switch (act) {
    case 'accept': {
      const meetingOn = day(written.meetingOn);
      if (written.meetingOn && !meetingOn) return { errors: { meetingOn: words.dayMissing[language] } };
      return { command: { type: 'answerHandover', data: { answer: 'accepted', ...(meetingOn && { meetingOn }) } } };
    }
    case 'reject': {
      const wrong = written.reason ? wrongIn(written.reason, language) : words.reasonMissing[language];
      if (wrong) return { errors: { reason: wrong } };
      return { command: { type: 'answerHandover', data: { answer: 'rejected', reason: new Plain(written.reason) } } };
    }
    case 'agreeFirstMeeting': {
      const on = day(written.on);
      return on
        ? { command: { type: 'agreeFirstMeeting', data: { on } } }
        : { errors: { on: words.dayMissing[language] } };
    }
    case 'recordAttendance': {
      const { attended, note } = written;
      if (attended !== 'yes' && attended !== 'no') return { errors: { attended: words.attendedMissing[language] } };
      const wrong = wrongIn(note, language);
      if (wrong) return { errors: { note: wrong } };
      return {
        command: {
          type: 'recordAttendance',
          data: { attended: attended === 'yes', ...(note && { reason: new Plain(note) }) },
        },
      };
    }
  }
}

function wrongIn(text: string, language: Language): string | undefined {
  if (text.length > longestReason) return words.tooLong.fill(language, { maximum: longestReason });
  return holdsCpr(text) ? words.cprNumber[language] : undefined;
}

/** A day that there is, from today and at most a year ahead. */
function isDay(value: string, today: LocalDate): value is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(value);
  return exists && value >= today && value <= plusDays(today, DAYS_AHEAD);
}
