/**
 * What was given up can be sent again or set aside, by whom and when. Who was told what outlives the technical row of
 * the letter or digest that told it.
 */
export const statements: readonly string[] = [
  `alter table deliveries
    add column decided_by text,
    add column decided_at timestamptz,
    add column decision_key uuid,
    add column set_aside text`,

  'alter table told add column sent_as text',
  'update told set sent_as = d.what from deliveries d where d.id = told.delivery_id',
  'alter table told alter column delivery_id drop not null',
  'alter table told drop constraint told_delivery_id_fkey',
  `alter table told add constraint told_by_delivery
    foreign key (delivery_id) references deliveries (id) on delete set null`,
  'create index told_of_delivery on told (delivery_id)',
];
