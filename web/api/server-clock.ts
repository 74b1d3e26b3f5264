import { type Instant, instant, type LocalDate, localDateOf } from '../../domain/clock/time';

/** Half of what a Date header leaves out: it has no part of a second. */
const HALF_A_SECOND = 500;
/** Less than the header's own roughness and the way of an answer may make up is no difference. */
const ROUGHNESS_MS = 2_000;

/** The time as the server has it: a phone's own clock may be minutes wrong, and when something happened must not be. */
export class ServerClock {
  private aheadMs = 0;

  constructor(private readonly ownNow: () => number = Date.now) {}

  /** Takes the difference from the Date header of an answer. */
  correctBy({ headers }: Response): void {
    const said = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(said)) return;
    const aheadMs = said + HALF_A_SECOND - this.ownNow();
    this.aheadMs = Math.abs(aheadMs) > ROUGHNESS_MS ? aheadMs : 0;
  }

  now(): Instant {
    return instant(this.ownNow() + this.aheadMs);
  }

  today(): LocalDate {
    return localDateOf(this.now());
  }
}
