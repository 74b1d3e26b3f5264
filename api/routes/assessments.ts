import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { letter, planTerms, text } from '../schema/fields';

const tag = 'Assessments';

export const assessments = [
  caseCommand({
    type: 'setUnreachablePlan',
    path: paths.unreachable.plan,
    act: 'doOutreach',
    tag,
    summary: 'Set the unreachable plan: days of silence and attempts after which the case may end',
    body: planTerms.extend({ reason: text }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'answerMayItEnd',
    path: paths.unreachable.answer,
    act: 'doOutreach',
    tag,
    summary: 'Answer whether the case may end because contact has been impossible',
    body: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal('continue'), plan: planTerms, reason: text }),
      z.strictObject({ answer: z.literal('end'), reason: text, farewell: text.optional() }),
    ]),
    data: (body) => body,
  }),
  caseCommand({
    type: 'assessDecline',
    path: paths.decline.assess,
    act: 'doOutreach',
    tag,
    summary: 'Assess a decline, where the standard asks for an assessment (Gentofte); the case ends',
    body: z.strictObject({ reasons: text, letter: letter.optional() }),
    data: (body) => body,
  }),
];
