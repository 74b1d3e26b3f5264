import { z } from 'zod';
import { isLocalDate } from '../clock/time';
import type { ClosedDay } from '../clock/working-days';
import { eachReview } from './reviews';
import {
  Bilingual,
  CodeName,
  DateOfCalendar,
  form,
  MunicipalityId,
  Prose,
  TimeOfDay,
  WebAddress,
} from './schema-parts';

/**
 * What a municipality's management sets itself: numbers of days, closed days, hours where the adopted text names none.
 * Dated, valid for every case from their date, no hearing. A deadline that rests on one says so ("lokalt fastsat"),
 * with who set it, from when, and a reference to where it was decided.
 */

const Days = z.int().min(1).max(3650);
const WorkingDays = z.int().min(0).max(260);
/** How many days before the end of a window its reminders come, the first reminder first. */
const Reminders = z.array(z.int().min(0)).max(10);

/** `12-24` every year, or `2026-05-15` that once. A yearly 29 February is one: it comes in the years that have it. */
const isClosedDay = (value: unknown): boolean =>
  isLocalDate(value) || (typeof value === 'string' && /^\d{2}-\d{2}$/.test(value) && isLocalDate(`2000-${value}`));
const ClosedDaySchema = z
  .custom<ClosedDay>(isClosedDay, {
    error: 'is not a closed day',
    params: { expected: form('closedDay') },
  })
  .meta({ type: 'string', pattern: '^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$', example: '12-24' });

const Calendar = z.strictObject({
  /** Some years of them at most: a list that grows without end is a mistake. */
  closedDays: z.array(ClosedDaySchema).max(400),
  hours: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  /** 1 is Monday, 7 is Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
});

const Review = z.strictObject({ days: Days });

/** A few words on one line, as they stand around a mail. */
const Line = Prose.max(80)
  .regex(/^\S(?:\P{Cc}*\S)?$/u, form('line'))
  // What the API's document says instead: not every reader of it knows classes of signs.
  .meta({ pattern: '^\\S(.*\\S)?$' });
const Words = z.strictObject({ da: Line, en: Line });

/**
 * The municipality's own voice in mails to staff. Each may be left out; then the standard's name and our words stand.
 */
const Mail = z.strictObject({
  /** As people know it: "Ballerup Kommune". */
  name: Line.optional(),
  greeting: Words.optional(),
  closing: Words.optional(),
  /** Under the closing words: the office, never a person. */
  signature: Words.optional(),
});

/** What the public form says beyond the adopted text: words that promise something are the municipality's own. */
const PublicForm = z.strictObject({
  /** What happens with a concern, and how soon. */
  whatHappens: Bilingual.optional(),
  /** The municipality's page on personal data, and its accessibility statement. */
  privacy: WebAddress.optional(),
  accessibility: WebAddress.optional(),
});

/** The shape of `standards/settings/<municipality>.yaml`. Settings that contradict each other are refused. */
export const SettingsShape = z.strictObject({
  municipality: MunicipalityId,
  version: z.int().min(1),
  /** The day from which they hold, for every case. */
  from: DateOfCalendar,
  /** The role that set them ("Leder af Fronten"), never a person's name. */
  setBy: Prose,
  /** Where it was decided and why. */
  reference: Prose,
  calendar: Calendar,
  /** Referral to triage. `lookAgainDays`: how far ahead a case that waits for capacity is proposed to be looked at. */
  triage: z.strictObject({ workingDays: WorkingDays, lookAgainDays: Days }),
  firstAttempt: z.strictObject({ workingDays: WorkingDays }),
  followUp: z.strictObject({
    /** Days to the next follow-up as proposed in each phase. */
    proposals: z.record(CodeName, Days),
    maximumDays: Days,
    /** Open this many working days after its due date, it goes to the team lead. */
    escalationWorkingDays: WorkingDays,
  }),
  unreachable: z.strictObject({
    /** Calendar days without two-way contact after which the question opens. */
    days: Days,
    /** Attempts that should have been made by then. */
    attempts: z.int().min(0),
    /** Too few attempts: days to make them in before the question opens all the same. */
    promptDays: Days,
    assessmentDays: Days,
    reminders: Reminders,
    graceDays: Days,
    /** Nobody answers: the ending goes by the plan last made, or is held open and keeps escalating. */
    unassessed: z.enum(['plan', 'hold']),
    /** A plan may not go under these; one that does, having been made before, counts as they say. */
    floors: z.strictObject({ days: Days, attempts: z.int().min(0) }),
    /** On how many local days, in how many parts of the day and in how many ways attempts are to be made. */
    variety: z.strictObject({
      days: z.int().min(0).max(31),
      dayParts: z.int().min(0).max(3),
      ways: z.int().min(0).max(8),
    }),
    /** Whether another than the case's own worker is asked for their word when that worker lets the case end. */
    secondWord: z.enum(['teamLead', 'none']),
  }),
  /** The assessment after a citizen has declined, where the standard asks for one. */
  decline: z.strictObject({ assessmentDays: Days, reminders: Reminders }),
  handover: z.strictObject({
    replyDays: Days,
    attendanceDays: Days,
    bridgingDays: Days,
    /** The link by which a service answers without an account; `defaultOfferLink` where it is left out. */
    link: z.strictObject({ days: Days, code: z.boolean() }).optional(),
  }),
  /** Days between reviews; between need reviews, also the days in which the one that a phase opens is to be made (G6). */
  ...eachReview(() => Review),
  needReview: Review.extend({ onPhaseDays: Days }),
  /** Visits in pairs: days until that rule must be looked at again. */
  pairRule: z.strictObject({ reviewDays: Days }),
  childConcern: z.strictObject({ reminderDays: Days }),
  /** Hours after an ending in which it can be corrected. */
  correction: z.strictObject({
    hours: z
      .int()
      .min(1)
      .max(24 * 31),
  }),
  /** Minutes from a lone visit's expected end to the alarm. */
  loneVisit: z.strictObject({
    alarmMinutes: z
      .int()
      .min(1)
      .max(24 * 60),
    /** Who is alarmed at any hour beside lead and deputy lead: mailed, or to be rung by whoever is out. */
    onCall: z
      .array(z.strictObject({ name: Line, email: z.email().max(200).optional(), phone: Line.max(40).optional() }))
      .max(20)
      .optional(),
  }),
  /** How far ahead of ours a phone's clock may be. */
  clockToleranceMinutes: z.int().min(0).max(60),
  /**
   * Over how many minutes after a working day's opening cases wake for ordinary reminders, each at its own share of them;
   * 10 where it is left out. They are due and shown from the opening all the same.
   */
  reminderSpreadMinutes: z.int().min(0).max(60).optional(),
  /** What a referrer may learn: that it was received under a number, or also how it stands. */
  receipt: z.enum(['numberOnly', 'status']),
  /** Days before the standard's own reassessment is due on which its reminders come. */
  standardReview: z.strictObject({ reminders: Reminders }).optional(),
  mail: Mail.optional(),
  publicForm: PublicForm.optional(),
  /**
   * How many years an ended case is kept, and whether the archive has it before it is erased. Without it nothing is
   * proposed for erasure. The basis is the municipality's own: the archives' rules, or what it decided itself.
   */
  retention: z
    .strictObject({
      years: z.int().min(1).max(100),
      afterwards: z.enum(['discard', 'handOver']),
      basis: Prose.max(400),
    })
    .optional(),
  /** Grounds for ending that the municipality added itself; shown as local. */
  additionalGrounds: z.array(z.strictObject({ id: CodeName, name: Bilingual, assessment: z.boolean() })).max(20),
});
export type SettingsShape = z.infer<typeof SettingsShape>;
