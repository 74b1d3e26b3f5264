import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../store/database';
import { inventedId, inventedMunicipalities, WORKERS_OF_A_TEAM, workersFor } from './invented-people';

/**
 * Fills the read model with so many invented cases of both municipalities, in the proportions of a service that has run
 * for some years: three of five have ended, most of the others are active, and a referral waits some days for triage.
 * Only what lists read is there: no events stand behind it, and nobody's identity.
 */
export async function fillReadModel(db: Kysely<Database>, cases: number): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`select setseed(0.4)`.execute(one);
    for (const municipality of inventedMunicipalities) {
      await casesOf(municipality, (cases * municipality.ofTenCases) / 10, workersFor(municipality, cases)).execute(one);
    }
    await sql`update cases set silent_since = coalesce(last_two_way_at, started_at), closed = status = 'ended',
      silent_too_long_from = case when status = 'active'
        then coalesce(last_two_way_at, started_at) + interval '15 days' end`.execute(one);
    await attention.execute(one);
    await sql`vacuum analyze cases, attention`.execute(one);
  });
}

type Municipality = (typeof inventedMunicipalities)[number];

function casesOf({ id, digit, phases }: Municipality, count: number, workers: number): RawBuilder<unknown> {
  const days = (from: string, to: string) =>
    sql.raw(`date_trunc('milliseconds', now() - (${from} + random() * (${to} - ${from})) * interval '1 day')`);
  return sql`
    with drawn as (
      select n, random() as fate, 1 + floor(random() * ${workers})::int as worker from generate_series(1, ${count}::int) n),
    fated as (
      select n, worker, ${digit === 1 ? 'B' : 'G'} || '-' || lpad(n::text, 6, '0') as number,
        case when fate < 0.6 then 'ended' when fate < 0.605 then 'referred' when fate < 0.625 then 'waiting'
          when fate < 0.94 then 'active' when fate < 0.97 then 'paused' else 'ending' end as status,
        ${days('1', '1500')} as referred_at
      from drawn)
    insert into cases (case_id, municipality, number, status, phase, team, worker_id, second_worker_ids, urgent, crisis,
      pair_rule, standard_id, standard_version, settings_version, referred_at, started_at, last_two_way_at, attempts_since,
      next_deadline_at, next_deadline_kind, next_deadline_basis, next_step_at, ended_at, ground, to_confirm, version, state)
    select gen_random_uuid(), ${id}, number, status,
      case when status in ('referred', 'waiting') then null
        else (${[...phases]}::text[])[1 + floor(random() * ${phases.length})::int] end,
      case when status <> 'referred'
        then ${inventedId(digit, 'team')} || lpad((1 + (worker - 1) / ${WORKERS_OF_A_TEAM})::text, 12, '0') end,
      case when status not in ('referred', 'waiting')
        then ${inventedId(digit, 'worker')} || lpad(worker::text, 12, '0') end,
      case when random() < 0.1
        then array[${inventedId(digit, 'worker')} || lpad((1 + floor(random() * ${workers})::int)::text, 12, '0')]
        else '{}' end,
      random() < 0.03, status = 'active' and random() < 0.005, random() < 0.04, ${id}, 1, 1, referred_at,
      case when status not in ('referred', 'waiting') then referred_at + interval '3 days' end,
      case when status not in ('referred', 'waiting') and random() < 0.9
        then greatest(referred_at + interval '4 days', ${days('0', '90')}) end,
      floor(random() * random() * 8)::int,
      case when status <> 'ended' then date_trunc('milliseconds', now() + (random() * 30 - 0.01) * interval '1 day') end,
      case when status <> 'ended' then 'followUp' end,
      case when status <> 'ended' then ${basis('followUp')} end,
      case when status <> 'ended' then date_trunc('milliseconds', now() + random() * interval '30 days') end,
      case when status = 'ended' then least(now(), referred_at + random() * interval '600 days') end,
      case when status = 'ended' then (array['citizenDeclined', 'handedOver', 'isolationBroken', 'unreachable'])[1 + n % 4] end,
      status = 'ended' and random() < 0.01, 20 + floor(random() * 150)::int,
      ${aStateOfSize(48)}
    from fated`;
}

/** As long as a state of some months is, and as hard to compress: nearly all of it ids, digests and instants. */
const aStateOfSize = (entries: number) =>
  sql`(select jsonb_build_object('taken', jsonb_agg(md5(n::text || k::text))) from generate_series(1, ${entries}::int) k)`;

/** What each case asks of whom, by whole milliseconds as everywhere: most ask nothing today. */
const attention = sql`
  insert into attention (municipality, case_id, cause, kind, audience, worker_id, team, urgent, shows_from, due_at,
    overdue_from, escalates_at, basis)
  select c.municipality, c.case_id, asked.kind || ':' || c.version, asked.kind, asked.audience, c.worker_id, c.team, c.urgent,
    asked.shows, asked.shows + interval '1 day', asked.shows + interval '2 days', asked.shows + interval '5 days',
    ${basis('needReview')}
  from (select *, random() as a, random() as b from cases) c, lateral (select is_open, kind, audience,
    date_trunc('milliseconds', shows) as shows from (values
    (c.status = 'referred', 'triage', 'intakeOfficer', now() - random() * interval '4 days'),
    (c.status = 'waiting', 'waiting', 'teamLead', now() + (random() * 40 - 10) * interval '1 day'),
    (c.status = 'active', 'followUp', 'worker', now() + (random() * 24 - 4) * interval '1 day'),
    (c.status = 'active', 'needReview', 'worker', now() + (random() * 94 - 4) * interval '1 day'),
    (c.status = 'active' and c.a < 0.1, 'appointmentOutcome', 'worker', now() + (random() * 10 - 1) * interval '1 day'),
    (c.status = 'active' and c.a > 0.99, 'childConcern', 'staff:' || c.worker_id, now() - random() * interval '5 days'),
    (c.status = 'paused', 'pauseOver', 'worker', now() + (random() * 60 - 3) * interval '1 day'),
    (c.status = 'ending', 'endingToCome', 'worker', now() - random() * interval '10 days'),
    (c.status = 'active' and c.b < 0.03, 'mayItEnd', 'worker', now() - random() * interval '14 days'),
    (c.status = 'active' and c.b < 0.03, 'mayItEnd', 'teamLead', now() - random() * interval '14 days'),
    (c.pair_rule and c.status = 'active', 'pairRule', 'teamLead', now() + (random() * 60 - 3) * interval '1 day'),
    (c.to_confirm, 'toConfirm', 'teamLead', now() - random() * interval '20 days')
  ) as possible (is_open, kind, audience, shows)) as asked
  where asked.is_open`;

function basis(topic: string) {
  const setting = {
    key: `${topic}.proposals`,
    version: 1,
    setBy: 'Teamleder',
    from: '2025-01-01',
    reference: 'Teammøde',
  };
  return sql`${JSON.stringify({ topic, clause: 'G15', setting })}::jsonb`;
}
