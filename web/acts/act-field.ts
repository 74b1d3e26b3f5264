import type { VNode } from 'preact';
import type { Schemas } from '../../client';
import type { Instant, LocalDate } from '../../domain/clock/time';
import type { Bilingual, Language } from '../../domain/rules/schema-parts';
import type { Person } from '../api/session';

/** The case that an act is done in, and who reads. */
export interface ActCase {
  readonly shown: Schemas['CasePage'];
  readonly now: Instant;
  readonly today: LocalDate;
  readonly language: Language;
  /** Who does it. */
  readonly me: Pick<Person, 'id' | 'municipality'>;
  readonly say: (text: Bilingual) => string;
}

/** What a field is shown with: what is filled in, as the browser has it, and what is wrong with it. */
export interface Shown {
  readonly filledIn: string;
  readonly onChange: (filledIn: string) => void;
  readonly error: string | undefined;
  readonly about: ActCase;
}

/** What a field says; or that it says nothing and may not be left out. */
export type Reading<Said> = { readonly said: Said } | 'missing';

/** One field of an act: with what it starts, how it is shown, and what it says. */
export interface ActField<Said> {
  readonly starts: (about: ActCase) => string;
  readonly read: (filledIn: string, about: ActCase) => Reading<Said>;
  readonly Show: (shown: Shown) => VNode;
}

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** What there is to choose among in a case. */
export type OptionsOf<Value extends string = string> = (about: ActCase) => readonly Option<Value>[];
