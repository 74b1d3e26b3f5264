/** What a retry is answered with, for the writes that no case and no visit remembers. */
export const statements: readonly string[] = [
  `create table answers_given (
    municipality text not null,
    key uuid not null,
    digest text not null,
    answer text not null,
    given_at timestamptz not null default now(),
    primary key (municipality, key)
  )`,
  'create index answers_by_age on answers_given (given_at)',

  // A move of time that was broken off goes on to where it was to lead.
  'alter table rehearsals add column advance_key uuid, add column advance_to timestamptz',
];
