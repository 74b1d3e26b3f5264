import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { code, text } from '../schema/fields';

const tag = 'Phases';

export const phases = [
  caseCommand({
    type: 'changePhase',
    path: paths.phase,
    act: 'doOutreach',
    tag,
    summary: 'Change the phase; skipping and going back ask for a reason',
    body: z.strictObject({ to: code, reason: text.optional() }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'recordStableContact',
    path: paths.stableContact,
    act: 'doOutreach',
    tag,
    summary: 'Record stable contact, a milestone of its own',
    body: z.strictObject({ note: text.optional() }),
    data: (body) => body,
  }),
];
