import type { Bilingual, Language } from '../../domain/rules/schema-parts';
import type { Standard } from '../../domain/rules/standard';

/** Whose mail it is: the municipality's name, its own words around a letter, and where its links lead. */
export interface Sender {
  /** As people know it: "Ballerup Kommune". */
  readonly name: string;
  /** The web address that links begin with, `https://fodfaeste.ballerup.example`. */
  readonly links: string;
  /** How its standard speaks to people. Mails speak to colleagues, so only the greeting follows it. */
  readonly tone?: Standard['tone'];
  /** Its own opening and closing words; without them the tone's, "Hej" or "Goddag", and "Venlig hilsen". */
  readonly greeting?: Bilingual;
  readonly closing?: Bilingual;
  /** Who signs under the closing words; without it the municipality. */
  readonly signature?: Bilingual;
}

/** Who reads: in mail only their language matters. Danish where nobody chose. */
export interface Reader {
  readonly language: Language;
}

/** A finished mail: both forms say the same. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
