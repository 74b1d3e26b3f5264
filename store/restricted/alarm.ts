import type { Kysely } from 'kysely';
import { localDateOf } from '../../domain/clock/time';
import type { StaffId, TeamId } from '../../domain/ids';
import type { Database } from '../database';
import { loadPeople, type People } from '../people/people';
import { resolveRecipients } from '../people/recipients';
import { messageId } from '../record/message-rows';
import { type CaseNamed, type EmergencyAccess, grantEmergencyAccess } from './emergency-access';

/**
 * Grants emergency access and tells of it at once, both or neither: the team lead, and every auditor. The message is about the
 * access and not about the case, since those who are told need not be named for it. Answers until when it is open.
 */
export function grantWithAlarm(
  unscopedDb: Kysely<Database>,
  about: CaseNamed,
  access: Omit<EmergencyAccess, 'until' | 'caseId'>,
): Promise<EmergencyAccess['until']> {
  const { id, municipality, staff, at } = access;
  return unscopedDb.transaction().execute(async (tx) => {
    const until = await grantEmergencyAccess(tx, { ...access, caseId: about.caseId });
    const told = alarmRecipients(await loadPeople(tx, municipality), about, access);
    const cause = `glassBroken:${id}`;
    const rows = told.map((recipient) => ({
      id: messageId(`glass/${id}`, cause, recipient ?? 'teamLead'),
      municipality,
      rehearsal_id: about.rehearsalId,
      glass_breaking_id: id,
      seq: 1,
      cause,
      kind: 'glassBroken',
      step: 'news',
      role: recipient ? 'staff' : 'teamLead',
      recipient_id: recipient,
      urgency: 'urgent',
      visible_from: at,
      params: JSON.stringify({ number: about.number, by: staff }),
      created_at: at,
    }));
    await tx
      .insertInto('messages')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    return until;
  });
}

/** Where nobody but whoever took it would be told, it goes to the municipality's own address. */
function alarmRecipients(
  people: People,
  { team, workerId }: CaseNamed,
  { staff, at }: Pick<EmergencyAccess, 'staff' | 'at'>,
): readonly (StaffId | null)[] {
  const assignment = { team: team as TeamId | null, workerId };
  const leads = resolveRecipients(people, { role: 'teamLead' }, assignment, localDateOf(at));
  const auditors = people.staff.filter(({ active, roles }) => active && roles.includes('auditor')).map(({ id }) => id);
  const told = [...new Set([...leads, ...auditors])];
  return told.some((id) => id !== staff) ? told : [...told, null];
}
