import { forTheHouseAlone } from './within-municipality';

/** Acts across several cases: what came of each, as codes, so that a retry is answered after Temporal has forgotten it. */
export const statements: readonly string[] = [
  `create table sagas (
    municipality text not null,
    key uuid not null,
    digest text not null,
    kind text not null,
    by_ref text not null,
    case_ids uuid[] not null,
    state text not null,
    outcome jsonb,
    begun_at timestamptz not null default now(),
    ended_at timestamptz,
    begin_noted boolean not null default false,
    end_noted boolean not null default false,
    primary key (municipality, key)
  )`,
  "create index sagas_stuck on sagas (municipality) where state = 'stuck'",
  'create index sagas_by_age on sagas (ended_at)',
  ...forTheHouseAlone('sagas'),
];
