import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { codes, entryId, plannedOn, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Consents';

export const consents = [
  caseCommand({
    type: 'giveConsent',
    path: paths.consents.give,
    act: 'doOutreach',
    tag,
    summary: 'Record a consent: what, to whom, until when; its id is the Idempotency-Key',
    body: z.strictObject({
      to: z.enum(['service', 'authority', 'relative', 'other']),
      toWhom: text,
      what: codes,
      until: plannedOn.optional(),
    }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'withdrawConsent',
    path: paths.consents.withdraw,
    act: 'doOutreach',
    tag,
    summary: 'Withdraw a consent, and the handovers that rest on it',
    params: caseParams.extend({ consent: entryId }),
    body: z.strictObject({ note: text.optional() }),
    data: (body, { params: { consent } }) => ({ ...body, consent }),
  }),
];
