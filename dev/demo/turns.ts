import type { EntryId } from '../../domain';
import type { CrisisKind } from '../../domain/case/care-facts';
import type { Service } from '../../domain/case/handover-states';
import type { NamedPlaceKind } from '../../domain/case/place-facts';
import type { SeededPerson } from '../../store/seed';
import type { LivedCase } from './lived-case';

/** What happens in the lives of the demo beside going out, each told once. */

export async function hasPlace(one: LivedCase, days: number, kind: NamedPlaceKind, name: string, as: SeededPerson) {
  return one.give(
    one.day(days),
    { type: 'namePlace', data: { kind, name: await one.text(name) } },
    { as, time: '07:30' },
  );
}

export async function threatens(one: LivedCase, days: number, words: string, as: SeededPerson = 'worker') {
  const data = { kind: 'threat', visitsInPairs: true, note: await one.text(words) } as const;
  const incident = one.give(one.day(days), { type: 'recordIncident', data }, { as, time: '18:00' });
  const note = await one.text('Talt igennem med medarbejderen. Vi går to indtil videre.');
  one.give(one.day(days + 1), { type: 'reviewIncident', data: { incident, note } }, { as: 'teamLead', time: '08:40' });
}

export async function pairsEnd(one: LivedCase, days: number) {
  const reason = await one.text('To gode møder uden uro; den bekendte er flyttet.');
  one.give(one.day(days), { type: 'liftPairRule', data: { reason } }, { as: 'teamLead', time: '08:50' });
}

export async function isInCrisis(one: LivedCase, days: number, kind: CrisisKind, words: string, as: SeededPerson) {
  one.give(one.day(days), { type: 'markCrisis', data: { kind, note: await one.text(words) } }, { as, time: '18:30' });
}

export async function crisisIsOver(one: LivedCase, days: number, words: string, as: SeededPerson) {
  one.give(one.day(days), { type: 'closeCrisis', data: { note: await one.text(words) } }, { as, time: '18:40' });
}

/** The team lead asks about the contact that was noted last. Answers the comment's id. */
export async function isCommentedOn(one: LivedCase, days: number, words: string): Promise<EntryId> {
  const contact = one.state.contacts.at(-1)?.id;
  if (!contact) throw new Error(`${one.name}: nobody noted a contact`);
  const data = { contact, comment: await one.text(words) };
  return one.give(one.day(days), { type: 'commentOnContact', data }, { as: 'teamLead', time: '20:30' });
}

export async function answersComment(one: LivedCase, days: number, comment: EntryId, words: string, as: SeededPerson) {
  const data = { comment, answer: await one.text(words) };
  one.give(one.day(days), { type: 'answerComment', data }, { as, time: '20:40' });
}

/** Made on a day for another one; a colleague's sense of time is local. */
export async function agrees(
  one: LivedCase,
  days: number,
  on: { readonly days: number; readonly time: string },
  words: string,
  as: SeededPerson,
) {
  const data = { at: one.moment(on.days, on.time), what: await one.text(words) };
  return one.give(one.day(days), { type: 'makeAppointment', data }, { as, time: '19:00' });
}

/** A service is offered on a consent that covers it, or that is only prepared; it answers or not. */
export async function isOffered(
  one: LivedCase,
  days: number,
  service: Service,
  name: string,
  as: SeededPerson,
  { send = true }: { readonly send?: boolean } = {},
): Promise<EntryId> {
  const what = ['situation', 'wishes'];
  const covers = { to: { kind: 'service', service }, toWhom: await one.text(name), what } as const;
  const consent = one.give(one.day(days), { type: 'giveConsent', data: covers }, { as, time: '19:10' });
  const data = {
    ...{ service, consent, share: what, serviceName: await one.text(name) },
    leastIntrusive: await one.text('Støtten i hjemmet er det mindste, der rækker.'),
    reason: await one.text('Borgeren ønsker det nu.'),
    send,
  };
  return one.give(one.day(days), { type: 'offerHandover', data }, { as, time: '19:20' });
}

export async function isAnswered(
  one: LivedCase,
  days: number,
  handover: EntryId,
  answer: 'accepted' | 'rejected',
  words: string,
  { meetingInDays = 10 }: { readonly meetingInDays?: number | null } = {},
) {
  const reason = await one.text(words);
  const meeting = answer === 'accepted' && meetingInDays !== null ? { meetingOn: one.day(days + meetingInDays) } : {};
  const data = { handover, answer, reason, ...meeting };
  one.give(one.day(days), { type: 'answerHandover', data }, { as: 'caseworker', time: '19:30' });
}

export function attends(one: LivedCase, days: number, handover: EntryId, as: SeededPerson) {
  one.give(one.day(days), { type: 'recordAttendance', data: { handover, attended: true } }, { as, time: '19:40' });
}

export async function hasLanded(one: LivedCase, days: number, handover: EntryId, as: SeededPerson) {
  const reasons = await one.text('Kommer fast hos bostøtten og spørger ikke efter os.');
  one.give(one.day(days), { type: 'assessLanding', data: { handover, landed: true, reasons } }, { as, time: '19:50' });
}

export async function isMoved(one: LivedCase, days: number, worker: SeededPerson) {
  const reason = await one.text('Bedre match; overdraget ved et fælles besøg.');
  const data = { worker: one.staff(worker), team: one.team, reason };
  one.give(one.day(days), { type: 'assign', data }, { as: 'teamLead', time: '20:10' });
}

/** The citizen tells who they are, and how to reach them. */
export async function tells(
  one: LivedCase,
  days: number,
  identity: LivedCase['identities'][number]['identity'],
  as: SeededPerson,
) {
  const note = await one.text('Identitet: fortalt af borgeren selv.');
  one.give(one.day(days), { type: 'addNote', data: { note } }, { as, time: '20:20' });
  one.saysOfThemself(identity);
}
