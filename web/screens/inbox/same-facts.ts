import type { Schemas } from '../../../client';

type Citizen = Schemas['ShownIdentity'];
type InCommon = Schemas['FoundCitizen']['inCommon'][number];

const facts = ['alias', 'name', 'cpr', 'phone', 'address', 'place', 'description'] as const;
type Fact = (typeof facts)[number];

/** What is known of a person, fact by fact, in the order in which one compares. */
export const factsOf = (citizen: Citizen): readonly (readonly [Fact, string])[] =>
  facts.flatMap((fact) => {
    const known = citizen[fact];
    return known ? [[fact, known] as const] : [];
  });

/** Which facts of two people agree, by what they were found to have in common. A name may be the other's alias. */
const agreeing: Readonly<Record<InCommon, readonly Fact[]>> = {
  cpr: ['cpr'],
  phone: ['phone'],
  name: ['name'],
  alias: ['alias'],
  sound: ['name', 'alias'],
  beginning: ['name', 'alias'],
  place: ['place'],
};

export interface Compared {
  readonly fact: Fact;
  readonly here: string | null;
  readonly there: string | null;
  readonly agrees: boolean;
}

/** Two people side by side: every fact that is known of either. Only what both have can agree. */
export function sideBySide(here: Citizen, there: Citizen, inCommon: readonly InCommon[]): readonly Compared[] {
  const agree = inCommon.flatMap((by) => agreeing[by]);
  return facts.flatMap((fact) => {
    const [one, other] = [here[fact] ?? null, there[fact] ?? null];
    if (!one && !other) return [];
    return [{ fact, here: one, there: other, agrees: one !== null && other !== null && agree.includes(fact) }];
  });
}
