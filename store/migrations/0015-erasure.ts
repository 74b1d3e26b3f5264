import { unlessRestricted, withinMunicipality } from './within-municipality';

/**
 * What was erased, and what is left of it: a number, and the dates of its phases. What was decided meanwhile of a case whose
 * retention is over: put off, or handed to the archive; the words are sealed with the case's own key.
 */
export const statements: readonly string[] = [
  `create table erasures (
    case_id uuid primary key,
    municipality text not null,
    number text not null,
    standard_id text,
    ground text,
    referred_at timestamptz,
    ended_at timestamptz,
    phases jsonb not null,
    approved_by text not null,
    erased_at timestamptz not null
  )`,
  'create index erasures_of_municipality on erasures (municipality, erased_at)',
  ...withinMunicipality('erasures'),
  ...unlessRestricted('erasures'),

  `create table retention_decisions (
    id uuid primary key,
    case_id uuid not null,
    municipality text not null,
    kind text not null check (kind in ('putOff', 'handedOver')),
    until date,
    words text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    check ((kind = 'putOff') = (until is not null))
  )`,
  'create index retention_decisions_of_case on retention_decisions (case_id, decided_at)',
  ...withinMunicipality('retention_decisions'),
  ...unlessRestricted('retention_decisions'),
];
