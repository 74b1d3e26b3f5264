import type { Deadlines, Instant } from '../../../domain';
import type { Basis } from '../../../domain/rules/basis';
import type { Language } from '../../../domain/rules/schema-parts';
import { daysOverdue, dueStatus, type OpenTask, overdueFrom } from '../../../domain/tasks/open-task';
import { taskTitle } from '../../../texts/titles';
import { deadlinesInWords } from '../commands/command-answer';
import type { basisInWords } from './basis-in-words';

type InWords = Awaited<ReturnType<typeof basisInWords>>;

/** What is due next and the next reminder, each with what it rests on in words. */
export async function explainedDeadlines(deadlines: Deadlines, words: InWords, language: Language) {
  const explained = async <Shown extends { readonly basis: Basis }>({ basis, ...shown }: Shown) => ({
    ...shown,
    why: await words(basis),
  });
  const { nextDeadline, nextReminder } = deadlinesInWords(deadlines, language);
  return {
    nextDeadline: nextDeadline && (await explained(nextDeadline)),
    nextReminder: nextReminder && (await explained(nextReminder)),
  };
}

/** Everything that is open, each task with what its date rests on in words. */
export async function explainedTasks(
  tasks: readonly OpenTask[],
  words: InWords,
  { language, now }: { readonly language: Language; readonly now: Instant },
) {
  return Promise.all(
    tasks.map(async (task) => ({
      cause: task.cause,
      kind: task.kind,
      title: taskTitle(task.kind, language),
      asks: task.asks.map((audience) => (audience.role === 'staff' ? `staff:${audience.id}` : audience.role)),
      showsFrom: task.showsFrom,
      due: task.due ?? null,
      overdueFrom: task.due ? overdueFrom(task.due) : null,
      daysOverdue: task.due ? daysOverdue(task.due, now) : 0,
      standing: dueStatus(task, now),
      reminders: task.reminders,
      escalatesAt: task.escalates?.at ?? null,
      urgent: task.urgent ?? false,
      why: await words(task.basis),
    })),
  );
}
