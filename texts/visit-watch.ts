import type { Bilingual, Language } from '../domain/rules/schema-parts';
import { both, template } from './text';

/** Why nobody watches a lone visit. */
export const whyUnwatched = {
  mailOff: both('der sendes ingen mails', 'no mail is sent'),
  mailDelayed: both('mails bliver ikke sendt lige nu', 'mail does not go out at present'),
  rehearsal: both('det er en øvelse', 'this is a rehearsal'),
  nobodyNamed: both('ingen kan alarmeres', 'there is nobody to alarm'),
} as const satisfies Readonly<Record<string, Bilingual>>;

const watched = template('Vagten ser dit besøg: {who}.', 'Your visit is watched: {who}.');
const unwatched = template('Ingen holder øje ({why}): ring {who}.', 'Nobody watches ({why}): ring {who}.');
const alone = template(
  'Ingen holder øje ({why}). Aftal med en kollega, hvornår du melder dig, og ring 112, hvis du er i fare.',
  'Nobody watches ({why}). Agree with a colleague when you report back, and ring 112 if you are in danger.',
);
const withNumber = template('{name}, {phone}', '{name}, {phone}');

type Named = { readonly name: string; readonly phone: string | null };

/** Who watches, with their numbers; or that nobody does, and whom to ring instead. */
export function watchInWords(
  watch: {
    readonly watchedBy: readonly Named[];
    readonly unwatchedBecause: keyof typeof whyUnwatched | null;
    readonly ring: readonly Named[];
  },
  language: Language,
): string {
  const list = (people: readonly Named[]) => people.map((one) => inWords(one, language)).join('; ');
  if (!watch.unwatchedBecause) return watched.fill(language, { who: list(watch.watchedBy) });
  const why = whyUnwatched[watch.unwatchedBecause][language];
  return watch.ring.length > 0
    ? unwatched.fill(language, { why, who: list(watch.ring) })
    : alone.fill(language, { why });
}

const inWords = ({ name, phone }: Named, language: Language): string =>
  phone ? withNumber.fill(language, { name, phone }) : name;
