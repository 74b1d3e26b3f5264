import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { plannedOn, text } from '../schema/fields';

const tag = 'Follow-ups';

export const followUps = [
  caseCommand({
    type: 'setFollowUp',
    path: paths.followUp.set,
    act: 'doOutreach',
    tag,
    summary: 'Set the next follow-up; another day than proposed asks for a reason',
    body: z.strictObject({ on: plannedOn, reason: text.optional() }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'snoozeFollowUp',
    path: paths.followUp.snooze,
    act: 'doOutreach',
    tag,
    summary: 'Put the follow-up off to a later day, with a reason',
    body: z.strictObject({ on: plannedOn, reason: text }),
    data: (body) => body,
  }),
];
