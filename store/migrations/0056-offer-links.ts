import { CALLER_ROLE, unlessRestricted, withinMunicipality } from './within-municipality';

/**
 * The links by which services answer offers, and the mails that carry them. What opens a link is kept nowhere: it follows from the
 * link's id and a key that the database does not have. One link of a handover can be used at a time.
 */
export const statements: readonly string[] = [
  `create table offer_links (
    id uuid primary key,
    municipality text not null,
    case_id uuid not null,
    handover_id uuid not null,
    sent_to text not null,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by text,
    wrong_codes integer not null default 0,
    opened_at timestamptz,
    check ((revoked_at is null) = (revoked_by is null))
  )`,
  'create unique index offer_links_in_use on offer_links (case_id, handover_id) where revoked_at is null',
  'create index offer_links_of_handover on offer_links (case_id, handover_id, made_at)',
  ...withinMunicipality('offer_links'),
  ...unlessRestricted('offer_links'),
  `revoke insert, update, delete on offer_links from ${CALLER_ROLE}`,

  'alter table deliveries add column offer_link_id uuid references offer_links (id) on delete cascade',
  "alter table deliveries add column offer_mail text check (offer_mail in ('offered', 'reminder', 'over'))",
  'alter table deliveries drop constraint deliveries_what_check',
  "alter table deliveries add constraint deliveries_what_check check (what in ('letter', 'digest', 'weekly', 'offer'))",
  'alter table deliveries drop constraint deliveries_check1',
  "alter table deliveries add constraint deliveries_of_a_day check ((what in ('digest', 'weekly')) = (local_date is not null))",
  `alter table deliveries add constraint deliveries_of_offer
    check ((what = 'offer') = (offer_link_id is not null and offer_mail is not null))`,
  'create unique index deliveries_of_offer_once on deliveries (offer_link_id, offer_mail) where offer_link_id is not null',
];
