import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { entryId, happenedOn, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Child concerns';
const params = caseParams.extend({ concern: entryId });

export const childConcerns = [
  caseCommand({
    type: 'openChildConcern',
    path: paths.childConcerns.open,
    act: 'addNote',
    tag,
    summary: 'Open a concern for a child or an unborn child; its id is the Idempotency-Key',
    body: z.strictObject({ kind: z.enum(['child', 'pregnancy']), note: text }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'recordChildConcernNotice',
    path: paths.childConcerns.notice,
    act: 'doOutreach',
    tag,
    summary: 'Record that the notice about a child was sent',
    params,
    body: z.strictObject({ sentOn: happenedOn }),
    data: (body, { params: { concern } }) => ({ ...body, concern }),
  }),
  caseCommand({
    type: 'settleChildConcern',
    path: paths.childConcerns.settle,
    act: 'doOutreach',
    tag,
    summary: 'Settle a concern for a child without a notice, with a reason',
    params,
    body: z.strictObject({ reason: text }),
    data: (body, { params: { concern } }) => ({ ...body, concern }),
  }),
];
