import { forTheHouseAlone } from './within-municipality';

/**
 * Cases and visits whose recording no trying again mends, and what was acknowledged of them and not recorded. An event stands as
 * text, since what is wrong with it may be what no other column takes.
 */
export const statements: readonly string[] = [
  `create table stopped_recordings (
    id uuid primary key,
    subject text not null check (subject in ('case', 'visit')),
    municipality text not null,
    rehearsal_id uuid,
    run_id text not null,
    why text not null,
    since timestamptz not null
  )`,
  ...forTheHouseAlone('stopped_recordings'),
  `create table unrecorded_events (
    id uuid not null references stopped_recordings on delete cascade,
    seq integer not null,
    event text not null,
    primary key (id, seq)
  )`,
  ...forTheHouseAlone('unrecorded_events'),
];
