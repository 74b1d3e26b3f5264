import { z } from 'zod';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { DeadlineKind } from '../../domain/views/deadlines';
import { fieldProblems } from '../../texts/field-problems';
import { matters, news, restrictedNews, standardMatters, vacancyNews, visitNews } from '../../texts/matters';
import { handoverStates, stepNames } from '../../texts/names';
import { problemTexts } from '../../texts/problem-words';
import { refusals } from '../../texts/refusals';
import { warnings } from '../../texts/warnings';
import { refusedNames } from '../problems/problem';

/** The lists of words that answers are chosen from: the tables of texts have each whole. */

const namesIn = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  Object.keys(table) as [Name, ...Name[]];

/** Every kind of open task. */
export const taskKinds = namesIn(matters);
export const taskKind = z.enum(taskKinds).meta({ id: 'TaskKind' });

/** What a message, a mail or a reminder can be about. */
export const messageKind = z
  .enum([
    ...taskKinds,
    ...namesIn(news),
    ...namesIn(visitNews),
    ...namesIn(restrictedNews),
    ...namesIn(vacancyNews),
    ...namesIn(standardMatters),
  ])
  .meta({ id: 'MessageKind' });

/** How far a handover has come. */
export const handoverState = z.enum(namesIn(handoverStates));

/** What a case can do by itself. */
export const stepKinds = namesIn(stepNames);
export const stepKind = z.enum(stepKinds).meta({ id: 'StepKind' });

const isDue = (kind: (typeof stepKinds)[number]): kind is Exclude<DeadlineKind, TaskKind> =>
  kind !== 'reminder' && kind !== 'escalation' && kind !== 'settingsTakeEffect';

export const deadlineKind = z.enum([...taskKinds, ...stepKinds.filter(isDue)]).meta({
  id: 'DeadlineKind',
  description: 'An open task, or what happens by itself at that time.',
});
export const warningCode = z.enum(namesIn(warnings));
export const problemCode = z.enum(namesIn(problemTexts)).meta({ id: 'ProblemCode' });
/** What is wrong with a field: by its form, by whom it names, or because the case process refuses what it says. */
export const fieldProblemCode = z.enum([...namesIn(fieldProblems), ...refusedNames, ...namesIn(refusals)]);
