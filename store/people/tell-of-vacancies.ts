import { type Kysely, sql } from 'kysely';
import { type Instant, localDateOf } from '../../domain/clock/time';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';
import type { VacancyKind } from '../../domain/tasks/message-kinds';
import type { Database } from '../database';
import { messageId } from '../record/message-rows';
import { restrictedWithNobody } from '../restricted/nobody-named';
import { loadPeople } from './people';
import { resolveRecipients } from './recipients';
import { leadOrAdministrators, toldOfVacancy, vacanciesOf } from './vacancies';

/** One thing that somebody is to be told, and what it is about. */
interface Told {
  readonly kind: VacancyKind;
  readonly about: string;
  readonly to: readonly (StaffId | null)[];
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Tells of every vacancy there is by now, once to each who can mend it, and takes back what was told of those that are
 * over. The same again changes nothing.
 */
export function tellOfVacancies(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  now: Instant,
): Promise<void> {
  return unscopedDb.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`vacancies/${municipality}`}))`.execute(tx);
    const people = await loadPeople(tx, municipality);
    const today = localDateOf(now);
    const inTeams = vacanciesOf(people, today).map((vacancy): Told => {
      const team = vacancy.kind === 'teamWithoutLead' ? vacancy.team : undefined;
      const to = toldOfVacancy(people, vacancy, today);
      return { kind: vacancy.kind, about: team ?? municipality, to, params: team ? { team } : {} };
    });
    const restricted = (await restrictedWithNobody(tx, municipality, people, today)).map(
      ({ restrictionId, number, team, named }): Told => ({
        kind: 'nobodyNamed',
        about: restrictionId,
        to: leadOrAdministrators(people, { team, not: named }, today),
        params: { number },
      }),
    );
    const told = [...inTeams, ...restricted];
    await takeBackOthers(tx, municipality, told, now);
    for (const one of told) await tell(tx, municipality, one, now);
  });
}

/** Tells the leads of these teams that somebody's cases have nobody, once for the act that left them so. */
export async function tellOfCasesLeft(
  unscopedDb: Kysely<Database>,
  municipality: MunicipalityId,
  { act, teams }: { readonly act: string; readonly teams: readonly (TeamId | null)[] },
  now: Instant,
): Promise<void> {
  const people = await loadPeople(unscopedDb, municipality);
  const leads = teams.flatMap((team) =>
    resolveRecipients(people, { role: 'teamLead' }, { workerId: null, team }, localDateOf(now)),
  );
  const to = leads.length > 0 ? [...new Set(leads)] : [null];
  if (teams.length > 0) await tell(unscopedDb, municipality, { kind: 'casesLeft', about: act, to, params: {} }, now);
}

/** A vacancy that is over has been taken back; coming again, it is told again, under a number of its own. */
async function tell(db: Kysely<Database>, municipality: MunicipalityId, told: Told, now: Instant): Promise<void> {
  const { rows } = await sql<{ times: number }>`
    select coalesce(max(n), 0)::int as times from (
      select count(*) as n from messages
      where municipality = ${municipality} and kind = ${told.kind} and vacancy = ${told.about}
        and withdrawn_at is not null group by recipient_id) as before`.execute(db);
  const cause = `${told.kind}:${told.about}/${rows[0]?.times ?? 0}`;
  const values = told.to.map((recipient) => ({
    id: messageId(`vacancy/${municipality}`, cause, recipient ?? 'nobody'),
    municipality,
    vacancy: told.about,
    seq: 1,
    cause,
    kind: told.kind,
    step: 'news',
    role: recipient ? 'staff' : 'teamLead',
    recipient_id: recipient,
    urgency: 'sameDay',
    visible_from: now,
    params: JSON.stringify(told.params),
    created_at: now,
  }));
  await db
    .insertInto('messages')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

async function takeBackOthers(
  db: Kysely<Database>,
  municipality: MunicipalityId,
  standing: readonly Told[],
  now: Instant,
): Promise<void> {
  await sql`
    update messages set withdrawn_at = ${now}
    where municipality = ${municipality} and vacancy is not null and kind <> 'casesLeft' and withdrawn_at is null
      and kind || ':' || vacancy <> all(${standing.map(({ kind, about }) => `${kind}:${about}`)}::text[])`.execute(db);
}
