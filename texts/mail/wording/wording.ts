import type { Bilingual } from '../../../domain/rules/schema-parts';

/** What a mail says about one kind of thing, each in Danish and English. */
export interface Wording {
  /** Stands in the subject and as heading. The case's number is put before it. */
  readonly title: Bilingual;
  /** The same when it is overdue. News has no date to be overdue by. */
  readonly overdue?: Bilingual;
  /** What has happened or is open, in a sentence or two. */
  readonly says: Bilingual;
  /** `says`, once it is overdue, where that must be said otherwise. */
  readonly saysOverdue?: Bilingual;
  /** What the reader can do now. */
  readonly do: Bilingual;
}

/** All that is said of an open matter. */
export interface MatterWording extends Wording {
  readonly overdue: Bilingual;
  /** Its title in lists, where that is another than in mails. */
  readonly inLists?: Bilingual;
  /** What the team lead can do about it once it has come to them; `same`: what whoever was asked first can do. */
  readonly leadCan: Bilingual | 'same';
  /** Whether it asks someone to decide about the case, or to do something in it. */
  readonly asks: 'decision' | 'work';
}
