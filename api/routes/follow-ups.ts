import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { agreedWithCitizen, plannedOn, text } from '../schema/fields';

const tag = 'Follow-ups';

export const followUps = [
  caseCommand({
    type: 'setFollowUp',
    path: paths.followUp.set,
    act: 'doOutreach',
    tag,
    summary:
      'Set the next follow-up; another day than proposed asks for a reason, unless it was agreed with the citizen',
    body: z.strictObject({ on: plannedOn, reason: text.optional(), agreedWithCitizen }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'snoozeFollowUp',
    path: paths.followUp.snooze,
    act: 'doOutreach',
    tag,
    summary: 'Put the follow-up off to a later day, with a reason or agreed with the citizen',
    body: z.strictObject({ on: plannedOn, reason: text.optional(), agreedWithCitizen }),
    data: (body) => body,
  }),
];
