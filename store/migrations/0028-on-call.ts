/**
 * A lone visit's alarm goes to every on-call address, each in a letter of its own. Whether there is mail is said for the
 * installation: `since` is null where it is switched off, and without a row nobody has said anything yet.
 */
export const statements: readonly string[] = [
  "alter table deliveries add column on_call text not null default ''",
  'alter table deliveries drop constraint deliveries_message_id_seq_turn_key',
  `alter table deliveries add constraint deliveries_of_message
    unique (message_id, seq, turn, on_call)`,
  'alter table mail_service alter column since drop not null',
];
