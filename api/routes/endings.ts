import { z } from 'zod';
import { contactsTo } from '../../domain/ending/endings';
import { administrativeGrounds, localGround } from '../../domain/rules/grounds';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { code, letter, reason, reasonsWhereAssessed, text } from '../schema/fields';

const tag = 'Endings';

export const endings = [
  caseCommand({
    type: 'endOnGround',
    path: paths.endings.isolationBroken,
    act: 'doOutreach',
    tag,
    summary: 'End the case because the isolation is broken, by the worker’s assessment (Ballerup)',
    body: z.strictObject({
      contactTo: z.array(z.enum(contactsTo)).min(1).max(4),
      selfReliant: z.enum(['withOtherMeasure', 'withoutOtherMeasure']),
      reasons: reasonsWhereAssessed,
      letter: letter.optional(),
    }),
    data: (body) => ({ ground: 'isolationBroken', ...body }),
  }),
  caseCommand({
    type: 'endOnGround',
    path: paths.endings.localGround,
    act: 'doOutreach',
    tag,
    summary: 'End the case on a ground that the municipality added itself',
    body: z.strictObject({ ground: code, reasons: reasonsWhereAssessed, letter: letter.optional() }),
    data: ({ ground, ...said }) => ({ ground: localGround(ground), ...said }),
  }),
  caseCommand({
    type: 'endOnGround',
    path: paths.endings.administrative,
    act: 'decideAsLead',
    tag,
    summary: 'End the case as deceased, moved away or opened in error; by a team lead',
    body: z.strictObject({ ground: z.enum(administrativeGrounds), reasons: text, letter: letter.optional() }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'confirmEnding',
    path: paths.endings.confirm,
    act: 'decideAsLead',
    tag,
    summary: 'Confirm an ending that came by itself; by a team lead',
    body: z.strictObject({ reason }),
    data: (body) => body,
  }),
];
