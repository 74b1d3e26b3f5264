import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { inWords } from '../cases/commands/command-answer';
import { sendToCase } from '../cases/commands/send';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { commandAnswer } from '../schema/answers';
import { beginOutreach } from '../schema/assessment';
import { age, codes, letter, plannedOn, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Triage';

/** Accepting and leaving the waiting list ask the same: who takes it, on what first assessment. */
const takingUp = (type: 'accept' | 'leaveWaitingList', path: string, summary: string) =>
  writing({
    path,
    inRehearsal: true,
    act: 'triage',
    tag,
    summary,
    params: caseParams,
    body: z.strictObject(beginOutreach),
    answer: commandAnswer,
    async handle(deps, { params, caller: { municipality, actor }, body, key, rehearsal, language }) {
      const who = await workerAndTeam(deps, municipality, body);
      const { assessment } = body;
      const data = { ...who, ...(assessment && { assessment }) };
      const { caseId } = params;
      const sending = {
        municipality,
        caseId,
        type,
        data,
        key,
        by: actor,
        requestContent: { caseId, ...body },
        rehearsal,
      };
      return inWords(caseId, await sendToCase(deps, sending), language);
    },
  });

export const triage = [
  takingUp('accept', paths.triage.accept, 'Accept and assign, with the first individual assessment'),

  caseCommand({
    type: 'acceptAndWait',
    path: paths.triage.wait,
    act: 'triage',
    tag,
    summary: 'Accept, and put on the waiting list with a date to look again',
    body: z.strictObject({ lookAgainOn: plannedOn.optional(), reason: text }),
    data: (body) => body,
  }),

  takingUp('leaveWaitingList', paths.triage.leaveWaitingList, 'Take up from the waiting list'),

  caseCommand({
    type: 'keepWaiting',
    path: paths.triage.keepWaiting,
    act: 'triage',
    tag,
    summary: 'Keep on the waiting list, with a new date to look again',
    body: z.strictObject({ lookAgainOn: plannedOn, reason: text }),
    data: (body) => body,
  }),

  caseCommand({
    type: 'declareOutsideTargetGroup',
    path: paths.triage.outsideTargetGroup,
    act: 'triage',
    tag,
    summary: 'Find the citizen outside the target group, with guidance and a reason; the case ends',
    body: z.strictObject({ reason: text, guidance: text.optional(), letter: letter.optional() }),
    data: (body) => body,
  }),

  caseCommand({
    type: 'changeUrgency',
    path: paths.triage.urgency,
    act: 'triage',
    tag,
    summary: 'Make urgent, or not urgent, with a reason',
    body: z.strictObject({ urgent: z.boolean(), reason: text }),
    data: (body) => body,
  }),

  caseCommand({
    type: 'recordAge',
    path: paths.triage.age,
    act: 'triage',
    tag,
    summary: 'Record the age, known or estimated',
    body: z.strictObject({ age, reason: text.optional() }),
    data: (body) => body,
  }),

  caseCommand({
    type: 'setTargetGroups',
    path: paths.triage.targetGroups,
    act: 'triage',
    tag,
    summary: 'Set the target groups; not known yet is allowed',
    body: z.strictObject({ targetGroups: codes, reason: text.optional() }),
    data: (body) => body,
  }),
];
