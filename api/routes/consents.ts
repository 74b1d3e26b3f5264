import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { consentTo } from '../schema/consents';
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
    description: 'A handover shares no more with a service than a consent to that service covers.',
    body: z.strictObject({
      to: consentTo,
      toWhom: text,
      what: codes.meta({ description: 'Of the kinds of information that the standard lists.' }),
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
