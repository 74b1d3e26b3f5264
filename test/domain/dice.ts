import type { EntryId } from '../../domain';
import { type Instant, type LocalDate, localDateOf, plusDays, plusMinutes } from '../../domain/clock/time';
import type { CaseStory } from './a-case';

const numbers = [1, 2, 4, 7, 14, 30, 60, 90, 5, 3, 10, 20, 0, -1, 0.5, Number.NaN, 1e9];

/** Chooses by given random numbers, so that one list of numbers always makes the same choices. */
export class Dice {
  private thrown = 0;
  constructor(
    private readonly values: readonly number[],
    readonly story: CaseStory,
  ) {}

  private next(): number {
    this.thrown += 1;
    return this.values[this.thrown % this.values.length] ?? 0;
  }

  of<T>(list: readonly T[]): T {
    return list[this.next() % list.length] as T;
  }

  sometimes(): boolean {
    return this.next() % 3 === 0;
  }

  mostly(): boolean {
    return this.next() % 8 !== 0;
  }

  number(): number {
    return this.mostly() ? this.of(numbers.slice(0, 12)) : this.of(numbers);
  }

  /** Mostly soon; now and then long ago, or further than anyone plans. */
  date(): LocalDate {
    const roll = this.next();
    if (roll % 40 === 0) return '9999-12-31' as LocalDate;
    if (roll % 41 === 0) return '0001-01-01' as LocalDate;
    return plusDays(localDateOf(this.story.now), (roll % 100) - 10);
  }

  /** Mostly in the last days; now and then in the future, or in another age. */
  moment(): Instant {
    const roll = this.next();
    if (roll % 40 === 0) return '9999-12-31T23:59:59.999Z' as Instant;
    if (roll % 41 === 0) return '0000-01-01T00:00:00.000Z' as Instant;
    if (roll % 7 === 0) return plusMinutes(this.story.now, -(roll % 100) * 24 * 60);
    return plusMinutes(this.story.now, -(roll % 60) * 60);
  }

  soon(): Instant {
    return this.mostly() ? plusMinutes(this.story.now, (this.next() % 30) * 24 * 60) : this.moment();
  }

  entry(list: readonly { readonly id: EntryId }[]): EntryId {
    return list.length > 0 && this.mostly() ? this.of(list).id : ('unknown' as EntryId);
  }

  phase(): string {
    return this.mostly() ? this.of(this.story.rules.standard.phases).id : 'noSuchPhase';
  }

  plan() {
    return this.mostly()
      ? { days: this.of([30, 60, 90]), attempts: this.of([3, 4, 2, 0]) }
      : { days: this.number(), attempts: 1 };
  }
}
