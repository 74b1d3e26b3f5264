import type { StaffId } from '../../domain';
import type { People } from '../../store/people/people';
import type { AttentionItem } from '../../store/read/attention-lists';
import type { Message } from '../../texts/mail/message';

/** What stands in someone's list, as mail tells it. What others left unanswered comes to the lead as an escalation. */
export function fromList(item: AttentionItem, person: StaffId, people: People): Message {
  const { cause, kind, caseId, number, dueAt: due, basis, audience, urgent } = item;
  const team = people.teams.find(({ id }) => id === item.team);
  const asked = audience === 'worker' ? item.workerId : audience.startsWith('staff:') ? audience.slice(6) : null;
  const ofLead = audience === 'teamLead' || (item.escalated && asked !== person);
  return {
    cause,
    kind,
    step: ofLead && audience !== 'teamLead' ? 'escalation' : 'reminder',
    role: audience === 'teamLead' || audience === 'intakeOfficer' || audience === 'worker' ? audience : 'staff',
    urgency: urgent ? 'urgent' : 'digest',
    about: { what: 'case', caseId, number },
    due,
    basis,
    receivedAs: receivedAs(),
  };

  function receivedAs(): Message['receivedAs'] {
    if (ofLead) return team && team.lead !== person ? 'deputyLead' : 'oneself';
    if (asked === null || asked === person) return 'oneself';
    return team?.lead === person ? 'lead' : 'deputy';
  }
}
