import { z } from 'zod';
import { deadlinesOf, openTasksOf } from '../../domain';
import type { Basis } from '../../domain/rules/basis';
import { dueStatus, overdueFrom } from '../../domain/tasks/open-task';
import { groundTitle, taskTitle } from '../../texts/titles';
import { deadlinesInWords } from '../cases/commands/command-answer';
import { rulesInForce } from '../cases/commands/rules-for-start';
import { basisInWords } from '../cases/reading/basis-in-words';
import { seeCase } from '../cases/reading/seen-case';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { ground } from '../schema/basis';
import { basisInWords as basisSaid } from '../schema/basis-in-words';
import { deadline, nextReminder } from '../schema/deadlines';
import { taskKind } from '../schema/kinds';
import { caseParams } from '../schema/params';
import { dateTime, listOf, localDate } from '../schema/values';

const answer = z.object({
  caseId: z.string(),
  version: z.number(),
  asOf: dateTime,
  nextDeadline: deadline.omit({ basis: true }).extend({ why: basisSaid }).nullable(),
  nextReminder: nextReminder.omit({ basis: true }).extend({ why: basisSaid }).nullable(),
  matters: z
    .array(
      z.object({
        cause: z.string(),
        kind: taskKind,
        title: z.string(),
        asks: z.array(z.string()).readonly(),
        showsFrom: dateTime,
        due: dateTime.nullable(),
        overdueFrom: dateTime.nullable(),
        standing: z.enum(['waiting', 'due', 'overdue']),
        reminders: listOf(dateTime),
        escalatesAt: dateTime.nullable(),
        urgent: z.boolean(),
        why: basisSaid,
      }),
    )
    .readonly(),
  ending: z.object({ ground, groundText: z.string(), on: localDate, why: basisSaid }).nullable(),
});

export const why = [
  reading({
    path: paths.cases.why,
    act: 'seeCase',
    tag: 'Cases',
    summary: 'Why: every open matter, the next deadline and the ending, each with its basis in words',
    params: caseParams,
    answer,
    async handle(deps, { params: { caseId }, caller: { municipality }, language }) {
      const { state, now } = await seeCase(deps, municipality, caseId);
      const rules = await rulesInForce(deps, state, now);
      const words = await basisInWords(deps, state, language);
      const next = deadlinesInWords(deadlinesOf(state, rules), language);
      const explained = async <Shown extends { readonly basis: Basis }>({ basis, ...shown }: Shown) => ({
        ...shown,
        why: await words(basis),
      });
      const matters = openTasksOf(state, rules).map(async (matter) => ({
        cause: matter.cause,
        kind: matter.kind,
        title: taskTitle(matter.kind, language),
        asks: matter.asks.map((audience) => (audience.role === 'staff' ? `staff:${audience.id}` : audience.role)),
        showsFrom: matter.showsFrom,
        due: matter.due ?? null,
        overdueFrom: matter.due ? overdueFrom(matter.due) : null,
        standing: dueStatus(matter, now),
        reminders: matter.reminders,
        escalatesAt: matter.escalates?.at ?? null,
        urgent: matter.urgent ?? false,
        why: await words(matter.basis),
      }));
      const { ended } = state;
      return {
        caseId,
        version: state.version,
        asOf: now,
        nextDeadline: next.nextDeadline && (await explained(next.nextDeadline)),
        nextReminder: next.nextReminder && (await explained(next.nextReminder)),
        matters: await Promise.all(matters),
        ending: ended
          ? {
              ground: ended.ground,
              groundText: groundTitle(ended.ground, language),
              on: ended.on,
              why: await words(ended.basis),
            }
          : null,
      };
    },
  }),
];
