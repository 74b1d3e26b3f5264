/**
 * A message may be about nobody being there to act: in a team, in the municipality, among those who may see a restricted case,
 * or for the cases of somebody who has been shut out.
 */
export const statements: readonly string[] = [
  'alter table messages add column vacancy text',
  'alter table messages drop constraint messages_about',
  `alter table messages add constraint messages_about
    check (num_nonnulls(case_id, visit_id, standard_id, glass_breaking_id, vacancy) > 0)`,
  'create index messages_of_vacancies on messages (municipality, kind) where vacancy is not null',
];
