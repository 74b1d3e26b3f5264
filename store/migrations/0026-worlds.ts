import { ofOneWorld, realOnly } from './within-world';

/** Rows about cases, and the rules that they go by: a rehearsal's own, or the real ones. */
const inWorlds = ['cases', 'attention', 'messages', 'visits', 'registrations', 'standards', 'settings'];

/** What a rehearsal has no copy of: shown in it, where it may be shown at all, and never changed from it. */
const real = [
  'staff',
  'teams',
  'absences',
  'restrictions',
  'restricted_to',
  'glass_breakings',
  'deliveries',
  'told',
  'erasures',
  'retention_decisions',
];

/** A rehearsal has a copy of the rules, and of a move of its time is known how far it has come. */
export const statements: readonly string[] = [
  'alter table standards add column rehearsal_id uuid',
  'alter table standards drop constraint standards_pkey',
  'create unique index standards_once on standards (municipality, id, version, rehearsal_id) nulls not distinct',
  'alter table settings add column rehearsal_id uuid',
  'alter table settings drop constraint settings_pkey',
  'create unique index settings_once on settings (municipality, version, rehearsal_id) nulls not distinct',

  // Those of before had no copy, and their workflows were among the real ones.
  'alter table rehearsals add column of_before boolean not null default false',
  'update rehearsals set of_before = true',
  ...[
    ['standards', 'id, version, content, schema_version, drafted_at, heard_at, adopted_at, active_from'],
    ['settings', 'version, from_date, content, schema_version, made_at'],
  ].map(
    ([table, columns]) => `insert into ${table} (municipality, rehearsal_id, ${columns})
      select municipality, rehearsals.id, ${columns?.replaceAll(/\w+/g, 'rules.$&')} from ${table} rules
      join rehearsals using (municipality)`,
  ),

  'alter table sagas add column rehearsal_id uuid',

  ...inWorlds.flatMap(ofOneWorld),
  ...real.flatMap(realOnly),

  'alter table rehearsals add column advance_moved integer not null default 0',
  'alter table rehearsals add column advance_of integer',
  'alter table rehearsals add column advance_done_at timestamptz',
  'alter table rehearsals add column advance_failed text',
  'update rehearsals set advance_done_at = now() where advance_key is not null',
];
