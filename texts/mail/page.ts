import type { Language } from '../../domain/rules/schema-parts';

/** A letter's content, from which HTML and text are both made, so that they say the same. */
export interface MailPage {
  readonly language: Language;
  readonly subject: string;
  /** The municipality, above everything else. */
  readonly from: string;
  readonly greeting: string;
  readonly heading: string;
  readonly tone: Tone;
  readonly blocks: readonly Block[];
  /** Closing words and signature, a line each. */
  readonly closing: readonly string[];
  readonly footer: string;
}

/** The emphasis; never shown by colour alone, the words say it too. */
export type Tone = 'alarm' | 'overdue' | 'plain';

export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'warning'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'link'; readonly link: Link }
  | { readonly type: 'section'; readonly heading: string; readonly entries: readonly Entry[]; readonly more?: string }
  | {
      readonly type: 'table';
      readonly heading: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** "Senest: mandag den 24. november kl. 9" */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** One row of a digest. */
export interface Entry {
  readonly title: string;
  readonly tag: string;
  readonly tone: Tone;
  readonly says: string;
  readonly facts: readonly Fact[];
  readonly link: Link;
}
