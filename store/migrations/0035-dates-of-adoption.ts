/**
 * The shipped standards were put in with a day on which they had been heard and adopted, also where their texts name none.
 * What no text names and nobody recorded is unknown.
 */
export const statements: readonly string[] = [
  `update standards set heard_at = null
   where version = 1 and id in ('ballerup', 'gentofte') and heard_at = adopted_at`,
  `update standards set adopted_at = null
   where version = 1 and id in ('ballerup', 'gentofte') and adopted_at = '2000-01-01'`,
];
