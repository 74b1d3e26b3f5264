import type { CaseId, Deadlines } from '../../../domain';
import type { Language } from '../../../domain/rules/schema-parts';
import { deadlineTitle, taskTitle, warningsIn } from '../../../texts/titles';
import type { CommandAnswer } from '../../../workflows/messages';

/** A workflow's answer with its words. */
export function inWords(caseId: CaseId, answer: CommandAnswer, language: Language) {
  const { version, status, phase, nextDeadline, nextReminder, warnings } = answer;
  return {
    caseId,
    version,
    status,
    phase,
    ...deadlinesInWords({ nextDeadline, nextReminder }, language),
    warnings: warningsIn(warnings, language),
  };
}

/** What is due next, and the next reminder, each with its title. */
export function deadlinesInWords({ nextDeadline, nextReminder }: Deadlines, language: Language) {
  return {
    nextDeadline: nextDeadline && { ...nextDeadline, title: deadlineTitle(nextDeadline.kind, language) },
    nextReminder: nextReminder && { ...nextReminder, title: taskTitle(nextReminder.of, language) },
  };
}
