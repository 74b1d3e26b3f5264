import { z } from 'zod';
import { statuses } from '../../../domain';
import { boardLists } from '../../../domain/views/board';
import { silenceBegan } from '../../../domain/views/days-of-silence';
import { boardFilter } from '../../../store/read/board';
import type { CaseQuery } from '../../../store/read/case-list';
import type { Deps } from '../../deps';
import { requireRole } from '../../door/require-access';
import type { AskedByCaller } from '../../endpoint';
import { askedOn, staffId, teamId } from '../../schema/fields';
import { taskKinds } from '../../schema/kinds';
import { codes, silentForDays, standardVersion, words, yes, yesOrNo } from '../../schema/params';
import { boardOf } from './board-of';

/** Which cases a list has, and in what order, as its address asks for them. */
export const listFilters = z.strictObject({
  status: words(statuses).optional(),
  phase: codes('One or more phases with commas between.').optional(),
  team: teamId.optional(),
  worker: staffId.optional(),
  contactPerson: staffId.optional().meta({ description: 'As the contact person, and not as a second worker.' }),
  board: z
    .enum(boardLists)
    .optional()
    .meta({ description: 'The very cases that this number of `GET /v1/board` counts; for team leads.' }),
  urgent: yesOrNo,
  crisis: yesOrNo,
  toConfirm: yesOrNo,
  attemptsOnly: yes('Outreach is going on, and there has been no contact yet.'),
  overdue: yes('The day that `nextDeadline` was due on is over.'),
  dueFrom: askedOn.optional().meta({ description: '`nextDeadline` is due on this day, or after it.' }),
  dueTo: askedOn.optional().meta({ description: '`nextDeadline` is due on this day, or before it.' }),
  silent: yes('Nobody has spoken with the citizen for longer than the interval in which they are followed up.'),
  escalated: yes('Something has been unanswered for so long that it has gone on to the team lead.'),
  unassigned: yes('Outreach is going on, and nobody has the case.'),
  ground: codes('One or more grounds that cases ended on, with commas between.').optional(),
  silentForDays: silentForDays.optional(),
  number: z
    .string()
    .regex(/^[\w-]{1,30}$/)
    .optional(),
  attention: z.enum(['any', ...taskKinds]).optional(),
  standard: standardVersion.optional(),
  sort: z.enum(['nextDeadline', 'referredAt', 'lastTwoWayAt', 'silentSince', 'number']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
});

type Asked = Pick<AskedByCaller, 'caller' | 'asker' | 'sight' | 'rehearsal' | 'now'>;

/** The same as the store is asked, of those that whoever asks may see. Throws 403 where a board is asked for by no lead. */
export async function caseQueryOf(
  deps: Deps,
  { caller, asker, sight, rehearsal, now }: Asked,
  filters: z.output<typeof listFilters>,
): Promise<CaseQuery> {
  const { worker, contactPerson, board, order, silentForDays: days, ...rest } = filters;
  if (board) requireRole(asker, 'seeBoard');
  const onBoard = board && boardFilter(board, await boardOf(deps, { caller, asker, now, rehearsal }));
  return {
    ...rest,
    municipality: caller.municipality,
    sight,
    now,
    ...(onBoard && { within: onBoard }),
    ...(contactPerson && { contactPersonId: contactPerson }),
    descending: order === 'desc',
    ...(days && { silentBefore: silenceBegan(days, now) }),
    ...(worker && { workerId: worker }),
    ...(rehearsal && { rehearsalId: rehearsal.id }),
  };
}
