import type { Bilingual } from '../../../domain/rules/schema-parts';
import * as s1 from '../../../texts/stories/s1';
import * as s2 from '../../../texts/stories/s2';
import * as s3 from '../../../texts/stories/s3';
import * as s4 from '../../../texts/stories/s4';
import * as s5 from '../../../texts/stories/s5';
import type { Rehearsal } from './rehearsal';

export type StoryId = NonNullable<Rehearsal['story']>;

interface Told {
  readonly title: Bilingual;
  /** What happens, by the moment at which it does. */
  readonly lines: Readonly<Record<string, Bilingual>>;
}

const told: Readonly<Record<StoryId, Told>> = {
  S1: { title: s1.titles.S1, lines: s1.lines },
  S2: { title: s2.titles.S2, lines: s2.lines },
  S3: { title: s3.titles.S3, lines: s3.lines },
  S4: { title: s4.titles.S4, lines: s4.lines },
  S5: { title: s5.titles.S5, lines: s5.lines },
};

export const titleOf = (story: StoryId): Bilingual => told[story].title;

/** A moment as stories have it; what a variant tells otherwise is under another. */
const MOMENT = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d)\.(\d\d)$/;

export interface StoryLine {
  /** `19.12.2025 14.30` */
  readonly at: string;
  /** The same so that it can be compared: `2025-12-19T14:30`. */
  readonly sortable: string;
  readonly text: Bilingual;
}

/** How a story goes, in its order. */
export const linesOf = (story: StoryId): readonly StoryLine[] =>
  Object.entries(told[story].lines)
    .flatMap(([at, text]) => {
      const [, day, month, year, hour, minute] = MOMENT.exec(at) ?? [];
      return year ? [{ at, sortable: `${year}-${month}-${day}T${hour}:${minute}`, text }] : [];
    })
    .sort((a, b) => (a.sortable < b.sortable ? -1 : 1));
