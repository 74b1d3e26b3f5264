import { z } from 'zod';
import { pauseReasons } from '../../domain/case/paused-days';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { plannedOn, text } from '../schema/fields';

const tag = 'Pauses';

export const pauses = [
  caseCommand({
    type: 'pause',
    path: paths.pauses.pause,
    act: 'doOutreach',
    tag,
    summary: 'Pause: clocks stand still until a date, which asks',
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
    summary: 'Take up again, with the next follow-up',
    body: z.strictObject({ followUpOn: plannedOn.optional(), note: text.optional() }),
    data: (body) => body,
  }),
];
