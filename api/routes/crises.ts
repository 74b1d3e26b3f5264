import { z } from 'zod';
import { crisisKinds } from '../../domain/case/care-facts';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { text } from '../schema/fields';

const tag = 'Crises';

export const crises = [
  caseCommand({
    type: 'markCrisis',
    path: paths.crisis.mark,
    act: 'addNote',
    tag,
    summary: 'Mark a crisis: the team lead is told at once, a follow-up is asked for the same day',
    body: z.strictObject({ kind: z.enum(crisisKinds), note: text.optional() }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'closeCrisis',
    path: paths.crisis.close,
    act: 'doOutreach',
    tag,
    summary: 'Close the crisis',
    body: z.strictObject({ note: text }),
    data: (body) => body,
  }),
];
