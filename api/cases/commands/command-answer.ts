import type { CaseId, Deadline } from '../../../domain';
import type { Language } from '../../../domain/rules/schema-parts';
import { deadlineTitle, warningsIn } from '../../../texts/titles';
import type { CommandAnswer } from '../../../workflows/messages';

/** A workflow's answer with its words. */
export function inWords(caseId: CaseId, answer: CommandAnswer, language: Language) {
  const { version, status, phase, nextDeadline, warnings } = answer;
  return {
    caseId,
    version,
    status,
    phase,
    nextDeadline: nextDeadline && deadlineInWords(nextDeadline, language),
    warnings: warningsIn(warnings, language),
  };
}

export function deadlineInWords({ at, kind, cause, basis }: Deadline, language: Language) {
  return { at, kind, title: deadlineTitle(kind, language), cause, basis };
}
