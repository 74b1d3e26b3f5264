import { z } from 'zod';
import { deadlinesOf, openTasksOf } from '../../domain';
import { groundTitle } from '../../texts/titles';
import { rulesInForce } from '../cases/commands/rules-for-start';
import { basisInWords } from '../cases/reading/basis-in-words';
import { explainedDeadlines, explainedTasks } from '../cases/reading/explained';
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
        daysOverdue: z.number().meta({ description: 'Days after the day it was due on; 0: not overdue.' }),
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
      const { ended } = state;
      return {
        caseId,
        version: state.version,
        asOf: now,
        ...(await explainedDeadlines(deadlinesOf(state, rules), words, language)),
        matters: await explainedTasks(openTasksOf(state, rules), words, { language, now }),
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
