import type { Language } from '../../../domain/rules/schema-parts';
import type { Consequences } from '../../../domain/views/consequences';
import { codeInWords, ruleInWords } from '../../../texts/codes';
import { statusTitle, taskTitle } from '../../../texts/titles';

/** What would follow, with each thing by its name. */
export function consequencesInWords(found: Consequences, version: number, language: Language) {
  const { status, phase, tasks, handovers, nextReminder, tells } = found;
  const word = (code: string): string => codeInWords(code, language) ?? code;
  return {
    ...found,
    version,
    status: status && { status, text: statusTitle(status, language) },
    phase: phase === null ? null : { id: phase, text: ruleInWords(phase, language) },
    tasks: tasks.map((one) => ({ ...one, title: taskTitle(one.kind, language) })),
    handovers: handovers.map((one) => ({ ...one, text: word(one.service) })),
    nextReminder: nextReminder && { at: nextReminder.at, title: taskTitle(nextReminder.of, language) },
    tells: tells.map(({ kind, to }) => ({ title: taskTitle(kind, language), to })),
  };
}
