import { z } from 'zod';
import type { MunicipalityId, StaffId } from '../../domain';
import { type Instant, localDateOf, plusMinutes } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { VisitState } from '../../domain/visit/lone-visit';
import { isDelivering } from '../../store/delivery/mail-service';
import { loadPeople } from '../../store/people/people';
import { absenceOf } from '../../store/people/recipients';
import { listStaff, listTeams } from '../../store/people/staff';
import { visitRecipients } from '../../store/people/visit-recipients';
import { namedFor } from '../../store/restricted/named';
import { watchInWords, whyUnwatched } from '../../texts/visit-watch';
import { inForce } from '../cases/commands/rules-for-start';
import type { Deps } from '../deps';
import { listOf, orNull } from '../schema/values';

/** Who would be alarmed, so that nobody goes out believing that they are watched when they are not. */

const watcher = z.object({
  role: z.enum(['teamLead', 'deputyLead', 'onCall']),
  id: z.string().nullable().meta({ description: 'Null for an on-call address.' }),
  name: z.string(),
  phone: z.string().nullable(),
});

export const shownWatch = z
  .object({
    watchedBy: listOf(watcher).meta({ description: 'Who is reached by an alarm; empty: nobody watches.' }),
    unwatchedBecause: orNull(z.enum(Object.keys(whyUnwatched) as [keyof typeof whyUnwatched])),
    ring: listOf(z.object({ name: z.string(), phone: z.string() })).meta({ description: 'Whom to ring for help.' }),
    says: z.string().meta({ description: 'The same in a sentence, for the screen.' }),
  })
  .meta({ id: 'VisitWatch' });
export type Watch = z.infer<typeof shownWatch>;

export type Watched = Pick<
  VisitState,
  'municipality' | 'worker' | 'companions' | 'team' | 'caseId' | 'expectedEnd' | 'alarmMinutes'
>;

/** Who watches a visit, as of the moment at which it would be alarmed. */
export async function watchOver(
  deps: Deps,
  visit: Watched,
  { now, language }: { readonly now: Instant; readonly language: Language },
): Promise<Watch> {
  const { municipality } = visit;
  const { onCall = [] } = (await inForce(deps, municipality, now)).now.settings.loneVisit;
  const leads = await leadsOf(deps, visit);
  const named = [
    ...leads.filter(({ email }) => email !== null).map(({ email: _reached, ...one }) => one),
    ...onCall.flatMap(({ name, email, phone = null }) =>
      email ? [{ role: 'onCall' as const, id: null, name, phone }] : [],
    ),
  ];
  const unwatchedBecause = await whyNobody(deps, named.length, now);
  const watchedBy = unwatchedBecause ? [] : named;
  const ring = [
    ...onCall.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : [])),
    ...(await numbersOfTeam(deps, municipality, visit.team)),
    ...leads.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : [])),
  ];
  return { watchedBy, unwatchedBecause, ring, says: watchInWords({ watchedBy, unwatchedBecause, ring }, language) };
}

async function whyNobody(
  { unscopedDb, rehearsalId }: Deps,
  named: number,
  now: Instant,
): Promise<Watch['unwatchedBecause']> {
  // What a rehearsal writes is never sent to anybody.
  if (rehearsalId !== null) return 'rehearsal';
  const delivering = await isDelivering(unscopedDb, now);
  if (delivering !== 'yes') return delivering;
  return named === 0 ? 'nobodyNamed' : null;
}

async function leadsOf({ store: { db } }: Deps, visit: Watched) {
  const { municipality, worker, companions = [], team, caseId = null, expectedEnd, alarmMinutes } = visit;
  const date = localDateOf(plusMinutes(expectedEnd, alarmMinutes));
  const people = await loadPeople(db, municipality);
  const named = await namedFor(db, municipality, caseId);
  const staff = new Map((await listStaff(db, municipality)).map((one) => [one.id, one]));
  const found = new Map<StaffId, 'teamLead' | 'deputyLead'>();
  for (const role of ['deputyLead', 'teamLead'] as const) {
    for (const id of visitRecipients(people, { to: { role } }, { worker, companions, team }, date, named)) {
      if (id !== null && !absenceOf(people, id, date)) found.set(id, role);
    }
  }
  return [...found].reverse().flatMap(([id, role]) => {
    const one = staff.get(id);
    return one ? [{ role, id: id as string, name: one.name, phone: one.phone, email: one.email }] : [];
  });
}

async function numbersOfTeam({ store: { db } }: Deps, municipality: MunicipalityId, id: string) {
  const team = (await listTeams(db, municipality)).find((one) => one.id === id);
  return team?.onCallNumber ? [{ name: team.name, phone: team.onCallNumber }] : [];
}
