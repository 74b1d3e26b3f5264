/**
 * Standards that were put in before a release knew where to say B10 and G9 lack that one field. It only repeats a clause that
 * they have had all the time, so it is given to those whose clause stands as it was shipped; nothing that was adopted changes.
 */
const said = (id: string, field: string, clause: string, text: { says: string; da: string; en: string }): string => {
  const { says, ...words } = text;
  const value = JSON.stringify({ [field]: { clause, text: words } });
  return `update standards set content = content || '${value}'::jsonb
    where municipality = '${id}' and id = '${id}' and version = 1 and content->'${field}' is null
      and content->'clauses'->'${clause}'->>'says' = '${says}'`;
};

export const statements: readonly string[] = [
  said('ballerup', 'cooperation', 'B10', {
    says: 'Når du får hjælp, er der brug for: At du samarbejder, så godt du kan.',
    da: 'Når du får hjælp, er der brug for, at du samarbejder, så godt du kan.',
    en: 'When you get help, you are asked to cooperate as well as you can.',
  }),
  said('gentofte', 'employees', 'G9', {
    says: 'Udgangspunktet er, at ydelsen leveres af støtte- og kontaktpersoner ansat i Gentofte Kommune.',
    da: 'Udgangspunktet er, at ydelsen leveres af støtte- og kontaktpersoner ansat i Gentofte Kommune.',
    en: 'As a rule the support is given by contact persons employed by the municipality.',
  }),
];
