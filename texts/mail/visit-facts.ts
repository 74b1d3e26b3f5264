import type { Instant } from '../../domain/clock/time';
import type { Bilingual, Language } from '../../domain/rules/schema-parts';
import { sayMoment } from './dates';
import type { ToldPerson, ToldVisit } from './message';
import type { Fact } from './page';
import { words } from './wording/letters';

/** Who is out, where exactly, since when, and back by when; then who called for help, and who sees to it. */
export function factsOfVisit(visit: ToldVisit, language: Language, now: Instant): readonly Fact[] {
  const { who, companions, calledBy, takenBy, since, backBy } = visit;
  const fact = (label: Bilingual, text: string): Fact => ({ label: label[language], text });
  return [
    fact(words.who, who ? sayPerson(who) : words.unknownPerson[language]),
    ...(companions.length > 0 ? [fact(words.goAlong, companions.map(sayPerson).join('; '))] : []),
    fact(words.where, sayPlace(visit) ?? words.placeNotGiven[language]),
    fact(words.since, sayMoment(since, language, now)),
    fact(words.backBy, sayMoment(backBy, language, now)),
    ...(calledBy ? [fact(words.calledBy, sayPerson(calledBy))] : []),
    ...(takenBy ? [fact(words.takenBy, sayPerson(takenBy))] : []),
  ];
}

const sayPerson = ({ name, phone }: ToldPerson): string => (phone ? `${name}, ${phone}` : name);

/** "Banegårdspladsen 4, 2. sal, hos ham": the address first, which a driver needs. */
function sayPlace({
  place,
  address,
  staircase,
}: Pick<ToldVisit, 'place' | 'address' | 'staircase'>): string | undefined {
  const given = [address, staircase, place].filter((text) => text !== null && text !== '');
  return given.length > 0 ? given.join(', ') : undefined;
}
