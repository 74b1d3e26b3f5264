import { unlessRestricted, withinMunicipality } from './within-municipality';

/**
 * Who the citizen is, found by index without being read: keyed words beside each version of an identity. Protected:
 * names and addresses that must not become known, itself encrypted, and told of everyone, so that it marks nobody.
 */
export const statements: readonly string[] = [
  'alter table identities add column protected text',
  'alter table identities add column indexed boolean not null default false',
  'create index identities_to_index on identities (case_id) where not indexed',
  `create table identity_tokens (
    case_id uuid not null,
    version uuid not null,
    municipality text not null,
    token text not null,
    primary key (case_id, version, token),
    foreign key (case_id, version) references identities on delete cascade
  )`,
  'create index identity_tokens_by_token on identity_tokens (municipality, token)',
  ...withinMunicipality('identity_tokens'),
  ...unlessRestricted('identity_tokens'),
];
