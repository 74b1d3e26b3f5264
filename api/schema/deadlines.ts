import { z } from 'zod';
import type { Deadline, NextReminder, ScheduledStep } from '../../domain';
import { basis } from './basis';
import { deadlineKind, stepKind, taskKind } from './kinds';
import { mirrorOf } from './mirror';
import { audience, dateTime, listOf } from './values';

const cause = z.string().meta({ description: 'What it is about, unchanged for as long as it is open.' });

/** What is due, without its words. */
export const deadlineFacts = mirrorOf<Deadline>()({
  at: dateTime.meta({ description: 'By when. In the past: overdue, and still not done.' }),
  kind: deadlineKind,
  cause,
  asks: listOf(audience).meta({ description: 'Who is asked to do it; nobody, where it happens by itself.' }),
  basis,
});

/** A reminder or an escalation to come, without its words. */
export const reminderFacts = mirrorOf<NextReminder>()({
  at: dateTime,
  kind: z.enum(['reminder', 'escalation']),
  of: taskKind.meta({ description: 'The open task that it is about.' }),
  cause,
  to: listOf(audience).meta({ description: 'Who is told: of an escalation, the team lead.' }),
  basis,
});

export const scheduledStep = mirrorOf<ScheduledStep>()({ at: dateTime, kind: stepKind, cause, basis });

export const deadline = deadlineFacts.extend({ title: z.string() }).meta({
  id: 'Deadline',
  description: 'The next thing that is due in the case: an open task with a date, or what happens by itself.',
});

export const nextReminder = reminderFacts
  .extend({ title: z.string().meta({ description: 'The task’s title.' }) })
  .meta({
    id: 'NextReminder',
    description: 'When someone is next reminded, or a task goes to the team lead, and which task.',
  });
