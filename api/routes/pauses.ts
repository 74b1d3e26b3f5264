import { z } from 'zod';
import { pauseReasons } from '../../domain/case/paused-days';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { agreedWithCitizen, plannedOn, text } from '../schema/fields';

const tag = 'Pauses';

export const pauses = [
  caseCommand({
    type: 'pause',
    path: paths.pauses.pause,
    act: 'doOutreach',
    tag,
    summary: 'Pause the case until a date, on which the worker is asked; its deadlines stand still',
    body: z.strictObject({ because: z.enum(pauseReasons), until: plannedOn, note: text.optional() }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'extendPause',
    path: paths.pauses.extend,
    act: 'doOutreach',
    tag,
    summary: 'Extend the pause, with a reason',
    body: z.strictObject({ until: plannedOn, reason: text }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'resume',
    path: paths.pauses.resume,
    act: 'doOutreach',
    tag,
    summary: 'Resume a paused case, with the date of the next follow-up',
    body: z.strictObject({ followUpOn: plannedOn.optional(), agreedWithCitizen, note: text.optional() }),
    data: (body) => body,
  }),
];
